import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type {
  SelectionDecision,
  SelectionEdition,
  SelectionListItem,
  SelectionRecord,
  SelectionView,
} from '../../contract/selections';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { SelectionRule } from '../../domain/selection/selection-rule';
import { Clock } from '../../platform/clock/clock';
import { found } from '../../platform/http/found';
import { notFinal } from './not-final';
import { SelectionLists } from './selection-lists';
import { decisionOf, type Decided } from './selection-state';
import { SelectionsRepository, type ActRow } from './selections.repository';
import { servingOf } from './serving-of';
import type { SelectionList } from './stored-decision';
import { withReview } from './with-review';

/** Selections as the console shows them: worked out from what is there now, or as they were decided. */
@Injectable()
export class SelectionViews {
  constructor(
    private readonly selections: SelectionsRepository,
    private readonly lists: SelectionLists,
    private readonly accounts: AccountNames,
    private readonly clock: Clock,
  ) {}

  async list(competitionId: CompetitionId): Promise<SelectionListItem[]> {
    const rules = await this.selections.rules(competitionId);
    return Promise.all(
      rules.map(async ({ rule }) => {
        const decided = decisionOf(
          await this.selections.acts(this.selections.reader, competitionId, rule.id),
        );
        return {
          ruleId: rule.id,
          kind: rule.kind,
          name: rule.name,
          decidedAt: decided?.at ?? null,
          chosen: decided?.act.chosen.length ?? 0,
        };
      }),
    );
  }

  /** @throws RefusedError NOT_FOUND. */
  async view(competitionId: CompetitionId, ruleId: string, mayMake: boolean): Promise<SelectionView> {
    const { reader } = this.selections;
    const { rule, version } = found(await this.selections.rule(reader, competitionId, ruleId));
    const rows = await this.selections.acts(reader, competitionId, ruleId);
    const { field, list: now } = await this.lists.of(competitionId, rule, rows);
    const decided = decisionOf(rows);
    const names = await this.accounts.ofMany(rows.map(({ actorId }) => actorId));
    const nameOf = ({ actorId }: { actorId: ActRow['actorId'] }): string => names.get(actorId) ?? actorId;
    const head = {
      ruleVersion: decided?.act.ruleVersion ?? version,
      seq: rows.at(-1)?.seq ?? 0,
      mayMake,
      missing: field.missing,
      notFinal: decided ? [] : notFinal(rule, now, field),
      decision: decided && toDecision(decided, nameOf(decided), editionsOf(now, field.editions)),
      records: rows.map((row) => toRecord(row, nameOf(row))),
    };
    return this.toView(rule, decided?.act.list ?? now, head, decided);
  }

  private toView(
    rule: SelectionRule,
    list: SelectionList,
    head: Omit<SelectionView, 'kind' | 'rule' | 'rows'>,
    decided: Decided | null,
  ): SelectionView {
    if (list.kind === 'excellent-units' && rule.kind === 'excellent-units') return { ...head, ...list, rule };
    if (list.kind === 'chief-technicians' && rule.kind === 'chief-technicians')
      return { ...head, ...list, rule, serving: servingOf(rule, list, decided?.act, this.clock.now()) };
    throw new Error(`the list of selection ${rule.id} is of another kind than its rule`);
  }
}

function toDecision(
  { at, actorId, act }: Decided,
  byName: string,
  newest: readonly SelectionEdition[],
): SelectionDecision {
  return { at, by: actorId, byName, editions: act.editions, isBehind: !isSame(act.editions, newest) };
}

function editionsOf(list: SelectionList, editions: readonly SelectionEdition[]): readonly SelectionEdition[] {
  return list.kind === 'chief-technicians' ? withReview(editions, list.review) : editions;
}

function toRecord({ seq, at, act }: ActRow, byName: string): SelectionRecord {
  const isMade = act.kind === 'decide' || act.kind === 'review';
  return { seq, at, byName, act: isMade ? { kind: act.kind } : act };
}

const isSame = (a: readonly SelectionEdition[], b: readonly SelectionEdition[]): boolean => {
  const hashes = new Set(a.map(({ hash }) => hash));
  return a.length === b.length && b.every(({ hash }) => hashes.has(hash));
};
