import type { LocalText } from '../kernel/local-text';
import type { TradeId, UnitId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { say } from '../kernel/say';
import { plainText } from '../roster/cell-values';
import { nameKey } from '../roster/read-roster-row';
import { EXAMPLE } from '../roster/roster-reader';
import type { RosterCell } from '../roster/roster-cell';
import { matchColumns } from '../table/match-columns';
import type { RowFault } from '../table/row-fault';
import { peopleCountOf } from '../unit-import/unit-columns';
import { participationKey, type ParticipationChange } from './participation-changes';

export interface NamedTrade {
  readonly id: TradeId;
  readonly name: LocalText;
}

export interface NamedUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly creditCode?: string;
}

/** What a table of numbers is read against. */
export interface ParticipationBook {
  readonly trades: readonly NamedTrade[];
  /** Those whom the sender may report for. */
  readonly units: readonly NamedUnit[];
  /** By `participationKey`. */
  readonly standing: ReadonlyMap<string, number>;
  /** Whether numbers that stand may be changed; otherwise only missing ones are added. */
  readonly mayChange: boolean;
}

/** What a table of numbers comes to. */
export interface ParticipationPlan {
  readonly changes: readonly ParticipationChange[];
  readonly same: number;
  readonly faulty: readonly RowFault[];
}

export const UNIT_HEADING = '单位';
const UNIT_NAMES = [UNIT_HEADING, '单位名称', '单位全称', 'unit'] as const;
const TOTAL = /^(合计|总计|total)$/i;

/** How each trade is headed: by its name, with its place in the list where two have the same. */
export function tradeHeadings(trades: readonly NamedTrade[]): string[] {
  return trades.map(({ name }, at) =>
    trades.filter((other) => other.name.zh === name.zh).length === 1 ? name.zh : `${name.zh}（${at + 1}）`,
  );
}

interface Column {
  readonly index: number;
  readonly heading: string;
  readonly tradeId: TradeId;
}

/** Reads a table of units and trades (PTC-3): one unit a row, one trade a column, an empty cell says nothing. */
export class ParticipationReader {
  readonly unknownColumns: readonly string[];
  private readonly unitsByName = new Map<string, NamedUnit[]>();
  private readonly rowByUnit = new Map<UnitId, number>();
  private readonly changes: ParticipationChange[] = [];
  private readonly faulty: RowFault[] = [];
  private same = 0;

  private constructor(
    private readonly book: ParticipationBook,
    private readonly found: {
      readonly unit: number;
      readonly columns: readonly Column[];
      readonly unknown: readonly string[];
    },
  ) {
    this.unknownColumns = found.unknown;
    for (const unit of book.units)
      for (const name of new Set([unit.name, unit.creditCode ?? unit.name].map(nameKey)))
        this.unitsByName.set(name, [...(this.unitsByName.get(name) ?? []), unit]);
  }

  /** Refusal: TABLE_HEADINGS without the unit or without any trade. */
  static open(headings: readonly string[], book: ParticipationBook): Result<ParticipationReader, Refusal> {
    const names = tradeHeadings(book.trades);
    const unit = { key: 'unit', names: UNIT_NAMES, isRequired: true } as const;
    const trades = book.trades.map(({ id, name }, at) => ({
      key: id,
      names: [names[at] ?? name.zh, name.en] as const,
      isRequired: false,
    }));
    const matched = matchColumns<TradeId | 'unit'>(headings, [unit, ...trades]);
    if (!matched.ok) return matched;
    const { indexByKey, unknown } = matched.value;
    const columns = book.trades.flatMap(({ id: tradeId, name }, at): Column[] => {
      const index = indexByKey.get(tradeId);
      return index === undefined ? [] : [{ index, heading: names[at] ?? name.zh, tradeId }];
    });
    if (columns.length === 0)
      return refused({ code: 'TABLE_HEADINGS', missing: names.slice(0, 1), repeated: [] });
    return accepted(new ParticipationReader(book, { unit: indexByKey.get('unit') ?? 0, columns, unknown }));
  }

  /** @param row its number as the spreadsheet program shows it */
  take(row: number, cells: readonly RosterCell[]): void {
    const name = plainText(cells[this.found.unit]?.text ?? '');
    if (EXAMPLE.test(name) || TOTAL.test(name)) return;
    const faults: RowFault['faults'][number][] = [];
    const unit = this.unitOf(row, name, faults);
    const read = this.found.columns.flatMap((column) => this.numberOf(column, unit, cells, faults));
    if (!unit || faults.length > 0) return void this.faulty.push({ row, who: name, faults });
    for (const change of read)
      if (change.expected === change.entrants) this.same += 1;
      else this.changes.push(change);
  }

  plan(): ParticipationPlan {
    return { changes: this.changes, same: this.same, faulty: this.faulty };
  }

  private unitOf(row: number, name: string, faults: RowFault['faults'][number][]): NamedUnit | undefined {
    const units = this.unitsByName.get(nameKey(name)) ?? [];
    const [unit] = units;
    const text = this.unitFault(name, units);
    if (text) faults.push({ column: UNIT_HEADING, text });
    else if (unit) this.rowByUnit.set(unit.id, row);
    return text ? undefined : unit;
  }

  private unitFault(name: string, [unit, other]: readonly NamedUnit[]): LocalText | undefined {
    if (name === '') return say('未填写', 'is missing');
    if (!unit) return say('没有这个单位，或不是您负责的单位', 'is no unit here, or none of yours');
    if (other)
      return say(
        '有多个同名单位，请填写统一社会信用代码',
        'names several units: write the credit code instead',
      );
    const before = this.rowByUnit.get(unit.id);
    return before === undefined ? undefined : say(`与第 ${before} 行重复`, `stands in row ${before} already`);
  }

  private numberOf(
    { index, heading, tradeId }: Column,
    unit: NamedUnit | undefined,
    cells: readonly RosterCell[],
    faults: RowFault['faults'][number][],
  ): ParticipationChange[] {
    const cell = cells[index];
    if (!cell || plainText(cell.text) === '') return [];
    const entrants = cell.kind === 'formula' ? undefined : peopleCountOf(cell.text);
    if (entrants === undefined) {
      faults.push({
        column: heading,
        text: say('不是人数，请填写整数', 'is no number of people: write a whole number'),
      });
      return [];
    }
    if (!unit) return [];
    const expected = this.book.standing.get(participationKey(tradeId, unit.id)) ?? null;
    if (expected !== null && expected !== entrants && !this.book.mayChange)
      faults.push({
        column: heading,
        text: say(
          `已上报 ${expected} 人，更正请联系竞赛组委会`,
          `${expected} is reported already: the committee corrects it`,
        ),
      });
    return [{ tradeId, unitId: unit.id, expected, entrants }];
  }
}
