import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { Right } from '../../access/right';
import type { DecisionPreview } from '../../contract/registrations';
import type { AccountId, CompetitionId, TradeId, UnitId } from '../../domain/kernel/ids';
import { acceptRegistrationAct } from '../../domain/registration/accept-registration-act';
import { REGISTRATION_STATES } from '../../domain/registration/registration';
import type { BulkAct, Choice } from '../../domain/registration/registration-requests';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { UnitReaches, type Reach, type ReachScope } from '../units/unit-reaches.read-model';
import type { StoredChoice } from './decisions.repository';
import { EntryRulesRepository } from './entry-rules.repository';
import { RegistrationLists } from './registration-lists.read-model';
import { RegistrationsRepository } from './registrations.repository';

/** Who may decide about whom. */
@Injectable()
export class DecisionScope {
  constructor(
    private readonly reaches: UnitReaches,
    private readonly rules: EntryRulesRepository,
    private readonly lists: RegistrationLists,
    private readonly registrations: RegistrationsRepository,
    private readonly transactions: Transactions,
  ) {}

  async preview(actor: Actor, tradeId: TradeId, act: BulkAct, choice: Choice): Promise<DecisionPreview> {
    return this.lists.preview(tradeId, await this.resolve(actor, tradeId, act, choice));
  }

  /** The choice as it is carried out: never beyond what the account reaches, nor its own unit's when it forwards. */
  async resolve(actor: Actor, tradeId: TradeId, act: BulkAct, choice: Choice): Promise<StoredChoice> {
    const trade = found(await this.rules.findTrade(this.transactions.reader, tradeId));
    const reach = await this.reaches.require(actor, rightOf(act), trade);
    const states = statesFor(act).filter((state) => choice.state === null || choice.state === state);
    const units = unitsOf(reach, choice.unitId);
    return {
      states,
      ...(units ? { unitIds: units } : {}),
      ...(choice.ids ? { ids: choice.ids } : {}),
    };
  }

  /** @throws RefusedError NOT_ALLOWED; NOT_FOUND for a decision of somebody else, where not everybody is in reach. */
  async require(actor: Actor, right: Right, scope: ReachScope, madeBy: AccountId): Promise<void> {
    const reach = await this.reaches.require(actor, right, scope);
    if (!reach.isWhole && madeBy !== actor.accountId) throw new RefusedError({ code: 'NOT_FOUND' });
  }

  /** Whose decisions of a trade an account may see. */
  async mine(actor: Actor, tradeId: TradeId): Promise<(madeBy: AccountId) => boolean> {
    const trade = found(await this.rules.findTrade(this.transactions.reader, tradeId));
    const reach = await this.reaches.require(actor, 'registration.forward', trade);
    return (madeBy) => reach.isWhole || madeBy === actor.accountId;
  }

  hold(tx: Tx, competitionId: CompetitionId): Promise<void> {
    return this.registrations.hold(tx, competitionId);
  }
}

function unitsOf(reach: Reach, unitId: UnitId | null): readonly UnitId[] | undefined {
  if (reach.isWhole) return unitId === null ? undefined : [unitId];
  return [...reach.units].filter((id) => !reach.own.has(id) && (unitId === null || id === unitId));
}

/** Returning many at once is the committee's, like approving them. */
export function rightOf(act: BulkAct): Right {
  return act === 'forward' ? 'registration.forward' : 'registration.approve';
}

/** The states from which an act leads anywhere. */
function statesFor(act: BulkAct): typeof REGISTRATION_STATES {
  return REGISTRATION_STATES.filter((state) => acceptRegistrationAct(state, act, '    because').ok);
}
