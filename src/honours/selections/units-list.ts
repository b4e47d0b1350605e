import type { SheetLineView, UnitPartView, UnitRowView } from '../../contract/selections';
import { formatPoints } from '../../domain/kernel/format-points';
import type { LocalText } from '../../domain/kernel/local-text';
import type { Points } from '../../domain/kernel/points';
import type { Ratio } from '../../domain/kernel/ratio';
import { showRatio } from '../../domain/kernel/show-ratio';
import { say } from '../../domain/kernel/say';
import type { SelectionAct } from '../../domain/selection/selection-act';
import { judgeUnits, type JudgedUnit } from '../../domain/selection/units/judge-units';
import type { PartOfSum } from '../../domain/selection/units/unit-lines';
import { unitSheets, type UnitSheets } from '../../domain/selection/units/unit-sheets';
import type { ChecklistItem, UnitsRule } from '../../domain/selection/units/units-rule';
import type { SelectionField } from './selection-field.read-model';
import type { UnitsList } from './stored-decision';

interface Names {
  readonly units: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, LocalText>;
}

/** Units as the rule judges them, in words and printed figures. */
export function unitsListOf(
  rule: UnitsRule,
  field: SelectionField,
  acts: readonly SelectionAct[],
): UnitsList {
  const sheets = unitSheets(acts);
  const items = itemsOf(rule);
  const names: Names = {
    units: new Map(field.units.map(({ id, name }) => [id, name])),
    lines: new Map([
      ...items.map(({ id, name }): [string, LocalText] => [id, name]),
      ...field.tradeNames,
      ['rate', say('参赛率', 'participation rate')],
    ]),
  };
  const judged = judgeUnits(rule, { field: field.field, entrants: field.entrants, sheets }, acts);
  return {
    kind: 'excellent-units',
    rows: judged.map((unit) => ({ ...toRow(rule, unit, names), sheet: sheetOf(items, unit, sheets) })),
    contributions: sheets.contributions.map(({ unitId, title, reason }) => ({
      unitId,
      unitName: names.units.get(unitId) ?? unitId,
      title,
      reason,
    })),
  };
}

export function itemsOf({ parts }: UnitsRule): readonly ChecklistItem[] {
  return parts.flatMap((part) => (part.kind === 'checklist' ? part.items : []));
}

function toRow(rule: UnitsRule, unit: JudgedUnit, names: Names): Omit<UnitRowView, 'sheet'> {
  const { unitId, place, sharedBy, sum, parts, refusal, failedItem, titleId, isTied } = unit;
  return {
    unitId,
    unitName: names.units.get(unitId) ?? unitId,
    place,
    sharedBy,
    sum: shown(rule, sum),
    parts: parts.map((part) => toPart(rule, part, names)),
    refusal,
    failedItem: failedItem === null ? null : (names.lines.get(failedItem) ?? null),
    titleId,
    title: rule.titles.find(({ id }) => id === titleId)?.title ?? null,
    isTied,
  };
}

function toPart(rule: UnitsRule, { kind, lines, value, counts }: PartOfSum, names: Names): UnitPartView {
  return {
    kind,
    lines: lines.map(({ id, value: of, places }) => ({
      id,
      name: names.lines.get(id) ?? say(id, id),
      value: kind === 'participation' ? percent(of) : shown(rule, of),
      places,
    })),
    value: value && shown(rule, value),
    weight: formatPoints((rule.parts.find((part) => part.kind === kind)?.weight ?? 0) as Points),
    counts: shown(rule, counts),
  };
}

function sheetOf(
  items: readonly ChecklistItem[],
  { unitId }: JudgedUnit,
  sheets: UnitSheets,
): SheetLineView[] {
  return items.flatMap(({ id }) => {
    const line = sheets.lineOf(unitId, id);
    if (!line) return [];
    const text = (points: Points | null): string | null => (points === null ? null : formatPoints(points));
    const { own, ownNote, reviewed, isFailed, note } = line;
    return [{ itemId: id, own: text(own), ownNote, reviewed: text(reviewed), isFailed, note }];
  });
}

const shown = ({ decimals }: UnitsRule, value: Ratio): string => showRatio(value, decimals, 'half-up');

/** A share, as points of a million, in percent. */
const percent = (value: Ratio): string =>
  `${showRatio({ num: value.num * 100n, den: value.den }, 2, 'half-up')} %`;
