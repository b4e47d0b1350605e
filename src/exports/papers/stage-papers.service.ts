import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { StagePaperKind } from '../../contract/papers';
import type { StageId } from '../../domain/kernel/ids';
import type { Locale } from '../../domain/kernel/local-text';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { noticePaper } from './notice-paper';
import type { PaperOf } from './paper-frame';
import { PaperSources } from './paper-sources.read-model';
import type { PrintedPaper } from './printed-paper';
import { signaturePaper } from './signature-paper';
import { summaryPaper } from './summary-paper';
import { VerifyFacts } from './verify-facts.read-model';

/** Papers of one stage, filled from what the screens show (PAP-1). */
@Injectable()
export class StagePapersService {
  constructor(
    private readonly stages: StageContexts,
    private readonly sources: PaperSources,
    private readonly names: AccountNames,
    private readonly verify: VerifyFacts,
  ) {}

  /** @throws RefusedError NOT_PUBLISHED for the notice of a stage without an edition. */
  async make(actor: Actor, stageId: StageId, kind: StagePaperKind, locale: Locale): Promise<PrintedPaper> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'paper.print', stage);
    if (kind !== 'notice') requireRight(actor, 'standings.read', stage);
    const of = { competition: await this.sources.competition(stage.competitionId), locale };
    switch (kind) {
      case 'notice':
        return this.notice(actor, of, stage);
      case 'summary':
        return summaryPaper({ ...of, ...namesOf(stage), ...(await this.sources.standings(stage)) });
      case 'signatures':
        return this.signatures(of, stage);
    }
  }

  private async notice(actor: Actor, of: PaperOf, stage: StageContext): Promise<PrintedPaper> {
    const edition = await this.sources.edition(stage.stageId);
    if (!edition) throw new RefusedError({ code: 'NOT_PUBLISHED', stages: 1 });
    if (edition.mark === 'provisional') requireRight(actor, 'edition.read', stage);
    const awards = await this.sources.awardsOf(edition);
    const said = await this.verify.of(stage.competitionId);
    return noticePaper({ ...of, ...said, edition, awards, stageName: stage.name, rules: stage.rules });
  }

  private async signatures(of: PaperOf, stage: StageContext): Promise<PrintedPaper> {
    const ids = [...new Set(stage.seats.map(({ judgeId }) => judgeId))];
    const names = await this.names.ofMany(ids);
    const edition = await this.sources.edition(stage.stageId);
    const judges = ids.map((id) => names.get(id) ?? id);
    return signaturePaper({ ...of, ...namesOf(stage), judges, edition, at: this.sources.now() });
  }
}

const namesOf = ({
  tradeName,
  name,
}: StageContext): Pick<StageContext, 'tradeName'> & { stageName: StageContext['name'] } => ({
  tradeName,
  stageName: name,
});
