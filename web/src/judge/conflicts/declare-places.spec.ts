import type { Grant } from '#contract/access';
import type { SheetListItem } from '#contract/marking';
import type { CompetitionId, EntryId } from '#domain/kernel/ids';
import { declarationOf, emptyDraft } from './declare-draft';
import { declarePlaces } from './declare-places';

const sheet = (competitionId: string, trade: string, isRehearsal = false): SheetListItem =>
  ({
    competitionId,
    tradeId: trade,
    tradeName: { zh: trade, en: trade },
    isRehearsal,
  }) as unknown as SheetListItem;
const grant = (role: string, competitionId: string | null): Grant =>
  ({ role, competitionId, tradeId: null, unitId: null }) as Grant;

describe('where a judge may declare in words', () => {
  it('[COI-10] each competition once, with the trades of her sheets', () => {
    const sheets = [sheet('a', '钳工'), sheet('a', '钳工'), sheet('a', '焊工'), sheet('b', '电工', true)];
    expect(declarePlaces(sheets, [grant('judge', 'a')])).toEqual([
      {
        competitionId: 'a',
        trades: [
          { zh: '钳工', en: '钳工' },
          { zh: '焊工', en: '焊工' },
        ],
        isRehearsal: false,
      },
      { competitionId: 'b', trades: [{ zh: '电工', en: '电工' }], isRehearsal: true },
    ]);
  });

  it('[COI-10] before she is seated too, and only where she judges', () => {
    const grants = [grant('judge', 'a'), grant('supervisor', 'b'), grant('judge', null)];
    expect(declarePlaces([], grants)).toEqual([{ competitionId: 'a', trades: [], isRehearsal: false }]);
  });
});

describe('a declaration being filled in', () => {
  const a = { competitionId: 'a' as CompetitionId, trades: [], isRehearsal: false };
  const b = { ...a, competitionId: 'b' as CompetitionId };
  const said = { ...emptyDraft(false), kind: 'kin' as const, named: ' 王某 ', reason: ' 表兄弟 ' };

  it('[COI-10] needs a kind, a reason, words, and a competition where there are several', () => {
    const body = { kind: 'kin', competitionId: 'a', named: '王某', reason: '表兄弟' };
    expect(declarationOf(said, [a])).toEqual(body);
    expect(declarationOf(said, [a, b])).toBeNull();
    expect(declarationOf({ ...said, competitionId: b.competitionId }, [a, b])).toEqual({
      ...body,
      competitionId: 'b',
    });
    for (const lack of [{ kind: null }, { named: ' ' }, { reason: ' ' }])
      expect(declarationOf({ ...said, ...lack }, [a])).toBeNull();
  });

  it('[COI-9] by number sends the entry and no words', () => {
    const byNumber = { ...said, isNumber: true };
    expect(declarationOf(byNumber, [a])).toBeNull();
    expect(declarationOf({ ...byNumber, entryId: 'e' as EntryId }, [a])).toEqual({
      kind: 'kin',
      entryId: 'e',
      reason: '表兄弟',
    });
  });
});
