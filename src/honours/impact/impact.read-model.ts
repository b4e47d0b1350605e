import { Injectable } from '@nestjs/common';
import type { ImpactView } from '../../contract/corrections';
import type { PublishedResultView } from '../../contract/publication';
import type { IssuedCertificate } from '../../domain/impact/certificate-held';
import { reportImpact, type HonouredState } from '../../domain/impact/impact-report';
import type { AccountId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { CorrectionDraftsReadModel } from '../../publication/corrections/correction-drafts.read-model';
import { GoingOnReadModel } from '../../publication/corrections/going-on.read-model';
import { PublishedResultsReadModel } from '../../publication/published-results.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageRulesReadModel } from '../../setup/stages/stage-rules.read-model';
import type { PublishedTrade } from '../published-trade';
import { PublishedTradesReadModel } from '../published-trades.read-model';
import { HonoursPreview } from './honours-preview';

interface Known {
  readonly trades: readonly PublishedTrade[];
  /** Certificates that are out. */
  readonly issued: readonly IssuedCertificate[];
}

/** What a correction changes beyond the places: who goes on, titles, levels and certificates, over all trades of the competition. */
@Injectable()
export class ImpactReadModel {
  constructor(
    private readonly results: PublishedResultsReadModel,
    private readonly drafts: CorrectionDraftsReadModel,
    private readonly trades: PublishedTradesReadModel,
    private readonly goingOn: GoingOnReadModel,
    private readonly rules: StageRulesReadModel,
    private readonly honours: HonoursPreview,
  ) {}

  /** From the newest edition to what would be published now (IMC-8). @throws RefusedError as a proposal. */
  async ofDraft(stage: StageContext, by: AccountId): Promise<ImpactView> {
    const { base, draft, view } = await this.drafts.ofStage(stage, by);
    const next = { id: '', hash: '', content: { ...draft, version: view.baseVersion + 1 } };
    const report = await this.between(stage, base, next);
    return { ...report, stageId: stage.stageId, baseVersion: view.baseVersion, version: null };
  }

  /** From the edition before to this one (IMC-9). @throws RefusedError NOT_FOUND for a first edition. */
  async ofEdition(stage: StageContext, version: number): Promise<ImpactView> {
    const { stageId } = stage;
    const after = found(await this.results.find(stageId, version));
    const before = found(version > 1 ? await this.results.find(stageId, version - 1) : undefined);
    const report = await this.between(stage, before, after);
    return { ...report, stageId, baseVersion: version - 1, version };
  }

  private async between(stage: StageContext, before: PublishedResultView, after: PublishedResultView) {
    const { trades } = await this.trades.ofCompetition(stage.competitionId);
    const issued = await this.honours.registerAt(stage.competitionId, after.content.publishedAt);
    const known = { trades, issued };
    return reportImpact(await this.stateOf(stage, known, before), await this.stateOf(stage, known, after));
  }

  /** The competition with this edition of the stage, by the rules that the edition names; the other trades as they are published. */
  private async stateOf(
    stage: StageContext,
    { trades, issued }: Known,
    result: PublishedResultView,
  ): Promise<HonouredState> {
    const { standings, rulesVersion, ledgerSeq } = result.content;
    const then = rulesVersion === undefined ? undefined : await this.rules.find(stage.stageId, rulesVersion);
    const rules = then?.rules ?? stage.rules;
    const replaced = trades.map((trade) =>
      trade.result.content.stageId === stage.stageId ? { ...trade, rules, result } : trade,
    );
    return {
      rows: standings,
      goOn: await this.goingOn.asOf({ ...stage, rules }, ledgerSeq),
      ...(await this.honours.of(stage.competitionId, replaced, issued)),
    };
  }
}
