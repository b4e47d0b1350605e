import { Injectable } from '@nestjs/common';
import type { AccountId, CompetitionId, StageId } from '../../domain/kernel/ids';
import type { EditionState } from '../../domain/publication/edition-state';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

/** One state that an edition reached. */
export interface ReachedState {
  readonly stageId: StageId;
  readonly version: number;
  readonly state: EditionState;
  readonly at: string;
  readonly by: AccountId;
  /** The ledger row the edition was computed from. */
  readonly ledgerSeq: number;
  readonly notice: { readonly from: string; readonly to: string; readonly workingDays: number } | null;
}

/** The newest edition of a stage and where it stands; without any state row where it is older than states. */
export interface NewestEdition {
  readonly stageId: StageId;
  readonly version: number;
  readonly state: EditionState | null;
  readonly noticeFrom: string | null;
  readonly noticeTo: string | null;
  readonly ledgerSeq: number | null;
}

/** The last state of the newest edition: states come in the order of this list. */
const NEWEST = `SELECT p.stage_id AS "stageId", p.version,
  (SELECT s.state FROM edition_state s WHERE s.stage_id = p.stage_id AND s.version = p.version
    ORDER BY CASE s.state WHEN 'internal' THEN 1 WHEN 'notice' THEN 2 ELSE 3 END DESC LIMIT 1) AS state,
  (SELECT max(s.notice_from) FROM edition_state s WHERE s.stage_id = p.stage_id AND s.version = p.version) AS "noticeFrom",
  (SELECT max(s.notice_to) FROM edition_state s WHERE s.stage_id = p.stage_id AND s.version = p.version) AS "noticeTo",
  (SELECT max(s.ledger_seq) FROM edition_state s WHERE s.stage_id = p.stage_id AND s.version = p.version) AS "ledgerSeq"
  FROM published_result p WHERE p.version = (SELECT max(q.version) FROM published_result q WHERE q.stage_id = p.stage_id) AND `;

/** Table edition_state: states are added, never changed; the database refuses it. */
@Injectable()
export class EditionStatesRepository {
  async append(tx: Tx, { stageId, version, state, at, by, ledgerSeq, notice }: ReachedState): Promise<void> {
    const columns = [
      'stage_id',
      'version',
      'state',
      'reached_at',
      'reached_by',
      'ledger_seq',
      'notice_from',
      'notice_to',
      'working_days',
    ];
    const days = [notice?.from ?? null, notice?.to ?? null, notice?.workingDays ?? null];
    await insertRows(tx, 'edition_state', columns, [[stageId, version, state, at, by, ledgerSeq, ...days]]);
  }

  /** The newest edition, held until the transaction ends: nobody publishes the next one or moves this one meanwhile. */
  async takeNewest(tx: Tx, stageId: StageId): Promise<NewestEdition | undefined> {
    await lockSequence(tx, `published:${stageId}`);
    return this.newestOf(tx, stageId);
  }

  async newestOf(on: Tx, stageId: StageId): Promise<NewestEdition | undefined> {
    const [row] = await statement<NewestEdition>(on, NEWEST + 'p.stage_id = $1', [stageId]);
    return row;
  }

  async listNewest(on: Tx, competitionId: CompetitionId): Promise<NewestEdition[]> {
    return statement(on, NEWEST + 'p.competition_id = $1 ORDER BY p.stage_id', [competitionId]);
  }

  /** Editions that are older than states: they were final when they were published. */
  async listWithout(on: Tx): Promise<{ stageId: StageId; version: number }[]> {
    const sql = `SELECT p.stage_id AS "stageId", p.version FROM published_result p WHERE NOT EXISTS
      (SELECT 1 FROM edition_state s WHERE s.stage_id = p.stage_id AND s.version = p.version) ORDER BY p.stage_id, p.version`;
    return statement(on, sql);
  }
}
