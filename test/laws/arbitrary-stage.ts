import fc from 'fast-check';
import type { EntryId, ModuleId } from '../../src/domain/kernel/ids';
import { formatPoints } from '../../src/domain/kernel/format-points';
import type { Points } from '../../src/domain/kernel/points';
import { rankEntries } from '../../src/domain/ranking/rank-entries';
import type { PanelRule } from '../../src/domain/panel/panel-rule';
import type { ModuleTieBreak } from '../../src/domain/ranking/tie-breaks/module-key';
import type { PartTieBreak } from '../../src/domain/ranking/tie-breaks/part-key';
import type { Standing } from '../../src/domain/ranking/standing';
import type { MarkingScheme, Rounding } from '../../src/domain/scheme/marking-scheme';
import type { Seat } from '../../src/domain/scheme/seat';
import { tallyEntry } from '../../src/domain/tally/tally-entry';
import {
  aspectOf,
  deductionOf,
  moduleOf,
  PLAIN_RANKING,
  schemeOf,
  seatsOf,
  sheetsOf,
} from '../rules/builders';
import type { OracleMarks, OracleModule } from './oracle';

/** A stage as plain data: every entry's marks by judge and aspect. */
export interface PlainStage {
  readonly modules: readonly OracleModule[];
  readonly rounding: Rounding;
  readonly judges: readonly string[];
  readonly tieBreaks: readonly (PartTieBreak | ModuleTieBreak)[];
  readonly marksByEntry: Readonly<Record<string, OracleMarks>>;
}

const HALF_POINT = 500_000;
const panel: fc.Arbitrary<PanelRule> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('mean', 'sum'),
    over: fc.constantFrom('aspect', 'module'),
    minimumMarks: fc.integer({ min: 1, max: 4 }),
  }),
  fc
    .record({
      over: fc.constantFrom('aspect', 'module'),
      dropHigh: fc.integer({ min: 0, max: 2 }),
      dropLow: fc.integer({ min: 1, max: 2 }),
      more: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ more, ...rule }): PanelRule => ({
      kind: 'trimmed-mean',
      ...rule,
      minimumMarks: rule.dropHigh + rule.dropLow + more,
    })),
);

const moduleNumbered = (index: number): fc.Arbitrary<OracleModule> =>
  fc.record({
    id: fc.constant(`m${index}`),
    part: fc.constantFrom('theory', 'practical'),
    weight: fc.constantFrom(1_000_000, 300_000, 700_000, 333_333, 1),
    panel,
    aspects: fc
      .array(fc.boolean(), { maxLength: 2 })
      .map((more) =>
        [false, ...more].map((isDeduction, number) => ({ id: `m${index}a${number}`, isDeduction })),
      ),
  });

/** undefined: not marked yet. */
type Drawn = number | null | undefined;

const marksOf = (modules: readonly OracleModule[], judges: readonly string[]): fc.Arbitrary<OracleMarks> => {
  const aspects = modules.flatMap((module) => module.aspects.map(({ id }) => id));
  const points = fc.integer({ min: 0, max: 8 }).map((steps) => steps * HALF_POINT);
  const cell: fc.Arbitrary<Drawn> = fc.oneof(
    { weight: 6, arbitrary: points },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
  );
  const listOf = (of: fc.Arbitrary<Drawn>): fc.Arbitrary<Drawn[]> =>
    fc.array(of, { minLength: aspects.length, maxLength: aspects.length });
  const sheet = fc.oneof(listOf(cell), listOf(points)).map((drawn) => present(aspects, drawn));
  const sheets = fc.array(fc.option(sheet, { nil: undefined, freq: 8 }), {
    minLength: judges.length,
    maxLength: judges.length,
  });
  return sheets.map((drawn) => present(judges, drawn));
};

const present = <T>(names: readonly string[], drawn: readonly (T | undefined)[]): Record<string, T> =>
  Object.fromEntries(
    names.flatMap((name, index): [string, T][] => {
      const value = drawn[index];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const rounding: fc.Arbitrary<Rounding> = fc.record({
  decimals: fc.integer({ min: 0, max: 3 }),
  mode: fc.constantFrom('half-up', 'half-even'),
  at: fc.constantFrom('each-node', 'final-only', 'display-only'),
});

const tieBreak = (modules: readonly OracleModule[]): fc.Arbitrary<PartTieBreak | ModuleTieBreak> =>
  fc.oneof(
    fc.record({
      key: fc.constant('part' as const),
      part: fc.constantFrom('theory' as const, 'practical' as const),
    }),
    fc.record({
      key: fc.constant('module' as const),
      moduleId: fc.constantFrom(...modules.map(({ id }) => id as ModuleId)),
    }),
  );

/** 1 to 3 modules, 1 to 6 judges, 1 to 6 entries; few different marks, so that ties are common; some missing, some voided. */
export const plainStage: fc.Arbitrary<PlainStage> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([modules, judges, entries]) =>
    fc.tuple(...Array.from({ length: modules }, (_, index) => moduleNumbered(index))).chain((drawn) => {
      const names = Array.from({ length: judges }, (_, index) => `j${index}`);
      const marks = Array.from(
        { length: entries },
        (_, index) => [`e${index}`, marksOf(drawn, names)] as const,
      );
      return fc.record({
        modules: fc.constant(drawn),
        rounding,
        judges: fc.constant(names),
        tieBreaks: fc.array(tieBreak(drawn), { maxLength: 2 }),
        marksByEntry: fc.record(Object.fromEntries(marks)),
      });
    }),
  );

export function schemeFrom(stage: PlainStage): MarkingScheme {
  const modules = stage.modules.map(({ id, part, weight, panel: rule, aspects }) =>
    moduleOf(
      id,
      aspects.map(({ id: aspectId, isDeduction }) =>
        isDeduction ? deductionOf(aspectId) : aspectOf(aspectId),
      ),
      { part, weight, panel: rule },
    ),
  );
  return schemeOf(modules, stage.rounding);
}

export const seatsFrom = (stage: PlainStage): Seat[] =>
  seatsOf(Object.fromEntries(stage.modules.map(({ id }) => [id, stage.judges])));

const decimals = (marks: OracleMarks): Record<string, Record<string, string | null>> =>
  Object.fromEntries(
    Object.entries(marks).map(([judge, cells]) => [
      judge,
      Object.fromEntries(
        Object.entries(cells).map(([id, mark]) => [id, mark === null ? null : formatPoints(mark as Points)]),
      ),
    ]),
  );

/** The rulebook's standings of a plain stage. */
export function standingsOf(stage: PlainStage, seats = seatsFrom(stage)): Standing[] {
  const scheme = schemeFrom(stage);
  const tallies = Object.entries(stage.marksByEntry).map(([entryId, marks]) =>
    tallyEntry({ entryId: entryId as EntryId, scheme, seats, sheets: sheetsOf(entryId, decimals(marks)) }),
  );
  return rankEntries({ tallies, rule: { ...PLAIN_RANKING, tieBreaks: stage.tieBreaks }, scheme });
}

/** Everything in it as text, fractions too. */
export const bytes = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? `${member}n` : member));
