import type { ArchivedContestant, ArchivedEntry, ArchivedTrade } from '../../src/domain/archive/archive';
import { stageStandings } from '../../src/domain/stage/stage-standings';
import type { EntryId } from '../../src/domain/kernel/ids';
import { toPoints } from '../../src/domain/kernel/to-points';
import type { Grade } from '../../src/domain/promotion/ladder';
import { aspectsOfModule } from '../../src/domain/scheme/aspects-of';
import { cutAfter } from '../../src/domain/stage/cut-after';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';
import { fictionalName } from '../fictional-name';
import type { Random } from '../seeded-random';
import { stageSeats } from '../stage-seats';
import { scoreBook, type PaperMark } from './score-book';
import { seedIds } from './seed-ids';

export interface Semifinal {
  readonly contestants: readonly ArchivedContestant[];
  readonly entries: readonly ArchivedEntry[];
  /** In the order of entries, each with its marks in scheme order. */
  readonly marks: readonly PaperMark[];
}

/** Trades whose cut is shared by two people, who go on together. Ours, not the yearbook's. */
const TIED_AT_CUT: ReadonlySet<number> = new Set([2, 9, 17, 26]);
const TENTH = 100_000;
const CAN_ADVANCE: readonly Grade[] = [5, 5, 4, 4, 4, 3, 3];
const ANY_GRADE: readonly (Grade | null)[] = [null, null, 5, 5, 5, 4, 4, 3, 2];

interface Field {
  readonly tradeOrdinal: number;
  readonly rules: StageRules;
  readonly participations: ArchivedTrade['participations'];
}

const clamp = (tenths: number): number => Math.min(Math.max(tenths, 180), 990);

/** Marks by person, theory then practical, in tenths of a point. */
const drawTenths = (people: number, random: Random): [number, number][] =>
  Array.from({ length: people }, () => {
    const ability = 735 + random.bell(72);
    return [clamp(ability + random.bell(42)), clamp(ability + random.bell(30))];
  });

const paperOf = ({ tradeOrdinal, rules }: Field, tenths: readonly [number, number][]): PaperMark[] => {
  const aspects = rules.scheme?.modules.flatMap(aspectsOfModule) ?? [];
  return tenths.flatMap((marks, index) =>
    aspects.map(({ id: aspectId }, part) => ({
      entryId: seedIds.firstEntry(tradeOrdinal, index + 1),
      judgeId: seedIds.importJudge,
      aspectId,
      points: toPoints(marks[part]! * TENTH),
    })),
  );
};

const rank = (field: Field, tenths: readonly [number, number][]): EntryId[] => {
  const { tradeOrdinal, rules } = field;
  if (!rules.scheme) throw new RangeError('the semifinal has no scheme');
  const id = seedIds.stage(tradeOrdinal, 'semifinal');
  const seats = stageSeats(seedIds, { tradeOrdinal, kind: 'semifinal', scheme: rules.scheme });
  const entries = tenths.map((_, index) => entryOf(tradeOrdinal, index + 1));
  const stage = { id, scheme: rules.scheme, ranking: rules.ranking, seats, entries };
  return stageStandings({ stage, book: scoreBook(paperOf(field, tenths)) }).map(({ entryId }) => entryId);
};

const entryOf = (tradeOrdinal: number, person: number): ArchivedEntry => ({
  id: seedIds.firstEntry(tradeOrdinal, person),
  contestantId: seedIds.contestant(tradeOrdinal, person),
  number: `${String(tradeOrdinal).padStart(2, '0')}${String(person).padStart(3, '0')}`,
});

const unitPicker = ({ participations }: Field, random: Random): (() => ArchivedContestant['unitId']) => {
  const sum = participations.reduce((total, { entrants }) => total + entrants, 0);
  return () => {
    let left = random.below(sum);
    const from = participations.find(({ entrants }) => (left -= entrants) < 0);
    return from!.unitId;
  };
};

const birthDate = (random: Random): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${random.between(1955, 1986)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
};

/**
 * The people the units send on and their imported marks. Only the upper half may advance, and it holds levels five to three, so
 * that every promotion row has a level to lead to.
 */
export function drawSemifinal(field: Field, random: Random): Semifinal {
  const { tradeOrdinal } = field;
  const tenths = drawTenths(random.between(100, 122), random);
  const entryIds = tenths.map((_, index) => seedIds.firstEntry(tradeOrdinal, index + 1));
  const order = rank(field, tenths);
  const cut = cutAfter(field.rules, tenths.length) ?? 0;
  if (TIED_AT_CUT.has(tradeOrdinal)) {
    const [lastIn, nextOut] = [entryIds.indexOf(order[cut - 1]!), entryIds.indexOf(order[cut]!)];
    tenths[nextOut] = tenths[lastIn]!;
  }
  const upperHalf = new Set(order.slice(0, Math.trunc(order.length / 2)));
  const pickUnit = unitPicker(field, random);
  const contestants = entryIds.map((entryId, index): ArchivedContestant => ({
    id: seedIds.contestant(tradeOrdinal, index + 1),
    unitId: pickUnit(),
    name: fictionalName(random),
    sex: random.below(100) < 58 ? 'male' : 'female',
    birthDate: birthDate(random),
    grade: random.pick<Grade | null>(upperHalf.has(entryId) ? CAN_ADVANCE : ANY_GRADE),
  }));
  return {
    contestants,
    entries: tenths.map((_, index) => entryOf(tradeOrdinal, index + 1)),
    marks: paperOf(field, tenths),
  };
}
