import type { LedgerEntry } from './ledger-entry';
import type { LedgerFact, OversightFact } from './ledger-fact';
import type { Oversight } from './oversight-record';

const CHANGES_POINTS: ReadonlySet<LedgerFact['kind']> = new Set([
  'MarkAppended',
  'MarkSuperseded',
  'MarkVoided',
  'StatusSet',
  'AdjustmentGiven',
  'AdjustmentVoided',
  'ElementDeclared',
  'JudgeExcused',
  'SpreadDecided',
]);

/** Remembers which entry was changed by a row, so that what was checked before it counts no more (RCK-5), and who keyed it in (RCK-4). */
export function foldChange({ changedByEntry, keyedByEntry }: Oversight, { seq, fact }: LedgerEntry): void {
  if (fact.kind === 'SheetSubmitted' && fact.keyedBy)
    keyedByEntry.set(fact.entryId, new Set([...(keyedByEntry.get(fact.entryId) ?? []), ...fact.keyedBy]));
  if ('entryId' in fact && CHANGES_POINTS.has(fact.kind)) changedByEntry.set(fact.entryId, seq);
}

/** Takes what those who watch said into the stage's book (LED-7). */
export function foldOversight(
  oversight: Oversight,
  { seq, actorId: by, at }: Pick<LedgerEntry, 'seq' | 'actorId' | 'at'>,
  fact: OversightFact,
): void {
  const { flags } = oversight;
  const said = { seq, by, at };
  switch (fact.kind) {
    case 'EntryFlagged': {
      const { entryId, judgeId = null, reason } = fact;
      flags.set(seq, { ...said, entryId, judgeId, reason, settled: null });
      return;
    }
    case 'FlagSettled': {
      const flag = flags.get(fact.settles);
      if (flag) flags.set(flag.seq, { ...flag, settled: { ...said, reason: fact.reason } });
      return;
    }
    case 'RecheckDrawn': {
      const { seed, share, mostErrors, top, entries } = fact;
      oversight.recheck = { ...said, seed, share, mostErrors, top, entries, records: new Map() };
      return;
    }
    case 'RecheckRecorded': {
      const records = oversight.recheck?.seq === fact.draw ? oversight.recheck.records : null;
      records?.set(fact.entryId, [
        ...(records.get(fact.entryId) ?? []),
        { ...said, error: fact.error ?? null },
      ]);
    }
  }
}
