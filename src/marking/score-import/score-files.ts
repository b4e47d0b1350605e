import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { JudgeId, StageId } from '../../domain/kernel/ids';
import { markedStageOf } from '../../domain/mark/marked-stage-of';
import { importableModules } from '../../domain/score-import/importable-modules';
import { matchScoreColumns, type ScoreColumns } from '../../domain/score-import/score-columns';
import { scoreImporterOf } from '../../domain/score-import/score-importer';
import type { Seat } from '../../domain/scheme/seat';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256 } from '../../platform/identity/sha256';
import { readTable } from '../../platform/tables/read-table';
import type { TableRow } from '../../platform/tables/table-row';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StageBooks } from '../ledger/stage-books.read-model';
import { ScoreBooks } from './score-books.read-model';
import { ScoreScan } from './score-scan';

/** A file of scores that has been read through, and the seats that it asks for. */
export interface ScannedFile {
  readonly scan: ScoreScan;
  readonly stage: StageContext;
  readonly judgeId: JudgeId;
  readonly newSeats: readonly Seat[];
}

/** Reads files of scores against a stage. */
@Injectable()
export class ScoreFiles {
  constructor(
    private readonly stages: StageContexts,
    private readonly books: StageBooks,
    private readonly who: ScoreBooks,
  ) {}

  /** @throws RefusedError NOT_FOUND, NOT_ALLOWED */
  async require(actor: Actor, stageId: StageId): Promise<StageContext> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'score.import', stage);
    found(stage.rules.scheme);
    return stage;
  }

  /** @throws RefusedError STAGE_CLOSED, TABLE_HEADINGS, SCORES_JUDGED, and for a file that is no table */
  async scan(stage: StageContext, path: string, say: (share: number) => void): Promise<ScannedFile> {
    let scanned: ScannedFile | undefined;
    for await (const { value, share } of readTable(path)) {
      const rows = scanned ? value : value.slice(1);
      scanned ??= await this.begin(stage, value[0]);
      for (const row of rows) scanned.scan.take(row);
      say(share);
    }
    if (!scanned) throw new RefusedError({ code: 'NOT_A_TABLE', found: 'empty' });
    return scanned;
  }

  private async begin(stage: StageContext, headings: TableRow | undefined): Promise<ScannedFile> {
    const book = await this.books.freshBookOf(stage.competitionId, stage.stageId);
    if (book.isClosed) throw new RefusedError({ code: 'STAGE_CLOSED' });
    const { judgeId, columns } = columnsOf(stage, headings);
    const newSeats = seatsFor(stage, columns, judgeId);
    const marked = found(
      markedStageOf(stage.stageId, stage.rules, [...stage.seats, ...newSeats], stage.entriesById.keys()),
    );
    const who = await this.who.ofStage(stage.stageId);
    const entryCount = stage.entries.length;
    return {
      scan: new ScoreScan({ columns, who, marked, book, judgeId, entryCount }),
      stage,
      judgeId,
      newSeats,
    };
  }
}

function columnsOf(
  { competitionId, rules, seats }: StageContext,
  headings: TableRow | undefined,
): { readonly judgeId: JudgeId; readonly columns: ScoreColumns } {
  const scheme = found(rules.scheme);
  const modules = importableModules(scheme, seats);
  const texts = headings?.cells.map(({ text }) => text) ?? [];
  const columns = matchScoreColumns(texts, scheme, modules);
  if (!columns.ok) throw new RefusedError(columns.refusal);
  return { judgeId: modules.importerId ?? scoreImporterOf(competitionId, sha256), columns: columns.value };
}

function seatsFor({ seats }: StageContext, { aspects }: ScoreColumns, judgeId: JudgeId): Seat[] {
  const modules = new Set(aspects.map(({ moduleId }) => moduleId));
  for (const seat of seats) if (seat.judgeId === judgeId) modules.delete(seat.moduleId);
  return [...modules].map((moduleId) => ({ moduleId, judgeId }));
}
