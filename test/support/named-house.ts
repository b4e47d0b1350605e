import type { Archive } from '../../src/domain/archive/archive';
import type { AspectId, EntryId, JudgeId } from '../../src/domain/kernel/ids';
import type { Points } from '../../src/domain/kernel/points';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { aspectsOf, smallArchive, smallCompetition, type SmallCompetition } from './small-archive';
import { withMembers } from './small-rules';

/** A small competition in which every name, date and mark is like no other text there is. */
export interface NamedHouse {
  readonly small: SmallCompetition;
  readonly archive: Archive;
  /** Every mark of a sheet and its signature. */
  sheetOf(judgeId: JudgeId, entryId: EntryId): MutationBody[];
}

const NAMES = ['甲', '乙', '丙', '丁'];
const RULES = 'trades[0].stages[0].rules.scheme';
/** Marks of any millionth, shown to the millionth. */
const EXACT = {
  [`${RULES}.rounding.decimals`]: 6,
  [`${RULES}.modules[0].criteria[0].aspects[0].step`]: 1,
  [`${RULES}.modules[1].criteria[0].aspects[0].step`]: 1,
  [`${RULES}.modules[1].criteria[0].aspects[1].step`]: 1,
};

/** @param mark stands in every name */
export function namedHouse(prefix: string, mark: string, entries: number): NamedHouse {
  const size = { entries, judges: 3 };
  const small = smallCompetition(prefix, size);
  const names = NAMES.map((name) => `${mark}选手${name}`);
  const plain = smallArchive(prefix, names, size);
  const archive: Archive = {
    ...withMembers(plain, EXACT),
    units: plain.units.map((unit) => ({ ...unit, name: `${mark}厂` })),
    contestants: plain.contestants.map((one, index) => ({ ...one, birthDate: birthDate(prefix, index) })),
    judges: plain.judges.map((judge, index) => ({ ...judge, name: judgeName(mark, index) })),
  };
  const sheetOf = (judgeId: JudgeId, entryId: EntryId): MutationBody[] => [
    ...aspectsOf(small, judgeId).map((aspectId): MutationBody => ({
      name: 'enterMark',
      entryId,
      aspectId,
      points: pointsIn(small, { judgeId, entryId, aspectId }),
      basedOn: 0,
    })),
    { name: 'submitSheet', entryId },
  ];
  return { small, archive, sheetOf };
}

const judgeName = (mark: string, index: number): string => `${mark}裁判${NAMES[index]}`;

const birthDate = (prefix: string, index: number): string =>
  `${1941 + 4 * prefix.length + index}-11-1${index}`;

interface Cell {
  readonly judgeId: JudgeId;
  readonly entryId: EntryId;
  readonly aspectId: AspectId;
}

/** Ten points and some millionths that no other mark has. */
function pointsIn(small: SmallCompetition, { judgeId, entryId, aspectId }: Cell): Points {
  const aspect = [small.theory, small.speed, small.finish].indexOf(aspectId);
  const number = 1 + aspect + 3 * (small.judges.indexOf(judgeId) + 3 * small.entries.indexOf(entryId));
  return (10_000_000 + number * 137_111) as Points;
}

const decimal = (points: number): string => (points / 1_000_000).toFixed(6);

/** Whether a text holds an amount, in micro-points or in points. */
const holds = (text: string, points: number): boolean =>
  text.includes(decimal(points)) || new RegExp(`(?<![\\d.])${points}(?![\\d.])`).test(text);

/**
 * What of a house stands in a text that `viewer` was given: `name` and `unit` of contestants, `birth`, `judge` (a judge's name,
 * not the viewer's own), `mark` (a mark of a panel of three, as another judge gave it), `alone` (what one judge alone gave of a
 * module, as its value shows it), `total` (any other amount of the standings). Those of another house begin with `foreign`.
 */
export function secretsIn(text: string, [own, foreign]: readonly NamedHouse[], viewer: string): string[] {
  return [
    ...namesIn(text, own!, viewer),
    ...amountsIn(text, own!, viewer),
    ...namesIn(text, foreign!, viewer).map((secret) => `foreign ${secret}`),
  ];
}

function namesIn(text: string, { archive }: NamedHouse, viewer: string): string[] {
  const judges = archive.judges.filter(({ id }) => id !== viewer);
  const found: Record<string, boolean> = {
    name: archive.contestants.some(({ name }) => text.includes(name)),
    unit: archive.units.some(({ name }) => text.includes(name)),
    birth: archive.contestants.some(({ birthDate: date }) => date !== undefined && text.includes(date)),
    judge: judges.some(({ name }) => text.includes(name)),
  };
  return Object.keys(found).filter((kind) => found[kind]);
}

function amountsIn(text: string, { small }: NamedHouse, viewer: string): string[] {
  const found = new Set<string>();
  for (const judgeId of small.judges.filter((id) => id !== viewer))
    for (const entryId of small.entries) {
      const [speed = 0, finish = 0] = [small.speed, small.finish].map((aspectId) =>
        pointsIn(small, { judgeId, entryId, aspectId }),
      );
      if (holds(text, speed) || holds(text, finish)) found.add('mark');
      if (holds(text, speed + finish)) found.add('alone');
      if (judgeId !== small.judges[0]) continue;
      if (holds(text, pointsIn(small, { judgeId, entryId, aspectId: small.theory }))) found.add('alone');
    }
  if (viewer !== small.judges[0] && /"(?:total|exactTotal)":"\d/.test(text)) found.add('total');
  return [...found];
}
