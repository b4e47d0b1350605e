import { Injectable } from '@nestjs/common';
import type { CorrectionDraftView } from '../../contract/corrections';
import type { PublishedResultView } from '../../contract/publication';
import { announceCorrection } from '../../domain/impact/announce-correction';
import { compareEditions } from '../../domain/impact/compare-editions';
import type { AccountId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256 } from '../../platform/identity/sha256';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { requireUnsealed } from '../../setup/stages/require-unsealed';
import type { StageContext } from '../../setup/stages/stage-context';
import { draftText, type EditionDraft } from '../draft';
import { EditionDrafts } from '../edition-drafts.service';
import { PublishedResultsReadModel } from '../published-results.read-model';

/** What a correction would publish, and the edition it would replace. */
export interface CorrectionDraft {
  readonly base: PublishedResultView;
  readonly draft: EditionDraft;
  readonly view: CorrectionDraftView;
}

/** A later edition of a published stage, computed and compared, stored nowhere yet. */
@Injectable()
export class CorrectionDraftsReadModel {
  constructor(
    private readonly drafts: EditionDrafts,
    private readonly results: PublishedResultsReadModel,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  /** @throws RefusedError NOT_PUBLISHED before the first edition, SEALED, and whatever keeps an edition from being published. */
  async ofStage(stage: StageContext, by: AccountId): Promise<CorrectionDraft> {
    requireUnsealed(stage);
    const { stageId } = stage;
    const base = await this.results.find(stageId);
    if (!base) throw new RefusedError({ code: 'NOT_PUBLISHED', stages: 1 });
    const { draft } = await this.drafts.draftOf(stage, by);
    const competition = found(await this.competitions.find(stage.competitionId));
    const lines = compareEditions(base.content.standings, draft.standings);
    const baseVersion = base.content.version;
    const announcement = announceCorrection({
      competition: competition.name,
      trade: stage.tradeName,
      stage: stage.name,
      version: baseVersion,
      lines,
    });
    const hash = sha256(draftText(draft));
    return { base, draft, view: { stageId, baseVersion, hash, lines, announcement } };
  }
}
