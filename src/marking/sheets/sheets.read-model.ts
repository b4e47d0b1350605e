import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import type { SheetListItem, SheetModule, SheetView } from '../../contract/marking';
import type { ArchivedEntry } from '../../domain/archive/archive';
import type { AspectId, EntryId, JudgeId } from '../../domain/kernel/ids';
import { signatureState } from '../../domain/ledger/sheet-content';
import { sheetOf } from '../../domain/ledger/sheet-of';
import { shownSheetState } from '../../domain/ledger/sheet-state';
import type { Sheet, StageBook } from '../../domain/ledger/stage-book';
import { aspectsAgain } from '../../domain/mark/aspects-again';
import { marksDue } from '../../domain/mark/marks-due';
import { aspectsOfModule } from '../../domain/scheme/aspects-of';
import type { Module } from '../../domain/scheme/marking-scheme';
import { sha256 } from '../../platform/identity/sha256';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StageBooks } from '../ledger/stage-books.read-model';
import { NotesReadModel } from '../record/notes.read-model';
import { acknowledgementsOf } from './acknowledgements-of';

/** A judge's own sheets. Numbers only: no name, no unit, no other judge's mark leaves here. */
@Injectable()
export class SheetsReadModel {
  constructor(
    private readonly stages: StageContexts,
    private readonly books: StageBooks,
    private readonly notes: NotesReadModel,
  ) {}

  /** The sheets of a judge in the open stages she may read, by trade and number; of closed stages none. */
  async listOf(actor: Actor): Promise<SheetListItem[]> {
    const { accountId: judgeId } = actor;
    if (judgeId === null) return [];
    const items: SheetListItem[] = [];
    for (const stage of await this.stages.listOfJudge(judgeId)) {
      if (!may(actor, 'sheet.read', stage)) continue;
      const book = await this.books.bookOf(stage.competitionId, stage.stageId);
      if (book.isClosed) continue;
      for (const entry of stage.entries) items.push(toItem({ stage, book, judgeId }, entry));
    }
    return items;
  }

  async find(actor: Actor, entryId: EntryId): Promise<SheetView | undefined> {
    const { accountId: judgeId } = actor;
    const stage = await this.stages.findByEntry(entryId);
    const entry = stage?.entriesById.get(entryId);
    if (!stage || !entry || judgeId === null || !may(actor, 'sheet.read', stage)) return undefined;
    const modules = modulesOf(stage, judgeId);
    if (modules.length === 0) return undefined;
    const book = await this.books.bookOf(stage.competitionId, stage.stageId);
    const sheet = sheetOf(book, entryId, judgeId);
    return {
      ...toItem({ stage, book, judgeId }, entry),
      judgeId,
      modules: modules.map(toSheetModule),
      due: dueOf({ stage, book, judgeId }, entry),
      declarations: declarationsOf(book, entryId, modules),
      marks: [...(sheet?.marksByAspect ?? [])].map(([aspectId, mark]) => ({
        aspectId,
        points: mark.points,
        seq: mark.seq,
      })),
      again: againOn({ stage, book, judgeId }, entry),
      notes: await this.notes.ofJudge(stage.stageId, book, { entryId, judgeId }),
      seq: sheet?.lastSeq ?? 0,
    };
  }
}

interface OfJudge {
  readonly stage: StageContext;
  readonly book: StageBook;
  readonly judgeId: JudgeId;
}

function dueOf({ stage, book, judgeId }: OfJudge, { id }: ArchivedEntry): readonly AspectId[] {
  return stage.marked ? marksDue(stage.marked, book, id, judgeId) : [];
}

function againOn({ stage, book, judgeId }: OfJudge, { id }: ArchivedEntry): SheetView['again'] {
  if (!stage.marked) return [];
  const rounds = book.recordsByEntry.get(id)?.secondRounds ?? [];
  const former = rounds.findLast(({ awaited }) => awaited.has(judgeId))?.former.get(judgeId);
  return aspectsAgain(stage.marked, book, id, judgeId).map((aspectId) => ({
    aspectId,
    former: former?.get(aspectId) ?? null,
  }));
}

function declarationsOf(
  book: StageBook,
  entryId: EntryId,
  modules: readonly Module[],
): SheetView['declarations'] {
  const declared = book.recordsByEntry.get(entryId)?.declarations;
  return modules.flatMap(aspectsOfModule).flatMap(({ id: aspectId }) => {
    const declaration = declared?.get(aspectId);
    return declaration ? [{ aspectId, declaration }] : [];
  });
}

function toItem(of: OfJudge, entry: ArchivedEntry): SheetListItem {
  const { stage, book } = of;
  const sheet = sheetOf(book, entry.id, of.judgeId);
  const place = { stageId: stage.stageId, entryId: entry.id, judgeId: of.judgeId };
  return {
    entryId: entry.id,
    number: entry.number,
    competitionId: stage.competitionId,
    isRehearsal: stage.isRehearsal,
    tradeId: stage.tradeId,
    tradeName: stage.tradeName,
    stageId: stage.stageId,
    stageName: stage.name,
    state: shownSheetState(book, sheet),
    revision: sheet?.revision ?? 1,
    status: book.recordsByEntry.get(entry.id)?.status ?? 'present',
    signature: signatureState(book, place, sha256),
    marked: markedIn(sheet),
    acknowledgements: acknowledgementsOf(stage.marked, book, place),
    expected: dueOf(of, entry).length,
  };
}

/** The modules a judge has a seat for, in scheme order. */
export function modulesOf(stage: StageContext, judgeId: JudgeId): Module[] {
  const seats = stage.marked?.modulesByJudge.get(judgeId);
  return (stage.rules.scheme?.modules ?? []).filter((module) => seats?.has(module.id));
}

export function markedIn(sheet: Sheet | undefined): number {
  let marked = 0;
  for (const mark of sheet?.marksByAspect.values() ?? []) if (mark.points !== null) marked += 1;
  return marked;
}

/** A module as sheets show it. */
export function toSheetModule(module: Module): SheetModule {
  return { moduleId: module.id, name: module.name, fullMarks: module.fullMarks, criteria: module.criteria };
}
