import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import { JudgeUnits } from '../../access/judge-units.read-model';
import { JudgesReadModel } from '../../access/judges.read-model';
import type { ConflictPerson, ConflictsView, ConflictView } from '../../contract/judges';
import {
  isOwnDeclaration,
  isUnplaced,
  type Conflict,
  type ConflictRule,
} from '../../domain/conflict/conflict';
import { conflictTerms, stateOf, type ConflictTerms } from '../../domain/conflict/found-conflict';
import type { CompetitionId, ContestantId, EntryId, JudgeId, UnitId } from '../../domain/kernel/ids';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';
import type { StageContext } from '../stages/stage-context';
import { ConflictsRepository, type NumberedEntry } from './conflicts.repository';

const MOST_PEOPLE = 20;

interface UnitRow {
  readonly id: UnitId;
  readonly name: string;
  readonly people: number;
}

interface Names {
  readonly numbered: ReadonlyMap<EntryId, NumberedEntry>;
  readonly accounts: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<ContestantId, ConflictPerson>;
  readonly units: ReadonlyMap<UnitId, UnitRow>;
}

/** What stands between the judges of a competition and its people. */
@Injectable()
export class ConflictsReadModel {
  constructor(
    private readonly conflicts: ConflictsRepository,
    private readonly judges: JudgesReadModel,
    private readonly units: JudgeUnits,
    private readonly accounts: AccountNames,
    private readonly transactions: Transactions,
  ) {}

  /** Declared ones, newest first, then those found by the judges' own units, as far as these have people here. */
  async ofCompetition(competitionId: CompetitionId): Promise<ConflictsView> {
    const on = this.transactions.reader;
    const [rows, numbered, rule, units] = await Promise.all([
      this.conflicts.listOf(on, competitionId),
      this.conflicts.numbered(on, competitionId),
      this.conflicts.ruleOf(on, competitionId),
      this.unitsOf(competitionId),
    ]);
    const judges = await this.judges.listOf(on, competitionId);
    const judgeIds = judges.map(({ accountId }) => accountId);
    const unitsByJudge = await this.units.ofMany(judgeIds, { competitionId, tradeId: null });
    const accounts = await this.accounts.ofMany([
      ...judgeIds,
      ...rows.flatMap(({ judgeId, declaredBy, answer }) => [
        judgeId,
        declaredBy,
        ...(answer ? [answer.by] : []),
      ]),
    ]);
    const names: Names = { accounts, units, numbered, people: await this.peopleOf(competitionId, rows) };
    const isAnswered = (judgeId: JudgeId, unitId: UnitId): boolean =>
      rows.some(
        (row) =>
          row.kind === 'unit' &&
          row.judgeId === judgeId &&
          row.unitId === unitId &&
          row.answer?.as !== 'withdrawn',
      );
    const foundOnes = [...unitsByJudge].flatMap(([judgeId, ids]) =>
      [...ids]
        .filter((unitId) => (units.get(unitId)?.people ?? 0) > 0 && !isAnswered(judgeId, unitId))
        .map((unitId) => foundView(judgeId, unitId, rule, names)),
    );
    const declared = rows.toSorted((a, b) => (a.declaredAt > b.declaredAt ? -1 : 1));
    return { rule, conflicts: [...declared.map((row) => declaredView(row, rule, names)), ...foundOnes] };
  }

  /** What conflicts of a stage's judges are found by. */
  async termsOf(
    { competitionId, tradeId }: Pick<StageContext, 'competitionId' | 'tradeId'>,
    judgeIds: readonly JudgeId[],
  ): Promise<ConflictTerms> {
    const on = this.transactions.reader;
    const numbered = await this.conflicts.numbered(on, competitionId);
    const rows = await this.conflicts.listOf(on, competitionId);
    return conflictTerms(
      await this.conflicts.ruleOf(on, competitionId),
      rows.map((row) => withPerson(row, numbered)),
      await this.units.ofMany(judgeIds, { competitionId, tradeId }),
    );
  }

  /** How many of these judges' own declarations wait for somebody to say whom they mean. */
  async countUnplaced(competitionId: CompetitionId, judgeIds: readonly JudgeId[]): Promise<number> {
    const rows = await this.conflicts.listOf(this.transactions.reader, competitionId);
    return rows.filter((row) => judgeIds.includes(row.judgeId) && isUnplaced(row) && !row.answer).length;
  }

  /** What an archive holds of it; absent where there is nothing. */
  async archived(
    competitionId: CompetitionId,
  ): Promise<{ readonly rule?: ConflictRule; readonly conflicts?: readonly Conflict[] }> {
    const on = this.transactions.reader;
    const rule = await this.conflicts.ownRule(on, competitionId);
    const numbered = await this.conflicts.numbered(on, competitionId);
    const rows = await this.conflicts.listOf(on, competitionId);
    const conflicts = rows.map((row) => withoutLostEntry(row, numbered));
    return { ...(rule ? { rule } : {}), ...(conflicts.length > 0 ? { conflicts } : {}) };
  }

  /** People whose names begin with a text, a few of them. */
  async people(competitionId: CompetitionId, search: string): Promise<ConflictPerson[]> {
    return statement<ConflictPerson>(
      this.transactions.reader,
      `SELECT c.id AS "contestantId", c.name, u.name AS "unitName" FROM contestant c JOIN unit u ON u.id = c.unit_id
       WHERE c.competition_id = $1 AND substr(c.name, 1, $2) = $3 ORDER BY c.name, c.id LIMIT $4`,
      [competitionId, search.length, search, MOST_PEOPLE],
    );
  }

  private async unitsOf(competitionId: CompetitionId): Promise<Map<UnitId, UnitRow>> {
    const rows = await statement<UnitRow>(
      this.transactions.reader,
      `SELECT u.id, u.name, CAST((SELECT count(*) FROM contestant c WHERE c.unit_id = u.id) AS INTEGER) AS people
       FROM unit u WHERE u.competition_id = $1`,
      [competitionId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async peopleOf(
    competitionId: CompetitionId,
    rows: readonly Conflict[],
  ): Promise<Map<ContestantId, ConflictPerson>> {
    if (rows.every(({ contestantId }) => contestantId === undefined)) return new Map();
    const people = await statement<ConflictPerson>(
      this.transactions.reader,
      `SELECT c.id AS "contestantId", c.name, u.name AS "unitName" FROM contestant c JOIN unit u ON u.id = c.unit_id
       WHERE c.id IN (SELECT contestant_id FROM judge_conflict WHERE competition_id = $1)`,
      [competitionId],
    );
    return new Map(people.map((person) => [person.contestantId, person]));
  }
}

function foundView(judgeId: JudgeId, unitId: UnitId, rule: ConflictRule, names: Names): ConflictView {
  return {
    id: null,
    judgeId,
    judgeName: names.accounts.get(judgeId) ?? judgeId,
    kind: 'unit',
    unitId,
    state: stateOf(rule, { kind: 'unit' }),
    contestantName: null,
    unitName: names.units.get(unitId)?.name ?? unitId,
    number: null,
    named: null,
    isOwn: false,
    reason: null,
    declaredByName: null,
    declaredAt: null,
    answer: null,
  };
}

/** By number: with the person behind it too, where that is known. */
function withPerson(row: Conflict, numbered: Names['numbered']): Conflict {
  const contestantId = row.entryId && numbered.get(row.entryId)?.contestantId;
  return contestantId ? { ...row, contestantId } : row;
}

/** Of an entry that is gone stay the words. */
function withoutLostEntry({ entryId, ...row }: Conflict, numbered: Names['numbered']): Conflict {
  return entryId && numbered.has(entryId) ? { ...row, entryId } : row;
}

function declaredState(row: Conflict, rule: ConflictRule): ConflictView['state'] {
  if (row.answer?.as === 'withdrawn') return 'withdrawn';
  return isUnplaced(row) ? 'asks' : stateOf(rule, row);
}

function declaredView(row: Conflict, rule: ConflictRule, names: Names): ConflictView {
  const { accounts, people, units, numbered } = names;
  const { id, judgeId, kind, contestantId, unitId, entryId, answer, declaredBy, declaredAt } = row;
  const person = contestantId && people.get(contestantId);
  const nameOf = (accountId: string): string => accounts.get(accountId) ?? accountId;
  return {
    id,
    judgeId,
    judgeName: nameOf(judgeId),
    kind,
    ...(contestantId ? { contestantId } : {}),
    ...(unitId ? { unitId } : {}),
    ...(entryId ? { entryId } : {}),
    state: declaredState(row, rule),
    contestantName: person ? person.name : null,
    unitName: person ? person.unitName : ((unitId && units.get(unitId)?.name) ?? ''),
    number: entryId ? (numbered.get(entryId)?.number ?? row.named ?? null) : null,
    named: entryId ? null : (row.named ?? null),
    isOwn: isOwnDeclaration(row),
    reason: row.reason,
    declaredByName: nameOf(declaredBy),
    declaredAt,
    answer: answer
      ? { as: answer.as, reason: answer.reason, at: answer.at, byName: nameOf(answer.by) }
      : null,
  };
}
