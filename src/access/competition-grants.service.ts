import { Injectable } from '@nestjs/common';
import type { Grant } from '../contract/access';
import type { AccountId, CompetitionId, TradeId, UnitId } from '../domain/kernel/ids';
import { Clock } from '../platform/clock/clock';
import type { Tx } from '../platform/database/transactions';
import type { GrantsChanged, SessionsEnded } from './access.events';
import { AccountsRepository } from './accounts.repository';
import { CompetitionGrantsRepository } from './competition-grants.repository';
import { GrantsChanges } from './grants-changes';
import { SessionEnding } from './session-ending';

/** From which competition to which, and what trades and units are called there. */
export interface GrantsCopy {
  readonly from: CompetitionId;
  readonly to: CompetitionId;
  readonly tradeIds: ReadonlyMap<TradeId, TradeId>;
  readonly unitIds: ReadonlyMap<UnitId, UnitId>;
  /** Who has a seat there and so judges, granted or not. */
  readonly judges: readonly AccountId[];
}

/** What came to an end; handed to `takeEffect` after the commit. */
export interface AccessEnded {
  readonly sessions: SessionsEnded;
  readonly accounts: GrantsChanged;
  readonly slips: number;
  readonly tablets: number;
}

/** Who works in a hall; units, HR and screens have nothing to do in a copy. */
const COPIED: ReadonlySet<Grant['role']> = new Set([
  'organizer',
  'chief-judge',
  'judge',
  'supervisor',
  'keeper',
  'arbitrator',
]);

/** What people may do in one competition alone: given in a copy of it as in the original, and taken back when the copy ends. */
@Injectable()
export class CompetitionGrants {
  constructor(
    private readonly grants: CompetitionGrantsRepository,
    private readonly accounts: AccountsRepository,
    private readonly ending: SessionEnding,
    private readonly changes: GrantsChanges,
    private readonly clock: Clock,
  ) {}

  /** @returns what to hand to `takeEffect` after the commit. @throws RefusedError KEEPS_AND_MARKS. */
  async copy(tx: Tx, copy: GrantsCopy): Promise<GrantsChanged> {
    await this.ending.takeTurn(tx);
    const granted = new Map<AccountId, Grant[]>();
    const add = (accountId: AccountId, grant: Grant): unknown =>
      granted.set(accountId, [...(granted.get(accountId) ?? []), grant]);
    for (const { accountId, ...grant } of await this.grants.listOf(tx, copy.from))
      if (COPIED.has(grant.role)) add(accountId, inCopy(grant, copy));
    for (const judge of copy.judges)
      if (!granted.get(judge)?.some(({ role }) => role === 'judge'))
        add(judge, { role: 'judge', competitionId: copy.to, tradeId: null, unitId: null });
    await this.accounts.insertGrantsOfMany(tx, granted);
    return this.changes.announce(tx, { accountIds: [...granted.keys()] });
  }

  /** Ends grants, slips and tablets of a competition, and the sessions on those tablets. Watchers keep their grants. */
  async endAll(tx: Tx, competitionId: CompetitionId): Promise<AccessEnded> {
    const sessions = await this.ending.endAllOfCompetition(tx, competitionId);
    const now = this.clock.nowText();
    const slips = await this.grants.voidSlips(tx, competitionId, now);
    const tablets = await this.grants.endBindings(tx, competitionId, now);
    const accountIds = await this.grants.deleteAllButWatchers(tx, competitionId);
    const accounts = await this.changes.announce(tx, { accountIds });
    return { sessions, accounts, slips, tablets };
  }

  /** After the commit; other nodes read it within half a second. */
  takeEffect({ sessions, accounts }: Pick<AccessEnded, 'accounts'> & Partial<AccessEnded>): void {
    this.changes.takeEffect(accounts);
    if (sessions) this.ending.takeEffect(sessions);
  }
}

function inCopy(grant: Grant, { to, tradeIds, unitIds }: GrantsCopy): Grant {
  const { role, tradeId, unitId } = grant;
  return {
    role,
    competitionId: to,
    tradeId: tradeId && (tradeIds.get(tradeId) ?? tradeId),
    unitId: unitId && (unitIds.get(unitId) ?? unitId),
  };
}
