import { Injectable } from '@nestjs/common';
import type { RegistrationView, StepView } from '../../contract/registrations';
import type { UnitKind } from '../../domain/eligibility/person';
import type { CompetitionId, RegistrationId, TradeId } from '../../domain/kernel/ids';
import type { Grade } from '../../domain/promotion/ladder';
import type { EntryRules } from '../../domain/registration/entry-rules';
import type { RegistrationAct, RegistrationState } from '../../domain/registration/registration';
import { unmetRequirements } from '../../domain/registration/unmet-requirements';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { markOf } from '../../platform/identity/mark-of';
import { PersonalData } from '../../platform/identity/personal-data';
import { doubtsOf } from './enrolment';
import { PERSON_COLUMNS, toMasked, type PersonRow } from './person-rows';

interface Row extends PersonRow {
  readonly id: RegistrationId;
  readonly tradeId: TradeId;
  readonly competitionId: CompetitionId;
  readonly state: RegistrationState;
  readonly isReserve: number;
  readonly yearsInTrade: number | null;
  readonly grade: Grade | null;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly unitKind: UnitKind;
  readonly education: string | null;
  readonly certificate: string | null;
  readonly groups: string | null;
  readonly rules: string | null;
}

const ONE = `SELECT r.id, r.trade_id AS "tradeId", t.competition_id AS "competitionId", r.state, r.is_reserve AS "isReserve",
  r.years_in_trade AS "yearsInTrade", c.grade, r.submitted_at AS "submittedAt",
  coalesce((SELECT a.display_name FROM account a WHERE a.id = r.submitted_by), r.submitted_by) AS "submittedBy",
  u.kind AS "unitKind", c.education, c.certificate, c.person_groups AS "groups", t.entry_rules AS rules, `;
const FROM = ` FROM known_registration r JOIN contestant c ON c.id = r.contestant_id JOIN unit u ON u.id = c.unit_id
  JOIN trade t ON t.id = r.trade_id WHERE r.id = $1`;
const STEPS = `SELECT s.at, coalesce(a.display_name, s.actor_id) AS by, s.act, s.reason, c.name AS "replacedName"
  FROM registration_step s LEFT JOIN account a ON a.id = s.actor_id LEFT JOIN contestant c ON c.id = s.replaced_id
  WHERE s.registration_id = $1 ORDER BY s.ordinal`;

/** One registration with everything that has been done with it. */
@Injectable()
export class RegistrationViews {
  constructor(
    private readonly transactions: Transactions,
    private readonly data: PersonalData,
  ) {}

  async find(
    id: RegistrationId,
    on: Tx = this.transactions.reader,
  ): Promise<Omit<RegistrationView, 'acts'> | undefined> {
    const [row] = await statement<Row>(on, ONE + PERSON_COLUMNS + FROM, [id]);
    if (!row) return undefined;
    const steps = await statement<StepView & { act: RegistrationAct }>(on, STEPS, [id]);
    return this.toView(row, steps);
  }

  private toView(row: Row, steps: readonly StepView[]): Omit<RegistrationView, 'acts'> {
    const groups = row.groups === null ? [] : (JSON.parse(row.groups) as string[]);
    const entryRules = row.rules === null ? undefined : (JSON.parse(row.rules) as EntryRules);
    return {
      ...toMasked(this.data, row),
      ...factsOf(row),
      groups,
      isReserve: row.isReserve === 1,
      steps,
      unmet: entryRules
        ? unmetRequirements(entryRules, { ...row, groups, lastPromotedYear: null }, row.yearsInTrade)
        : [],
      doubts: doubtsOf(row),
      expected: markOf({ ...row, rules: null, unitName: null, submittedBy: null, steps: steps.length }),
    };
  }
}

/** Every other member by its name: nothing sealed goes along. */
function factsOf({
  id,
  tradeId,
  competitionId,
  state,
  yearsInTrade,
  grade,
  submittedAt,
  submittedBy,
  unitKind,
  education,
  certificate,
}: Row): Pick<
  RegistrationView,
  | 'id'
  | 'tradeId'
  | 'competitionId'
  | 'state'
  | 'yearsInTrade'
  | 'grade'
  | 'submittedAt'
  | 'submittedBy'
  | 'unitKind'
  | 'education'
  | 'certificate'
> {
  return {
    id,
    tradeId,
    competitionId,
    state,
    yearsInTrade,
    grade,
    submittedAt,
    submittedBy,
    unitKind,
    education,
    certificate,
  };
}
