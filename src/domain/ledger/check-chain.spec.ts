import { COMPETITION, ledgerOf, markFact, sha256 } from '../../../test/rules/builders';
import type { CompetitionId } from '../kernel/ids';
import { toPoints } from '../kernel/to-points';
import { chainEntry, GENESIS_HASH } from './chain-entry';
import { checkChain, GENESIS } from './check-chain';
import type { LedgerEntry } from './ledger-entry';

const ledger = (): LedgerEntry[] =>
  ledgerOf(['8', '8.5', '9', '9.5'].map((mark, index) => markFact('e1', 'j1', `a${index}`, mark)));
const firstBad = (rows: readonly LedgerEntry[]): number | null => checkChain(rows, COMPETITION, sha256);

describe('checkChain', () => {
  it('[LED-4] seals the canonical text of the row and of the hash before it', () => {
    const { hash, ...draft } = ledger()[0]!;
    expect(draft.prevHash).toBe(GENESIS_HASH);
    expect(hash).toBe(
      sha256(
        `["${'0'.repeat(64)}","competition-1",1,"2005-09-10T08:00:00.000Z","j1","c1",1,` +
          '{"aspectId":"a0","entryId":"e1","judgeId":"j1","kind":"MarkAppended","points":8000000,"stageId":"stage-1"}]',
      ),
    );
    expect(chainEntry(draft, 'competition-2' as CompetitionId, sha256).hash).not.toBe(hash);
  });

  it('[LED-5] an untouched ledger holds, an empty one too', () => {
    expect(firstBad(ledger())).toBeNull();
    expect(firstBad([])).toBeNull();
  });

  const change = (index: number, more: Partial<LedgerEntry>): LedgerEntry[] =>
    ledger().with(index, { ...ledger()[index]!, ...more });
  const better = { ...ledger()[1]!.fact, points: toPoints(10_000_000) } as LedgerEntry['fact'];
  it.each([
    ['a changed mark', change(1, { fact: better }), 2],
    ['a changed time', change(2, { at: '2005-09-10T09:00:00.000Z' }), 3],
    ['a changed actor', change(2, { actorId: 'j9' as LedgerEntry['actorId'] }), 3],
    ['a changed client', change(2, { clientId: 'c9' as LedgerEntry['clientId'] }), 3],
    ['a changed mutation id', change(2, { mutationId: 99 }), 3],
    ['a row taken out', ledger().toSpliced(1, 1), 2],
    ['the first row taken out', ledger().slice(1), 1],
    ['a row put in', ledger().toSpliced(1, 0, ledger()[0]!), 2],
    ['two rows exchanged', [ledger()[0]!, ledger()[2]!, ledger()[1]!, ledger()[3]!], 2],
    [
      'a change resealed',
      change(1, { ...chainEntry({ ...ledger()[1]!, fact: better }, COMPETITION, sha256) }),
      3,
    ],
  ])('[LED-5] finds %s', (_, rows, seq) => expect(firstBad(rows)).toBe(seq));

  it('[LED-4] the first row follows number 0 and 64 zeros', () => {
    expect(GENESIS).toEqual({ seq: 0, hash: '0'.repeat(64) });
    const [first] = ledger();
    expect(firstBad([{ ...first!, prevHash: 'f'.repeat(64) }])).toBe(1);
  });

  it('[LED-4] seals what the row says and nothing that was slipped in beside it', () => {
    const sealed = chainEntry(Object.assign(ledger()[0]!, { note: 'x' }), COMPETITION, sha256);
    expect(sealed).toEqual(ledger()[0]);
  });

  it('[LED-5] rows after one that is known are checked from there', () => {
    const [, second, third, fourth] = ledger();
    const after = (rows: readonly LedgerEntry[]): number | null =>
      checkChain(rows, COMPETITION, sha256, second);
    expect(after([third!, fourth!])).toBeNull();
    expect(after([])).toBeNull();
    expect(after([fourth!])).toBe(3);
    expect(after([second!, third!])).toBe(3);
    expect(after([third!, { ...fourth!, mutationId: 9 }])).toBe(4);
  });

  it('[LED-5] a ledger of another competition does not hold from its first row on', () => {
    expect(checkChain(ledger(), 'competition-2' as CompetitionId, sha256)).toBe(1);
  });

  it('[LED-5] finds a changed hash', () => {
    expect(firstBad(change(3, { hash: 'f'.repeat(64) }))).toBe(4);
    expect(firstBad(change(1, { prevHash: 'f'.repeat(64) }))).toBe(2);
  });

  it('[LED-5] finds a number left out even when everything is sealed around it', () => {
    const [first, second] = ledger();
    const jumped = chainEntry({ ...second!, seq: 3 }, COMPETITION, sha256);
    expect(firstBad([first!, jumped])).toBe(2);
  });
});
