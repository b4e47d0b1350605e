import { goOn } from '../../../test/rules/advancement-lines';
import { PERSON, points } from '../../../test/rules/builders';
import type { EntryId, StageId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import type { TieDecision } from '../ledger/stage-book';
import type { AdvancementInput } from './advance-entries';

describe('ties at a cut that are not shared', () => {
  const top2 = [{ kind: 'top-places', places: 2 }] as const;
  const tied = ['e1 90 u1', 'e2 80 u1', 'e3 80 u2', 'e4 80 u2', 'e5 50 u3'];
  const heat = 'heat' as StageId;
  /** Totals in an earlier stage, by which the cut is keyed. */
  const earlier = (totals: Record<string, string>): NonNullable<AdvancementInput['earlier']> =>
    new Map([
      [heat, new Map(Object.entries(totals).map(([id, total]) => [id as EntryId, ratio(points(total))]))],
    ]);
  const byKey = { tiesAtCut: 'by-key', cutKeys: [{ key: 'earlier-stage', stageId: heat }] } as const;

  it('[ADV-12] with decide people tied across a cut wait, and none of them is in', () => {
    expect(goOn({ steps: top2, tiesAtCut: 'decide' }, tied)).toBe('e1 | e2+e3+e4');
    expect(goOn({ steps: [{ kind: 'top-places', places: 4 }], tiesAtCut: 'decide' }, tied)).toBe(
      'e1 e2 e3 e4',
    );
    expect(goOn({ steps: [{ kind: 'top-places', places: 1 }], tiesAtCut: 'decide' }, tied)).toBe('e1');
  });

  it('[ADV-12] a decision holds at the cut; of several the newest, and whoever it does not name comes last', () => {
    const decided = (...orders: readonly string[]): TieDecision[] =>
      orders.map((order, index) => ({
        order: order.split(' ') as EntryId[],
        by: 'chief-judge',
        reason: 'test',
        seq: index + 1,
      }));
    const go = (...orders: readonly string[]): string =>
      goOn({ steps: top2, tiesAtCut: 'decide' }, tied, { decisions: decided(...orders) });
    expect(go('e4 e2 e3')).toBe('e1 e4');
    expect(go('e3 e2')).toBe('e1 e3');
    expect(go('e3 e2', 'e2 e3')).toBe('e1 e2');
    expect(go('e1 e5')).toBe('e1 | e2+e3+e4');
    expect(
      goOn({ steps: [{ kind: 'top-places', places: 3 }], tiesAtCut: 'decide' }, tied, {
        decisions: decided('e3 e2'),
      }),
    ).toBe('e1 e2 e3');
    expect(goOn({ steps: top2, tiesAtCut: 'all-out' }, tied, { decisions: decided('e4 e2 e3') })).toBe('e1');
  });

  it('[ADV-13] with by-key further keys separate them', () => {
    expect(goOn({ steps: top2, ...byKey }, tied, { earlier: earlier({ e2: '5', e3: '7', e4: '6' }) })).toBe(
      'e1 e3',
    );
    const steps = [{ kind: 'top-places', places: 3 }] as const;
    expect(goOn({ steps, ...byKey }, tied, { earlier: earlier({ e2: '5', e3: '7', e4: '6' }) })).toBe(
      'e1 e3 e4',
    );
    // Whoever has nothing under the key comes last.
    expect(goOn({ steps, ...byKey }, tied, { earlier: earlier({ e2: '5', e4: '6' }) })).toBe('e1 e2 e4');
  });

  it('[ADV-13] who is still tied waits for a decision', () => {
    const steps = [{ kind: 'top-places', places: 3 }] as const;
    expect(goOn({ steps, ...byKey }, tied, { earlier: earlier({ e2: '7', e3: '6', e4: '6' }) })).toBe(
      'e1 e2 | e3+e4',
    );
    expect(goOn({ steps, ...byKey }, tied, { earlier: earlier({ e2: '5', e3: '6', e4: '6' }) })).toBe(
      'e1 e3 e4',
    );
    expect(goOn({ steps: top2, ...byKey }, tied, { earlier: earlier({ e2: '5', e3: '6', e4: '6' }) })).toBe(
      'e1 | e3+e4',
    );
    expect(goOn({ steps, ...byKey }, tied)).toBe('e1 | e2+e3+e4');
    expect(goOn({ steps, tiesAtCut: 'by-key' }, tied)).toBe('e1 | e2+e3+e4');
  });

  it('[ADV-13] keys may look at people', () => {
    const cutKeys = [{ key: 'age', first: 'younger' }] as const;
    const people = new Map([
      ['e3' as EntryId, { ...PERSON, birthDate: '1999-01-01' }],
      ['e4' as EntryId, { ...PERSON, birthDate: '1998-01-01' }],
    ]);
    expect(goOn({ steps: top2, tiesAtCut: 'by-key', cutKeys }, tied, { people })).toBe('e1 e3');
  });
});
