import { Injectable } from '@nestjs/common';
import type {
  DecisionPreview,
  RegistrationCounts,
  RegistrationPage,
  RegistrationRow,
} from '../../contract/registrations';
import type { RegistrationId, TradeId, UnitId } from '../../domain/kernel/ids';
import type { Grade } from '../../domain/promotion/ladder';
import type { RegistrationState } from '../../domain/registration/registration';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';
import { PersonalData } from '../../platform/identity/personal-data';
import { inClause, PERSON_COLUMNS, personClause, toMasked, type PersonRow } from './person-rows';

/** Which registrations of a trade are meant. */
export interface RegistrationFilter {
  readonly states?: readonly RegistrationState[];
  readonly isReserve?: boolean;
  /** Absent: of every unit. */
  readonly unitIds?: readonly UnitId[];
  readonly ids?: readonly RegistrationId[];
  readonly words?: string;
}

interface Row extends PersonRow {
  readonly id: RegistrationId;
  readonly state: RegistrationState;
  readonly isReserve: number;
  readonly yearsInTrade: number | null;
  readonly grade: Grade | null;
  readonly submittedAt: string;
}

const FROM =
  ' FROM known_registration r JOIN contestant c ON c.id = r.contestant_id JOIN unit u ON u.id = c.unit_id';

/** Registrations of a trade, a page at a time. */
@Injectable()
export class RegistrationLists {
  constructor(
    private readonly transactions: Transactions,
    private readonly data: PersonalData,
  ) {}

  async page(
    tradeId: TradeId,
    filter: RegistrationFilter,
    after: string,
    limit: number,
  ): Promise<RegistrationPage> {
    const { sql, values } = conditionsOf(tradeId, filter);
    const text =
      'SELECT r.id, r.state, r.is_reserve AS "isReserve", r.years_in_trade AS "yearsInTrade", c.grade, r.submitted_at AS "submittedAt", ' +
      PERSON_COLUMNS +
      FROM +
      sql +
      ` AND r.id > $${values.length + 1} ORDER BY r.id LIMIT $${values.length + 2}`;
    const rows = await this.read<Row>(text, [...values, after, limit + 1]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      rows: shown.map((row) => toRow(this.data, row)),
      next: rows.length > limit && last ? last.id : null,
    };
  }

  async counts(
    tradeId: TradeId,
    unitIds: readonly UnitId[] | undefined,
  ): Promise<Omit<RegistrationCounts, 'quota'>> {
    const { sql, values } = conditionsOf(tradeId, unitIds ? { unitIds } : {});
    const from = unitIds ? FROM : ' FROM known_registration r';
    const rows = await this.read<{ state: RegistrationState; isReserve: number; count: number }>(
      'SELECT r.state, r.is_reserve AS "isReserve", CAST(count(*) AS INTEGER) AS count' +
        from +
        sql +
        ' GROUP BY r.state, r.is_reserve',
      values,
    );
    const byState = { submitted: 0, forwarded: 0, approved: 0, returned: 0, withdrawn: 0 };
    let reserves = 0;
    for (const { state, isReserve, count } of rows) {
      byState[state] += count;
      if (isReserve && state !== 'withdrawn') reserves += count;
    }
    return { byState, reserves };
  }

  /** How many are meant, unit by unit: what a decision on many is confirmed with. */
  async preview(tradeId: TradeId, filter: RegistrationFilter): Promise<DecisionPreview> {
    const { sql, values } = conditionsOf(tradeId, filter);
    const units = await this.read<{ id: UnitId; name: string; count: number }>(
      'SELECT u.id, u.name, CAST(count(*) AS INTEGER) AS count' +
        FROM +
        sql +
        ' GROUP BY u.id, u.name ORDER BY count DESC, u.name',
      values,
    );
    return { total: units.reduce((sum, { count }) => sum + count, 0), units };
  }

  private read<One>(sql: string, values: readonly unknown[]): Promise<One[]> {
    return statement<One>(this.transactions.reader, sql, values);
  }
}

/** The WHERE of a filter. Texts come from the code, values go beside them. */
export function conditionsOf(
  tradeId: TradeId,
  { states, isReserve, unitIds, ids, words }: RegistrationFilter,
): { readonly sql: string; readonly values: readonly unknown[] } {
  const parts = ['r.trade_id = $1'];
  const values: unknown[] = [tradeId];
  const add = ({ sql, values: more }: { sql: string; values: readonly unknown[] }): void => {
    parts.push(sql);
    values.push(...more);
  };
  if (states) add(inClause('r.state', states, values.length + 1));
  if (isReserve !== undefined)
    add({ sql: `r.is_reserve = $${values.length + 1}`, values: [isReserve ? 1 : 0] });
  if (unitIds) add(inClause('c.unit_id', unitIds, values.length + 1));
  if (ids) add(inClause('r.id', ids, values.length + 1));
  if (words) add(personClause(words, values.length + 1));
  return { sql: ' WHERE ' + parts.join(' AND '), values };
}

function toRow(data: PersonalData, row: Row): RegistrationRow {
  const { id, state, isReserve, yearsInTrade, grade, submittedAt } = row;
  return {
    ...toMasked(data, row),
    id,
    state,
    isReserve: isReserve === 1,
    yearsInTrade,
    grade,
    submittedAt,
  };
}
