import yearbook from '../../seeds/jiamusi-2005/yearbook.json';
import type { HonoursView } from '../contract/honours';
import type { LocalText } from '../domain/kernel/local-text';
import type { SelectionsMade } from './make-selections';

export interface YearbookLine {
  readonly name: LocalText;
  readonly ours: number;
  readonly yearbook: number;
}

const COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries(yearbook).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
);

/** Our totals per rule beside the yearbook's figure for the same honour; a rule that it does not mention is left out. */
export function compareWithYearbook(
  honours: HonoursView,
  { units, technicians }: SelectionsMade,
): YearbookLine[] {
  const ours = [
    ...honours.awardTotals.map(({ ruleId, title, people }) => ({ ruleId, name: title, people })),
    ...honours.promotionTotals.map(({ ruleId, name, people }) => ({ ruleId, name, people })),
    { ruleId: units.rule.id, name: units.rule.name, people: chosenUnits(units).length },
    {
      ruleId: technicians.rule.id,
      name: technicians.rule.name,
      people: chosenTechnicians(technicians).length,
    },
  ];
  return ours.flatMap(({ ruleId, name, people }) => {
    const figure = COUNTS.get(ruleId);
    return figure === undefined ? [] : [{ name, ours: people, yearbook: figure }];
  });
}

/** How many of the yearbook's honours there are to compare: none may be missing on our side. */
export const HONOURS_IN_YEARBOOK = [
  'champion',
  'expert',
  'level-two',
  'one-level',
  'excellent-unit',
  'chief-technician',
].filter((id) => COUNTS.has(id)).length;

/** The names of the units with a title, best first. */
export function chosenUnits({ rows }: SelectionsMade['units']): string[] {
  return rows.flatMap(({ titleId, unitName }) => (titleId === null ? [] : [unitName]));
}

/** The names of those chosen, best first, each with the unit. */
export function chosenTechnicians({ rows }: SelectionsMade['technicians']): string[] {
  return rows.flatMap(({ state, contestantName, unitName }) =>
    state === 'chosen' ? [`${contestantName}（${unitName}）`] : [],
  );
}
