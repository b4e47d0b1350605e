import type { CompetitionId, ContestantId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

/** Whose document it is, by the index of the document. */
export interface PersonDocument {
  readonly identityIndex: string;
  readonly contestantId: ContestantId;
}

/**
 * Table contestant_document: a document belongs to one person of a competition. Kept beside the column identity_index of whoever
 * writes people. @throws QueryFailedError when somebody has one of the documents
 */
export async function addDocuments(
  tx: Tx,
  competitionId: CompetitionId,
  documents: readonly PersonDocument[],
): Promise<void> {
  const columns = { same: { competition_id: competitionId }, each: ['identity_index', 'contestant_id'] };
  const rows = documents.map(({ identityIndex, contestantId }) => [identityIndex, contestantId]);
  await insertRows(tx, 'contestant_document', columns, rows);
}

/** The documents of these people go; asked while their rows are there. */
export async function removeDocuments(tx: Tx, people: readonly ContestantId[]): Promise<void> {
  const places = people.map((_, index) => `$${index + 1}`).join(',');
  await statement(
    tx,
    `DELETE FROM contestant_document WHERE (identity_index, competition_id) IN
      (SELECT identity_index, competition_id FROM contestant WHERE identity_index IS NOT NULL AND id IN (` +
      places +
      ')) AND contestant_id IN (' +
      places +
      ')',
    people,
  );
}
