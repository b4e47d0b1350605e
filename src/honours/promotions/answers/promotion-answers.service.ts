import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { requireWholeCompetition } from '../../../access/require-whole-competition';
import type { AnswerReport } from '../../../contract/promotion-answers';
import type { CompetitionId } from '../../../domain/kernel/ids';
import { matchAnswerColumns } from '../../../domain/promotion/answers/answer-columns';
import { AnswerReader } from '../../../domain/promotion/answers/answer-reader';
import { Acts } from '../../../platform/audit/acts';
import { found } from '../../../platform/http/found';
import { RefusedError } from '../../../platform/http/refused-error';
import { hashOfFile } from '../../../platform/tables/hash-of-file';
import { readTable } from '../../../platform/tables/read-table';
import { returnedFile, type ReturnedFile } from '../../../platform/tables/returned-file';
import { CompetitionsReadModel } from '../../../setup/competitions/competitions.read-model';
import { PromotionStepsService } from '../promotion-steps.service';
import { AnswerBooks } from './answer-books.read-model';
import { AnswerScan } from './answer-scan';

interface Taking {
  readonly path: string;
  readonly name: string;
  /** Whether faulty rows are left out; otherwise one of them keeps the whole file out. */
  readonly onlySound: boolean;
  readonly say: (share: number) => void;
}

/** The authority's answer comes back: each row becomes a step, all of them in one commit. */
@Injectable()
export class PromotionAnswersService {
  constructor(
    private readonly books: AnswerBooks,
    private readonly steps: PromotionStepsService,
    private readonly competitions: CompetitionsReadModel,
    private readonly acts: Acts,
  ) {}

  /** @throws RefusedError NOT_FOUND, NOT_ALLOWED. */
  async require(actor: Actor, competitionId: CompetitionId): Promise<void> {
    found(await this.competitions.find(competitionId));
    requireWholeCompetition(actor, 'promotion.answer', competitionId);
  }

  /** What would come of a file; nothing is written. @throws RefusedError TABLE_HEADINGS, and for a file that is no table. */
  async check(
    competitionId: CompetitionId,
    path: string,
    say: (share: number) => void,
  ): Promise<AnswerReport> {
    return (await this.scan(competitionId, path, say)).report(await hashOfFile(path));
  }

  async returned(competitionId: CompetitionId, path: string): Promise<ReturnedFile> {
    const scan = await this.scan(competitionId, path, () => undefined);
    return returnedFile(path, { sheet: '批复表', file: '退回的批复表' }, scan.reasons());
  }

  /**
   * Takes all of a file, or its sound rows; the same file again makes no step (RST-5).
   * @throws RefusedError ANSWERS_FAULTY, CHANGED_MEANWHILE, and as `check`
   */
  async take(actor: Actor, competitionId: CompetitionId, taking: Taking): Promise<AnswerReport> {
    const actorId = actor.accountId;
    if (actorId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const scan = await this.scan(competitionId, taking.path, taking.say);
    if (scan.faulty.length > 0 && !taking.onlySound)
      throw new RefusedError({ code: 'ANSWERS_FAULTY', rows: scan.faulty.length });
    const report = scan.report(await hashOfFile(taking.path));
    if (scan.taken.length === 0) return report;
    const ready = await this.steps.ready(competitionId);
    const wanted = scan.taken.map(({ promotion: { tradeId, contestantId, sent }, answer }) => ({
      tradeId,
      contestantId,
      seen: sent,
      act: answer.is === 'granted' ? ('grant' as const) : ('reject' as const),
      reason: answer.is === 'granted' ? null : answer.reason,
      answer,
    }));
    await this.acts.run(
      { actorId, action: 'promotion.answer', subject: `competition/${competitionId}` },
      async (tx) => {
        const { left } = await this.steps.take(tx, ready, { by: actorId, wanted });
        if (left.length > 0) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
      },
      () => ({ ...report.counts, fileName: taking.name, fileHash: report.fileHash }),
    );
    return report;
  }

  private async scan(
    competitionId: CompetitionId,
    path: string,
    say: (share: number) => void,
  ): Promise<AnswerScan> {
    const book = await this.books.of(competitionId);
    let scan: AnswerScan | undefined;
    for await (const { value, share } of readTable(path)) {
      const rows = scan ? value : value.slice(1);
      scan ??= beginWith(value[0]?.cells.map(({ text }) => text) ?? [], book);
      for (const row of rows) scan.take(row);
      say(share);
    }
    if (!scan) throw new RefusedError({ code: 'NOT_A_TABLE', found: 'empty' });
    return scan;
  }
}

function beginWith(
  headings: readonly string[],
  book: ConstructorParameters<typeof AnswerReader>[1],
): AnswerScan {
  const columns = matchAnswerColumns(headings);
  if (!columns.ok) throw new RefusedError(columns.refusal);
  return new AnswerScan(new AnswerReader(columns.value, book));
}
