import type { Aspect } from '../../scheme/aspects/aspect-kinds';
import {
  CONVERTS_WORDS,
  PART_WORDS,
  VETO_WORDS,
  YES_WORDS,
  type OwnColumn,
  type OwnRowKind,
  type Words,
} from './own-columns';

/** How a member of a scheme stands in a cell. */
export type CellForm =
  | { readonly as: 'points' | 'percent' | 'range' | 'id' }
  | { readonly as: 'whole'; readonly least: number; readonly most: number }
  | { readonly as: 'word'; readonly words: Words };

/** One member of a thing and the column it stands in. */
export interface OwnField {
  readonly column: OwnColumn;
  /** Below the thing; one member of a member may be named: "declares.factor". */
  readonly member: string;
  readonly form: CellForm;
  readonly isNeeded: boolean;
}

const field = (column: OwnColumn, member: string, form: CellForm, isNeeded: boolean): OwnField => ({
  column,
  member,
  form,
  isNeeded,
});
const POINTS: CellForm = { as: 'points' };
const needed = (column: OwnColumn, member: string = column, form: CellForm = POINTS): OwnField =>
  field(column, member, form, true);
const optional = (column: OwnColumn, member: string = column, form: CellForm = POINTS): OwnField =>
  field(column, member, form, false);
const word = (words: Words): CellForm => ({ as: 'word', words });

const FULL = optional('full', 'fullMarks');

/** What stands in the rows that are no aspects; names and ids are read apart. */
export const ROW_FIELDS: Readonly<Record<Exclude<OwnRowKind, 'aspect'>, readonly OwnField[]>> = {
  scheme: [needed('full', 'fullMarks')],
  module: [
    needed('part', 'part', word(PART_WORDS)),
    needed('weight', 'weight', { as: 'percent' }),
    needed('full', 'fullMarks'),
  ],
  criterion: [FULL],
  'sub-criterion': [FULL],
  level: [optional('points')],
  band: [needed('least', 'from'), needed('most', 'to'), needed('points')],
  fault: [needed('points'), optional('most', 'most', { as: 'whole', least: 1, most: 1000 })],
};

/** Where full points within a time are meant, these four stand together. */
export const LINEAR_FIELDS: readonly OwnField[] = [
  needed('points', 'full'),
  needed('within'),
  needed('per'),
  needed('off'),
];

const COMMON: readonly OwnField[] = [
  optional('factor'),
  optional('section', 'section', { as: 'id' }),
  optional('attempt', 'isAttempt', word(YES_WORDS)),
  optional('declaredFactor', 'declares.factor', { as: 'range' }),
  optional('declaredBase', 'declares.base', { as: 'range' }),
  optional('declaredTable', 'declares.table', { as: 'range' }),
];

const OWN: Readonly<Record<Aspect['kind'], readonly OwnField[]>> = {
  measurement: [needed('max')],
  measured: [
    needed('least'),
    needed('most'),
    needed('step'),
    needed('converts', 'converts', word(CONVERTS_WORDS)),
  ],
  deduction: [needed('max'), needed('step')],
  judgement: [needed('max')],
  free: [needed('max'), needed('step'), optional('least')],
  count: [
    needed('each'),
    needed('most', 'most', { as: 'whole', least: 1, most: 1_000_000 }),
    optional('max'),
  ],
  time: [needed('limit'), needed('step')],
  pass: [needed('max'), optional('veto', 'veto', word(VETO_WORDS))],
};

/** Every member that an aspect of a kind has in its own row, those of a time's linear scoring apart. */
export function aspectFields(kind: Aspect['kind']): readonly OwnField[] {
  return [...OWN[kind], ...COMMON];
}

/** The rows that may follow an aspect of a kind, and the member they fill. */
export const LINES_OF: Readonly<Partial<Record<Aspect['kind'], readonly [row: OwnRowKind, member: string]>>> =
  {
    measured: ['band', 'bands'],
    time: ['band', 'bands'],
    deduction: ['fault', 'faults'],
    judgement: ['level', 'levels'],
    free: ['level', 'levels'],
  };
