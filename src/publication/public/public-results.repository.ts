import { Injectable } from '@nestjs/common';
import type { PublicContent, PublicResultView } from '../../contract/public-results';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

type Row = Omit<PublicResultView, 'content'> & { readonly content: string };

const SELECT = `SELECT r.state, r.shown_at AS "shownAt", r.final_at AS "finalAt", r.notice_from AS "noticeFrom",
  r.notice_to AS "noticeTo", r.working_days AS "workingDays", r.content FROM public_result r `;
const IS_NEWEST = 'r.version = (SELECT max(n.version) FROM public_result n WHERE n.stage_id = r.stage_id)';

/** Table public_result: what the public reads, apart from the editions. It can be made anew from them. */
@Injectable()
export class PublicResultsRepository {
  async insert(tx: Tx, view: PublicResultView): Promise<void> {
    const { content, state, shownAt, finalAt, noticeFrom, noticeTo, workingDays } = view;
    const columns = [
      'stage_id',
      'version',
      'competition_id',
      'state',
      'shown_at',
      'final_at',
      'notice_from',
      'notice_to',
      'working_days',
      'content',
    ];
    const { stageId, version, competitionId } = content;
    const head = [
      stageId,
      version,
      competitionId,
      state,
      shownAt,
      finalAt,
      noticeFrom,
      noticeTo,
      workingDays,
    ];
    await insertRows(tx, 'public_result', columns, [[...head, JSON.stringify(content)]]);
  }

  /** @returns false when the public does not see that edition yet. */
  async makeFinal(tx: Tx, stageId: StageId, version: number, at: string): Promise<boolean> {
    const sql = `UPDATE public_result SET state = 'final', final_at = $3 WHERE stage_id = $1 AND version = $2 RETURNING version`;
    return (await statement(tx, sql, [stageId, version, at])).length > 0;
  }

  async find(on: Tx, stageId: StageId, version: number): Promise<PublicResultView | undefined> {
    const rows = await statement<Row>(on, SELECT + 'WHERE r.stage_id = $1 AND r.version = $2', [
      stageId,
      version,
    ]);
    return rows.map(toView)[0];
  }

  /** All that the public ever saw of a stage, the newest first. */
  async listOf(on: Tx, stageId: StageId): Promise<PublicResultView[]> {
    const rows = await statement<Row>(on, SELECT + 'WHERE r.stage_id = $1 ORDER BY r.version DESC', [
      stageId,
    ]);
    return rows.map(toView);
  }

  /** The newest of every stage of a competition, in the order of trades and stages. */
  async listNewest(on: Tx, competitionId: CompetitionId): Promise<PublicResultView[]> {
    const sql =
      SELECT +
      'JOIN stage s ON s.id = r.stage_id JOIN trade t ON t.id = s.trade_id WHERE r.competition_id = $1 AND ' +
      IS_NEWEST +
      ' ORDER BY t.ordinal, s.ordinal';
    return (await statement<Row>(on, sql, [competitionId])).map(toView);
  }

  /** Competitions in which the public sees anything, and when that changed last. */
  async competitionsShown(on: Tx): Promise<Map<CompetitionId, string>> {
    const sql = `SELECT competition_id AS id, max(coalesce(final_at, shown_at)) AS at FROM public_result GROUP BY competition_id`;
    const rows = await statement<{ id: CompetitionId; at: string }>(on, sql);
    return new Map(rows.map(({ id, at }) => [id, at]));
  }
}

function toView({ content, ...row }: Row): PublicResultView {
  return { ...row, content: JSON.parse(content) as PublicContent };
}
