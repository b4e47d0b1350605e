import fc from 'fast-check';
import { sealDraft } from '../../src/domain/archive/draft/seal-draft';
import { misfitRow } from '../support/misfit-row';
import type { Archive } from '../../src/domain/archive/archive';
import type { ClientId, EntryId, JudgeId } from '../../src/domain/kernel/ids';
import { formatPoints } from '../../src/domain/kernel/format-points';
import type { Points } from '../../src/domain/kernel/points';
import { compareRatios, ratio } from '../../src/domain/kernel/ratios';
import { emptyStageBook } from '../../src/domain/ledger/fold-ledger';
import { acceptMutation } from '../../src/domain/mark/accept-mutation';
import { markedStageOf } from '../../src/domain/mark/marked-stage-of';
import { parseBatch } from '../../src/domain/mark/parse-batch';
import { panelValue } from '../../src/domain/tally/panel-value';
import { tallyEntry } from '../../src/domain/tally/tally-entry';
import {
  AT,
  aspectOf,
  ledgerOf,
  markFact,
  moduleOf,
  PLAIN_RULES,
  schemeOf,
  seatsOf,
  sheetsOf,
  sha256,
  STAGE,
  TRIMMED,
} from '../rules/builders';
import { RUNS, leastOf } from './thousand-runs';

const halfPoints = (max: number): fc.Arbitrary<Points> =>
  fc.integer({ min: 0, max }).map((steps) => (steps * 500_000) as Points);

/** A stage with one aspect and one mark of it, as one writes it by hand. */
const draftWith = (max: number, step: number, mark: number): unknown => {
  const [most, by, given] = [max, step, mark].map((amount) => formatPoints(amount as Points));
  const aspects = [{ id: 'a1', kind: 'free', max: most, step: by }];
  const scheme = { modules: [{ id: 'm1', criteria: [{ id: 'c1', aspects }] }] };
  const stage = { id: 's1', rules: { scheme }, marks: { p1: { j1: { a1: given } } } };
  return { format: 'baigong-draft', version: 2, trades: [{ id: 't1', stages: [stage] }] };
};

describe('laws of marks and panels', () => {
  it('[LAW-6] a trimmed mean equals sort-and-drop for 3 to 15 judges, ties included', () => {
    fc.assert(
      fc.property(fc.array(halfPoints(6), { minLength: 3, maxLength: 15 }), (marks) => {
        const { value, dropped } = panelValue(marks, TRIMMED);
        const kept = marks.toSorted((a, b) => a - b).slice(1, -1);
        const sum = kept.reduce((all, mark) => all + mark, 0);
        expect(compareRatios(value!, ratio(sum, kept.length))).toBe(0);
        expect(dropped.filter((why) => why === 'high')).toHaveLength(1);
        expect(marks[dropped.indexOf('low')]).toBe(Math.min(...marks));
        expect(marks[dropped.indexOf('high')]).toBe(Math.max(...marks));
      }),
      RUNS,
    );
  });

  it('[LAW-6] with too few marks the plain mean stands, never NaN', () => {
    fc.assert(
      fc.property(
        fc.array(halfPoints(20), { maxLength: 6 }),
        fc.integer({ min: 3, max: 7 }),
        (marks, minimumMarks) => {
          fc.pre(marks.length < minimumMarks);
          const { value, dropped } = panelValue(marks, { ...TRIMMED, minimumMarks });
          const sum = marks.reduce((all, mark) => all + mark, 0);
          expect(value).toEqual(marks.length === 0 ? null : ratio(sum, marks.length));
          expect(dropped.every((why) => why === null)).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it('[LAW-8] a judge whose mark is missing or voided counts as if he sat elsewhere, not as zero', () => {
    const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')], { panel: TRIMMED })], {
      decimals: 2,
      mode: 'half-up',
      at: 'display-only',
    });
    const marks = fc.array(fc.constantFrom('1', '2.5', '7', '9.5', null, undefined), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(marks, (drawn) => {
        const named = drawn.map((mark, index) => [`j${index}`, mark] as const);
        const total = (of: typeof named): unknown => {
          const sheets = Object.fromEntries(
            of.map(([judge, mark]) => [judge, mark === undefined ? {} : { a1: mark }]),
          );
          const seats = seatsOf({ m1: of.map(([judge]) => judge) });
          return tallyEntry({ entryId: 'e1' as EntryId, scheme, seats, sheets: sheetsOf('e1', sheets) })
            .total;
        };
        const present = named.filter(([, mark]) => mark !== undefined && mark !== null);
        expect(total(named)).toEqual(total(present));
        expect(total(named) === null).toBe(present.length === 0);
      }),
      RUNS,
    );
  });

  it('[LAW-9] off the step or out of range is refused by a mutation, by an archive and by a draft alike', () => {
    const rule = fc.record({
      steps: fc.integer({ min: 1, max: 40 }),
      step: fc.integer({ min: 1, max: 2_000_000 }),
    });
    const told = { legal: 0, illegal: 0 };
    fc.assert(
      fc.property(
        rule,
        fc.integer({ min: -2, max: 42 }),
        fc.constantFrom(0, 0, 1, -1),
        ({ steps, step }, times, off) => {
          const points = times * step + off;
          const aspect = aspectOf('a1', { max: (steps * step) as Points, step: step as Points });
          const scheme = schemeOf([moduleOf('m1', [aspect])]);
          const isLegal = points >= 0 && points <= steps * step && points % step === 0;

          const mutation = {
            name: 'enterMark',
            id: 1,
            at: AT,
            entryId: 'e1',
            aspectId: 'a1',
            points,
            basedOn: 0,
          };
          const batch = parseBatch({ clientId: 'c1', mutations: [mutation] });
          const stage = markedStageOf(STAGE, { ...PLAIN_RULES, scheme }, seatsOf({ m1: ['j1'] }), [
            'e1' as EntryId,
          ])!;
          const by = { judgeId: 'j1' as JudgeId, clientId: 'c1' as ClientId, sha256 };
          expect(batch.ok && acceptMutation(stage, emptyStageBook(), by, batch.value.mutations[0]!).ok).toBe(
            isLegal,
          );

          const fact = { ...markFact('e1', 'j1', 'a1', '0'), points };
          const archive = {
            judges: [{ id: 'j1' }],
            trades: [
              {
                stages: [
                  { id: STAGE, rules: { ...PLAIN_RULES, scheme }, seats: [], entries: [{ id: 'e1' }] },
                ],
              },
            ],
            ledger: ledgerOf([fact as ReturnType<typeof markFact>]),
          } as unknown as Archive;
          expect(misfitRow(archive)).toBe(isLegal ? null : 0);
          expect(sealDraft(draftWith(steps * step, step, points), sha256).ok).toBe(isLegal);
          told[isLegal ? 'legal' : 'illegal'] += 1;
        },
      ),
      RUNS,
    );
    expect(told.legal).toBeGreaterThan(leastOf(200));
    expect(told.illegal).toBeGreaterThan(leastOf(200));
  });
});
