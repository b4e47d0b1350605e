import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { JudgePresence, PresenceView, TabletView } from '../../contract/desk';
import type { JudgeId } from '../../domain/kernel/ids';
import type { StageBook } from '../../domain/ledger/stage-book';
import { isSheetOwed, marksMissing } from '../../domain/mark/marks-due';
import type { MarkedStage } from '../../domain/mark/marked-stage';
import { Clock } from '../../platform/clock/clock';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageBooks } from '../ledger/stage-books.read-model';
import { PresenceRepository, type Tablet } from './presence.repository';
import { PresenceService } from './presence.service';

/** Tablets of former days are not listed. */
const LISTED_MS = 24 * 3_600_000;

/** What the tablets of a stage's judges said last, and what those judges still owe. */
@Injectable()
export class PresenceReadModel {
  constructor(
    private readonly presence: PresenceService,
    private readonly tablets: PresenceRepository,
    private readonly books: StageBooks,
    private readonly accounts: AccountNames,
    private readonly clock: Clock,
  ) {}

  /** The tablets alone, as all nodes have written them down. */
  async tabletsOf(stage: StageContext): Promise<Tablet[]> {
    const judgeIds = [...(stage.marked?.modulesByJudge.keys() ?? [])];
    const after = new Date(this.clock.now().getTime() - LISTED_MS).toISOString();
    return this.tablets.listOf(judgeIds, after);
  }

  async ofStage(stage: StageContext): Promise<PresenceView> {
    await this.presence.write();
    const { marked } = stage;
    const book = await this.books.bookOf(stage.competitionId, stage.stageId);
    const judgeIds = [...(marked?.modulesByJudge.keys() ?? [])];
    const [names, tablets] = [await this.accounts.ofMany(judgeIds), await this.tabletsOf(stage)];
    const at = this.clock.nowText();
    const judges = marked
      ? judgeIds.map((judgeId): JudgePresence => {
          const own = tablets.filter(({ accountId }) => accountId === judgeId);
          return {
            judgeId,
            name: names.get(judgeId) ?? judgeId,
            ...owedBy(stage, marked, book, judgeId),
            markedAgoMs: agoOrNull(lastMarkAt(book, judgeId), at),
            tablets: own.map((tablet) => toView(stage, tablet, at)),
          };
        })
      : [];
    return { stageId: stage.stageId, at, judges };
  }
}

function owedBy(
  { entries }: StageContext,
  marked: MarkedStage,
  book: StageBook,
  judgeId: JudgeId,
): Pick<JudgePresence, 'owedMarks' | 'owedSheets'> {
  const owing = entries.filter(({ id }) => isSheetOwed(marked, book, id, judgeId));
  return {
    owedSheets: owing.length,
    owedMarks: owing.reduce((sum, { id }) => sum + marksMissing(marked, book, id, judgeId), 0),
  };
}

function lastMarkAt({ sheetsByEntry }: StageBook, judgeId: JudgeId): string | null {
  let last: string | null = null;
  for (const sheets of sheetsByEntry.values())
    for (const { at } of sheets.get(judgeId)?.marksByAspect.values() ?? [])
      if (last === null || at > last) last = at;
  return last;
}

function ago(then: string, now: string): number {
  return Math.max(0, Date.parse(now) - Date.parse(then));
}

function agoOrNull(then: string | null, now: string): number | null {
  return then === null ? null : ago(then, now);
}

function toView({ entriesById }: StageContext, tablet: Tablet, now: string): TabletView {
  const { sessionId, offsetMs, waiting, version } = tablet;
  return {
    sessionId,
    heardAgoMs: ago(tablet.heardAt, now),
    offsetMs,
    waiting,
    waitingForMs: agoOrNull(tablet.waitingSince, now),
    number: (tablet.entryId && entriesById.get(tablet.entryId)?.number) ?? null,
    version,
  };
}
