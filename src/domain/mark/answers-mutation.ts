import type { LedgerFact } from '../ledger/ledger-fact';
import type { MutationBody } from './mutation';

/** Whether a ledger fact is what this mutation asked for: the body comparison behind a retry (ITK-3). What it was based on is not compared. */
export function answersMutation(fact: LedgerFact, mutation: MutationBody): boolean {
  if (!('entryId' in fact) || fact.entryId !== mutation.entryId) return false;
  switch (mutation.name) {
    case 'enterMark':
      return (
        (fact.kind === 'MarkAppended' || fact.kind === 'MarkSuperseded') &&
        fact.aspectId === mutation.aspectId &&
        fact.points === mutation.points
      );
    case 'voidMark':
      return fact.kind === 'MarkVoided' && fact.aspectId === mutation.aspectId;
    case 'addNote':
      return (
        fact.kind === 'NoteAdded' &&
        fact.aspectId === mutation.aspectId &&
        fact.text === mutation.text &&
        fact.photo === mutation.photo
      );
    case 'withdrawNote':
      return fact.kind === 'NoteWithdrawn' && fact.withdraws === mutation.note;
    case 'submitSheet':
      return (
        fact.kind === 'SheetSubmitted' &&
        (mutation.content === undefined || fact.content === undefined || fact.content === mutation.content)
      );
    case 'acknowledgeSheet':
      return (
        fact.kind === 'SheetAcknowledged' &&
        fact.by === 'contestant' &&
        fact.content === mutation.content &&
        (fact.refusal ?? null) === mutation.refusal
      );
  }
}
