import { given, type Draw } from './draw';
import type { DrawnScheme } from './draw-scheme';

/** Who marks which module. */
export type DrawnSeats = Readonly<Record<string, readonly string[]>>;

/** judge → aspect → mark */
export type DrawnSheets = Record<string, Record<string, number | string>>;

/** What one stage holds besides its rules, as a draft writes it. */
export interface DrawnStageMarks {
  readonly seats: DrawnSeats;
  readonly marks: Record<string, DrawnSheets>;
  readonly records: Record<string, unknown>;
}

export interface MarkedBy {
  readonly people: readonly string[];
  readonly awardIds: readonly string[];
  readonly canDecline: boolean;
}

const STATUSES = ['late', 'penalised', 'did-not-finish', 'absent', 'withdrawn', 'disqualified', 'present'];

function drawSeats(draw: Draw, { modules }: DrawnScheme): DrawnSeats {
  const judges = draw.list(draw.oneOf([3, 2, 1, 4, 5]), (index) => `j${index + 1}`);
  return Object.fromEntries(
    modules.map(({ id }) => {
      const few = draw.chance(25) ? draw.some(judges, judges.length) : judges;
      return [id, few.length > 0 ? few : judges.slice(0, 1)];
    }),
  );
}

/** One judge's marks of one entry; some are missing. */
function drawSheet(draw: Draw, scheme: DrawnScheme, seats: DrawnSeats, judge: string) {
  const isPatchy = draw.chance(25);
  const sheet: Record<string, number | string> = {};
  for (const { id, aspects } of scheme.modules) {
    if (!seats[id]!.includes(judge)) continue;
    for (const aspect of aspects) {
      if (!(isPatchy && draw.chance(35))) sheet[aspect.id] = draw.oneOf(aspect.marks);
    }
  }
  return sheet;
}

function drawRecord(draw: Draw, scheme: DrawnScheme, judges: readonly string[], of: MarkedBy) {
  const declared: Record<string, unknown> = {};
  for (const { id, declare } of scheme.modules.flatMap(({ aspects }) => aspects)) {
    if (declare && !draw.chance(12)) declared[id] = declare(draw);
  }
  const adjustments = scheme.adjustments.flatMap((id) =>
    draw.chance(35) ? [given({ id, times: draw.maybe(30, () => draw.between(2, 3)) })] : [],
  );
  return given({
    status: draw.maybe(18, () => draw.oneOf(STATUSES)),
    adjustments: adjustments.length > 0 ? adjustments : undefined,
    declared: Object.keys(declared).length > 0 ? declared : undefined,
    excused: draw.maybe(8, () => [draw.oneOf(judges)]),
    hasWildCard: of.canDecline && draw.chance(15) ? true : undefined,
    hasDeclined: of.canDecline && draw.chance(12) ? true : undefined,
    struckAwards: of.awardIds.length > 0 && draw.chance(10) ? [draw.oneOf(of.awardIds)] : undefined,
  });
}

/** Reserves stand in for those who declined. */
function callReserves(
  draw: Draw,
  people: readonly string[],
  records: Record<string, Record<string, unknown>>,
): void {
  const declined = people.filter((id) => records[id]?.['hasDeclined']);
  for (const id of declined) {
    const others = people.filter(
      (one) => one !== id && !records[one]?.['hasDeclined'] && !records[one]?.['insteadOf'],
    );
    if (others.length > 0 && draw.chance(50)) records[draw.oneOf(others)]!['insteadOf'] = id;
  }
}

/** Whoever has not declared what an aspect asks for has not shown it: no marks of it. */
const shownOnly = (
  { modules }: DrawnScheme,
  sheets: DrawnSheets,
  declared: Readonly<Record<string, unknown>> | undefined,
): DrawnSheets => {
  const unseen = new Set(
    modules
      .flatMap(({ aspects }) => aspects)
      .filter(({ id, declare }) => declare && !(declared && id in declared))
      .map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(sheets).map(([judge, sheet]) => [
      judge,
      Object.fromEntries(Object.entries(sheet).filter(([id]) => !unseen.has(id))),
    ]),
  );
};

/** Marks and rulings of a stage: few different marks, some missing, some entries without any. */
export function drawMarks(draw: Draw, scheme: DrawnScheme, of: MarkedBy): DrawnStageMarks {
  const seats = drawSeats(draw, scheme);
  const judges = [...new Set(Object.values(seats).flat())];
  const marks: Record<string, DrawnSheets> = {};
  const records: Record<string, Record<string, unknown>> = {};
  const known: DrawnSheets[] = [];
  for (const person of people(draw, of)) {
    const twin = known.length > 0 && draw.chance(25) ? draw.oneOf(known) : undefined;
    const present = judges.filter(() => !draw.chance(8));
    const sheets =
      twin ?? Object.fromEntries(present.map((judge) => [judge, drawSheet(draw, scheme, seats, judge)]));
    const record = drawRecord(draw, scheme, judges, of);
    records[person] = record;
    if (draw.chance(6)) continue;
    known.push(sheets);
    marks[person] = shownOnly(scheme, sheets, record['declared'] as Record<string, unknown> | undefined);
  }
  callReserves(draw, of.people, records);
  return { seats, marks, records };
}

const people = (draw: Draw, of: MarkedBy): readonly string[] =>
  draw.chance(50) ? draw.shuffled(of.people) : of.people;
