import { Injectable } from '@nestjs/common';
import type { PromotionView } from '../../contract/honours';
import type { CompetitionId, ContestantId, TradeId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { proposedHashOf } from './proposed-hash-of';

interface Row {
  readonly mine: ContestantId;
  readonly theirs: ContestantId;
  readonly trade_id: TradeId;
  readonly act: string;
  readonly meant_hash: string;
  readonly name: string;
  readonly body: string;
}

/** From here on a promotion counts: approved, taken away, granted. */
const COUNTS = new Set(['approve', 'export', 'grant']);

/**
 * Who of a competition was promoted by another one of the house in the same year (PRW-6). A person is the same where her document
 * is; whoever has none is known in her own competition only. Rehearsals promote nobody and hear of nobody.
 */
@Injectable()
export class PromotedElsewhere {
  constructor(private readonly transactions: Transactions) {}

  /** By the person's id here, the name of the competition that promoted her. */
  async of(
    competitionId: CompetitionId,
    tx: Tx = this.transactions.reader,
  ): Promise<Map<ContestantId, LocalText>> {
    const rows = await statement<Row>(
      tx,
      `SELECT mine.contestant_id AS mine, other.id AS theirs, s.trade_id, s.act, s.meant_hash, k.name, p.body
       FROM competition here
       JOIN competition k ON k.year = here.year AND k.id <> here.id AND k.rehearsal_of IS NULL
       JOIN promotion_step s ON s.competition_id = k.id
       JOIN contestant other ON other.id = s.contestant_id
       JOIN contestant_document mine ON mine.competition_id = here.id AND mine.identity_index = other.identity_index
       JOIN promotion p ON p.competition_id = k.id AND p.contestant_id = s.contestant_id
       WHERE here.id = $1 AND here.rehearsal_of IS NULL
         AND s.ordinal = (SELECT max(l.ordinal) FROM promotion_step l WHERE l.competition_id = s.competition_id
           AND l.trade_id = s.trade_id AND l.contestant_id = s.contestant_id)
       ORDER BY mine.contestant_id, k.id`,
      [competitionId],
    );
    return new Map(rows.filter(standsAsMeant).map(({ mine, name }) => [mine, JSON.parse(name) as LocalText]));
  }
}

/** A step on a proposal that has changed since promotes nobody. */
function standsAsMeant({ act, body, trade_id, meant_hash }: Row): boolean {
  if (!COUNTS.has(act)) return false;
  const proposal = JSON.parse(body) as PromotionView;
  return proposal.tradeId === trade_id && proposedHashOf(proposal) === meant_hash;
}
