import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { RosterExportView } from '../../contract/rosters';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { LEAST_PURPOSE, type RosterRequest } from '../../domain/promotion/workflow/roster-request';
import { PromotionStepsService } from '../../honours/promotions/promotion-steps.service';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { sha256OfBytes } from '../../platform/identity/sha256-of-bytes';
import { RosterExportsRepository, type RosterExport } from './roster-exports.repository';
import { RosterFiles } from './roster-files';
import type { Roster } from './roster-tables';

/** A file that leaves the house. */
export interface TakenRoster {
  readonly file: Buffer;
  readonly name: string;
  readonly isRehearsal: boolean;
}

/** The promotion roster that HR takes away. Each export is audited with its rows, its purpose and the hash of the file. */
@Injectable()
export class RosterService {
  constructor(
    private readonly files: RosterFiles,
    private readonly exports: RosterExportsRepository,
    private readonly steps: PromotionStepsService,
    private readonly names: AccountNames,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a roster; the one for the authority marks its rows as taken away, all of them or none (RST-3).
   * @throws RefusedError NOT_PUBLISHED before honours are conferred, PURPOSE_MISSING, NOTHING_APPROVED, CHANGED_MEANWHILE.
   */
  async take(actor: Actor, competitionId: CompetitionId, request: RosterRequest): Promise<TakenRoster> {
    requireRight(actor, 'roster.export', { competitionId });
    const { isOfficial, withIdentities } = request;
    const purpose = request.purpose.trim();
    if (isOfficial) requireWholeCompetition(actor, 'roster.export', competitionId);
    if (withIdentities) requireWholeCompetition(actor, 'roster.identify', competitionId);
    if (withIdentities && purpose.length < LEAST_PURPOSE)
      throw new RefusedError({ code: 'PURPOSE_MISSING', least: LEAST_PURPOSE });
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const roster = await this.files.rosterOf(competitionId, request);
    if (isOfficial && roster.rows.length === 0) throw new RefusedError({ code: 'NOTHING_APPROVED' });
    const { file, name } = await this.files.write(roster, request);
    const one: RosterExport = {
      id: newId<string>(),
      at: this.clock.nowText(),
      by: accountId,
      fileName: name,
      format: request.format,
      scope: request.scope,
      isFinal: roster.stamp === 'final',
      isOfficial,
      withIdentities,
      purpose: purpose === '' ? null : purpose,
      people: roster.rows.length,
      sha256: sha256OfBytes(file),
    };
    await this.record(competitionId, one, roster);
    return { file, name, isRehearsal: roster.competition.rehearsalOf !== null };
  }

  /** What has left the house so far. */
  async list(actor: Actor, competitionId: CompetitionId): Promise<RosterExportView[]> {
    requireRight(actor, 'roster.export', { competitionId });
    const rows = await this.exports.list(competitionId);
    const names = await this.names.ofMany(rows.map(({ by }) => by));
    return rows.map(({ by, scope: _, ...row }) => ({ ...row, byName: names.get(by) ?? by }));
  }

  private async record(competitionId: CompetitionId, one: RosterExport, roster: Roster): Promise<void> {
    const ready = await this.steps.ready(competitionId);
    const { by: actorId, format, scope, isFinal, isOfficial, withIdentities, purpose, people, sha256 } = one;
    const detail = { format, scope, isFinal, isOfficial, withIdentities, purpose, people, sha256 };
    await this.acts.run(
      { actorId, action: 'roster.export', subject: `competition/${competitionId}` },
      async (tx) => {
        if (one.isOfficial) await this.mark(tx, ready, { by: actorId, roster });
        await this.exports.insert(tx, competitionId, one);
      },
      () => detail,
    );
  }

  private async mark(
    tx: Tx,
    ready: Awaited<ReturnType<PromotionStepsService['ready']>>,
    { by, roster }: { readonly by: AccountId; readonly roster: Roster },
  ): Promise<void> {
    const wanted = roster.rows.map(({ standing: { tradeId, contestantId, hash } }) => ({
      tradeId,
      contestantId,
      seen: hash ?? '',
      act: 'export' as const,
      reason: null,
      answer: null,
    }));
    const { left } = await this.steps.take(tx, ready, { by, wanted });
    if (left.length > 0) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
  }
}
