import { Injectable } from '@nestjs/common';
import type { PromotionKey } from '../../contract/promotions';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { MeantPromotion } from '../../domain/promotion/workflow/meant-promotion';
import type { PromotionAnswer, PromotionStep } from '../../domain/promotion/workflow/promotion-step';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import { keyOf } from './promotion-key';

/** A step of one of a competition's promotions. */
export type KeyedStep = PromotionStep & PromotionKey & { readonly ordinal: number };

interface Row extends Omit<KeyedStep, 'meant' | 'answer' | 'ordinal'> {
  readonly ordinal: number | string;
  readonly meant: string;
  readonly answer: string | null;
}

const COLUMNS = `trade_id AS "tradeId", contestant_id AS "contestantId", ordinal, act, at, actor_id AS "by", meant_hash AS "hash",
  meant, reason, answer`;

/** Table promotion_step: what was done with proposals; only ever added to. */
@Injectable()
export class PromotionStepsRepository {
  /** Nobody else acts on promotions of this year until the transaction ends: one person is promoted once (PRW-6). */
  hold(tx: Tx, year: number): Promise<void> {
    return lockSequence(tx, `promotions:${year}`);
  }

  /** The steps of every promotion of a competition that has any. */
  async ofCompetition(tx: Tx, competitionId: CompetitionId): Promise<Map<string, KeyedStep[]>> {
    const sql =
      'SELECT ' +
      COLUMNS +
      ' FROM promotion_step WHERE competition_id = $1 ORDER BY trade_id, contestant_id, ordinal';
    const byKey = new Map<string, KeyedStep[]>();
    for (const row of await statement<Row>(tx, sql, [competitionId])) {
      const step = toStep(row);
      const steps = byKey.get(keyOf(step));
      if (steps) steps.push(step);
      else byKey.set(keyOf(step), [step]);
    }
    return byKey;
  }

  /** The steps of one promotion. */
  async ofOne(tx: Tx, competitionId: CompetitionId, key: PromotionKey): Promise<KeyedStep[]> {
    const sql =
      'SELECT ' +
      COLUMNS +
      ' FROM promotion_step WHERE competition_id = $1 AND trade_id = $2 AND contestant_id = $3 ORDER BY ordinal';
    const rows = await statement<Row>(tx, sql, [competitionId, key.tradeId, key.contestantId]);
    return rows.map(toStep);
  }

  async append(tx: Tx, competitionId: CompetitionId, steps: readonly KeyedStep[]): Promise<void> {
    const columns = [
      'competition_id',
      'trade_id',
      'contestant_id',
      'ordinal',
      'act',
      'at',
      'actor_id',
      'meant_hash',
      'meant',
      'reason',
      'answer',
    ];
    const rows = steps.map((step) => [
      competitionId,
      step.tradeId,
      step.contestantId,
      step.ordinal,
      step.act,
      step.at,
      step.by,
      step.hash,
      JSON.stringify(step.meant),
      step.reason,
      step.answer && JSON.stringify(step.answer),
    ]);
    await insertRows(tx, 'promotion_step', columns, rows);
  }
}

function toStep(row: Row): KeyedStep {
  return {
    ...row,
    ordinal: Number(row.ordinal),
    meant: JSON.parse(row.meant) as MeantPromotion,
    answer: row.answer === null ? null : (JSON.parse(row.answer) as PromotionAnswer),
  };
}
