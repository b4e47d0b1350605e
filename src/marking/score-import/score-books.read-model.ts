import { Injectable } from '@nestjs/common';
import { IDENTITY_KINDS } from '../../domain/identity/identity-kind';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { scoreNumber, type ScoreBook, type ScoredEntry } from '../../domain/score-import/score-reader';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';
import { PersonalData } from '../../platform/identity/personal-data';

interface Row {
  readonly id: EntryId;
  readonly number: string;
  readonly name: string | null;
  readonly identity_index: string | null;
}

/** Who stands in a stage, found by number or by document. Where people are hidden, by number alone (SCI-4). */
@Injectable()
export class ScoreBooks {
  constructor(
    private readonly transactions: Transactions,
    private readonly data: PersonalData,
  ) {}

  async ofStage(stageId: StageId): Promise<ScoreBook & { readonly entries: readonly ScoredEntry[] }> {
    const rows = await statement<Row>(
      this.transactions.reader,
      `SELECT e.id, e.number, c.name, c.identity_index FROM entry e LEFT JOIN contestant c ON c.id = e.contestant_id
       WHERE e.stage_id = $1 ORDER BY e.number`,
      [stageId],
    );
    const entries = rows.map(({ id, number, name }): ScoredEntry => ({ id, number, name }));
    const byNumber = new Map(entries.map((entry) => [scoreNumber(entry.number), entry]));
    const byIndex = new Map(rows.map(({ identity_index }, at) => [identity_index, entries[at]]));
    const indexes = (number: string): string[] =>
      IDENTITY_KINDS.map((kind) => this.data.indexOf(`${kind}:${number}`));
    return {
      entries,
      byNumber: (number) => byNumber.get(number),
      byIdentity: (number) => {
        const index = indexes(number).find((one) => byIndex.has(one));
        return index === undefined ? undefined : byIndex.get(index);
      },
    };
  }
}
