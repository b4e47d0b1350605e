import { Injectable } from '@nestjs/common';
import type { AccountId, CompetitionId, StageId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import type { Draft } from '../draft';

export interface StoredAnswer {
  readonly answer: 'confirmed' | 'declined' | 'withdrawn';
  readonly reason: string | null;
  /** As published, where the second person worded it otherwise. */
  readonly announcement: LocalText | null;
  readonly version: number | null;
  readonly at: string;
  readonly actorId: AccountId;
}

export interface StoredProposal {
  readonly id: string;
  readonly competitionId: CompetitionId;
  readonly stageId: StageId;
  readonly ordinal: number;
  readonly baseVersion: number;
  readonly reason: string;
  /** What was to be published, as it was computed then. */
  readonly draft: Draft;
  readonly hash: string;
  readonly announcement: LocalText;
  readonly at: string;
  readonly actorId: AccountId;
}

export type AnsweredProposal = StoredProposal & { readonly answer: StoredAnswer | null };

interface Row {
  readonly id: string;
  readonly competitionId: CompetitionId;
  readonly stageId: StageId;
  readonly ordinal: number;
  readonly baseVersion: number;
  readonly reason: string;
  readonly draft: string;
  readonly hash: string;
  readonly announcement: string;
  readonly at: string;
  readonly actorId: AccountId;
  readonly answer: StoredAnswer['answer'] | null;
  readonly answerReason: string | null;
  readonly answerAnnouncement: string | null;
  readonly version: number | null;
  readonly answeredAt: string | null;
  readonly answeredBy: AccountId | null;
}

const PROPOSAL = `SELECT p.id, p.competition_id AS "competitionId", p.stage_id AS "stageId", p.ordinal,
  p.base_version AS "baseVersion", p.reason, p.draft, p.hash, p.announcement, p.at, p.actor_id AS "actorId", a.answer,
  a.reason AS "answerReason", a.announcement AS "answerAnnouncement", a.version, a.at AS "answeredAt",
  a.actor_id AS "answeredBy" FROM edition_proposal p LEFT JOIN edition_answer a ON a.proposal_id = p.id`;

/** Tables edition_proposal and edition_answer: what was proposed and what was said to it; rows are never changed. */
@Injectable()
export class ProposalsRepository {
  /** Keeps every other proposal and answer of a stage waiting until the transaction ends. */
  lock(tx: Tx, stageId: StageId): Promise<void> {
    return lockSequence(tx, `proposal:${stageId}`);
  }

  async insert(tx: Tx, row: StoredProposal): Promise<void> {
    const columns =
      'id competition_id stage_id ordinal base_version reason draft hash announcement at actor_id'.split(' ');
    await insertRows(tx, 'edition_proposal', columns, [
      [
        row.id,
        row.competitionId,
        row.stageId,
        row.ordinal,
        row.baseVersion,
        row.reason,
        JSON.stringify(row.draft),
        row.hash,
        JSON.stringify(row.announcement),
        row.at,
        row.actorId,
      ],
    ]);
  }

  async insertAnswer(tx: Tx, proposalId: string, answer: StoredAnswer): Promise<void> {
    const columns = ['proposal_id', 'answer', 'reason', 'announcement', 'version', 'at', 'actor_id'];
    const announcement = answer.announcement && JSON.stringify(answer.announcement);
    await insertRows(tx, 'edition_answer', columns, [
      [proposalId, answer.answer, answer.reason, announcement, answer.version, answer.at, answer.actorId],
    ]);
  }

  /** The newest first. */
  async list(on: Tx, stageId: StageId): Promise<AnsweredProposal[]> {
    const sql = `${PROPOSAL} WHERE p.stage_id = $1 ORDER BY p.ordinal DESC`;
    return (await statement<Row>(on, sql, [stageId])).map(toProposal);
  }
}

function toProposal(row: Row): AnsweredProposal {
  const { answer, answeredAt, answeredBy } = row;
  return {
    id: row.id,
    competitionId: row.competitionId,
    stageId: row.stageId,
    ordinal: row.ordinal,
    baseVersion: row.baseVersion,
    reason: row.reason,
    draft: JSON.parse(row.draft) as Draft,
    hash: row.hash,
    announcement: JSON.parse(row.announcement) as LocalText,
    at: row.at,
    actorId: row.actorId,
    answer:
      answer && answeredAt && answeredBy
        ? {
            answer,
            reason: row.answerReason,
            announcement: row.answerAnnouncement ? (JSON.parse(row.answerAnnouncement) as LocalText) : null,
            version: row.version,
            at: answeredAt,
            actorId: answeredBy,
          }
        : null,
  };
}
