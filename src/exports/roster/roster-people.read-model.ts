import { Injectable } from '@nestjs/common';
import type { IdentityKind } from '../../domain/identity/identity-kind';
import { maskedNumber, maskedPhone } from '../../domain/identity/masked';
import type { CompetitionId, ContestantId, StageId, TradeId } from '../../domain/kernel/ids';
import { educationName } from '../../domain/roster/cell-values';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';
import { PersonalData } from '../../platform/identity/personal-data';
import { openPerson, type SealedPerson } from '../../setup/entries/sealed-person';

/** What a roster says of a person beside her promotion; null: nobody has recorded it. */
export interface RosterPerson {
  readonly identity: { readonly kind: IdentityKind; readonly number: string } | null;
  readonly phone: string | null;
  readonly birthDate: string;
  readonly education: string | null;
  readonly creditCode: string | null;
  readonly yearsInTrade: number | null;
  readonly occupationEdition: string;
  /** In the stage whose result promotes her. */
  readonly number: string | null;
}

interface Row extends SealedPerson {
  readonly id: ContestantId;
  readonly tradeId: TradeId;
  readonly birthDate: string;
  readonly education: string | null;
  readonly creditCode: string | null;
  readonly yearsInTrade: number | string | null;
  readonly occupationEdition: string;
  readonly number: string | null;
}

/** The people of promotion rosters, with documents in clear only for who asks for them by right. */
@Injectable()
export class RosterPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly data: PersonalData,
  ) {}

  /** By trade and person, `tradeId/contestantId`, for everybody who stands in one of these stages and has a proposal. */
  async of(
    competitionId: CompetitionId,
    stageIds: readonly StageId[],
    isInClear: boolean,
  ): Promise<Map<string, RosterPerson>> {
    const people = new Map<string, RosterPerson>();
    for (const stageId of stageIds) {
      const rows = await statement<Row>(
        this.transactions.reader,
        `SELECT c.id, s.trade_id AS "tradeId", c.birth_date AS "birthDate", c.education, u.credit_code AS "creditCode",
           r.years_in_trade AS "yearsInTrade", t.occupation_edition AS "occupationEdition", e.number, c.identity_kind,
           c.identity_sealed, c.phone_sealed, c.phone_tail
         FROM entry e JOIN stage s ON s.id = e.stage_id JOIN trade t ON t.id = s.trade_id
         JOIN contestant c ON c.id = e.contestant_id JOIN unit u ON u.id = c.unit_id
         LEFT JOIN registration r ON r.trade_id = s.trade_id AND r.contestant_id = c.id
         WHERE e.stage_id = $1 AND s.competition_id = $2
           AND EXISTS (SELECT 1 FROM promotion p WHERE p.competition_id = $2 AND p.contestant_id = c.id)`,
        [stageId, competitionId],
      );
      for (const row of rows) people.set(`${row.tradeId}/${row.id}`, this.toPerson(row, isInClear));
    }
    return people;
  }

  private toPerson(row: Row, isInClear: boolean): RosterPerson {
    const { birthDate, education, creditCode, yearsInTrade, occupationEdition, number } = row;
    const { identity, phone } = openPerson(this.data, row.id, row);
    return {
      identity: identity
        ? { ...identity, number: isInClear ? identity.number : maskedNumber(identity.number) }
        : null,
      phone: phone === undefined ? null : isInClear ? phone : maskedPhone(phone),
      birthDate: isInClear ? birthDate : birthDate.slice(0, 4),
      education: education === null ? null : educationName(education),
      creditCode,
      yearsInTrade: yearsInTrade === null ? null : Number(yearsInTrade),
      occupationEdition,
      number,
    };
  }
}
