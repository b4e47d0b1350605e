import type { SheetView } from '#contract/marking';
import type { AspectId, EntryId, JudgeId, StageId } from '#domain/kernel/ids';
import type { Points } from '#domain/kernel/points';
import { foldEntry, emptyStageBook } from '#domain/ledger/fold-ledger';
import type { LedgerEntry } from '#domain/ledger/ledger-entry';
import type { LedgerFact } from '#domain/ledger/ledger-fact';
import { sheetHash as serverHash } from '#domain/ledger/sheet-content';
import { createHash } from 'node:crypto';
import type { Cell } from './read-sheet';
import { sheetHash } from './sheet-hash';

const of = { stageId: 's1' as StageId, entryId: '选手-1' as EntryId, judgeId: 'j1' as JudgeId };
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const A1 = 'a1' as AspectId;
const cells = [
  { aspect: { id: 'a2' }, points: 'DNF' },
  { aspect: { id: A1 }, points: 8_500_000 },
  { aspect: { id: 'a3' }, points: null },
] as unknown as Cell[];
const declaration = { factor: 2_000_000 };
const sheet = { ...of, declarations: [{ aspectId: A1, declaration }] } as unknown as SheetView;

const facts: readonly LedgerFact[] = [
  { stageId: of.stageId, entryId: of.entryId, kind: 'ElementDeclared', aspectId: A1, declaration },
  { ...of, kind: 'MarkAppended', aspectId: A1, points: 8_500_000 as Points },
  { ...of, kind: 'MarkAppended', aspectId: 'a2' as AspectId, points: 'DNF' },
];

describe('sheetHash', () => {
  it('[SIG-2] the tablet makes of its screen what the server makes of its ledger', () => {
    const book = emptyStageBook();
    facts.forEach((fact, index) => foldEntry(book, { seq: index + 1, fact } as LedgerEntry));
    expect(sheetHash(sheet, { cells })).toBe(serverHash(book, of, sha256));
    expect(sheetHash(sheet, { cells: cells.slice(1) })).not.toBe(serverHash(book, of, sha256));
  });
});
