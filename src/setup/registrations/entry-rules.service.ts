import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { EntryRulesView } from '../../contract/registrations';
import { checkEntryRules } from '../../domain/registration/check-entry-rules';
import type { TradeId } from '../../domain/kernel/ids';
import { describeEntryRules } from '../../domain/registration/describe-entry-rules';
import type { EntryRules } from '../../domain/registration/entry-rules';
import type { EntryRulesRequest } from '../../domain/registration/registration-requests';
import { Acts } from '../../platform/audit/acts';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { markOf } from '../../platform/identity/mark-of';
import { UnitReaches } from '../units/unit-reaches.read-model';
import { EntryRulesRepository } from './entry-rules.repository';
import { RegistrationsRepository } from './registrations.repository';

const NONE: EntryRules = { requirements: [] };

/** Who may register for a trade. */
@Injectable()
export class EntryRulesService {
  constructor(
    private readonly rules: EntryRulesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly unitReaches: UnitReaches,
    private readonly acts: Acts,
  ) {}

  async view(actor: Actor, tradeId: TradeId): Promise<EntryRulesView> {
    const trade = found(await this.rules.findTrade(this.acts.reader, tradeId));
    const reach = await this.unitReaches.require(actor, 'registration.read', trade);
    const names = await this.rules.unitNames(this.acts.reader, trade.competitionId);
    const { unitQuotas, ...common } = trade.rules ?? NONE;
    // A unit is told its own quota, not the others'.
    const own = unitQuotas?.filter(({ unitId }) => reach.isWhole || reach.units.has(unitId));
    const rules = own && own.length > 0 ? { ...common, unitQuotas: own } : common;
    return {
      tradeId,
      rules,
      sentences: describeEntryRules(rules, (id) => names.get(id) ?? id),
      expected: markOf(trade.rules ?? NONE),
    };
  }

  /** @throws RefusedError RULES_FAULTY with every fault; CHANGED_MEANWHILE. */
  async change(actor: Actor, tradeId: TradeId, request: EntryRulesRequest): Promise<EntryRulesView> {
    const trade = found(await this.rules.findTrade(this.acts.reader, tradeId));
    requireRight(actor, 'rules.change', trade);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const { rules, expected } = request;
    await this.acts.run(
      { actorId: actor.accountId, action: 'entry-rules.change', subject: `trade/${tradeId}` },
      async (tx) => {
        await this.registrations.hold(tx, trade.competitionId);
        const current = found(await this.rules.findTrade(tx, tradeId));
        if (markOf(current.rules ?? NONE) !== expected) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
        const names = await this.rules.unitNames(tx, trade.competitionId);
        const faults = checkEntryRules(rules, new Set(names.keys()));
        if (faults.length > 0) throw new RefusedError({ code: 'RULES_FAULTY', faults });
        await this.rules.setEntryRules(tx, tradeId, rules);
      },
      () => ({ rules }),
    );
    return this.view(actor, tradeId);
  }
}
