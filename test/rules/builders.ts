import { createHash } from 'node:crypto';
import type {
  AspectId,
  ClientId,
  CompetitionId,
  EntryId,
  JudgeId,
  ModuleId,
  StageId,
} from '../../src/domain/kernel/ids';
import type { LocalText } from '../../src/domain/kernel/local-text';
import { parsePoints } from '../../src/domain/kernel/parse-points';
import type { Points } from '../../src/domain/kernel/points';
import { chainEntry, GENESIS_HASH } from '../../src/domain/ledger/chain-entry';
import type { LedgerEntry } from '../../src/domain/ledger/ledger-entry';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import type { Sheet } from '../../src/domain/ledger/stage-book';
import type {
  Aspect,
  MarkingScheme,
  Module,
  PanelRule,
  Rounding,
} from '../../src/domain/scheme/marking-scheme';
import type { Seat } from '../../src/domain/scheme/seat';

export const COMPETITION = 'competition-1' as CompetitionId;
export const STAGE = 'stage-1' as StageId;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const text = (words: string): LocalText => ({ zh: words, en: words });

/** "8.5" → micro-points. */
export function points(decimal: string): Points {
  const value = parsePoints(decimal);
  if (value === undefined) throw new TypeError(`not points: ${decimal}`);
  return value;
}

export const MEAN: PanelRule = { kind: 'mean', over: 'aspect', minimumMarks: 1 };
export const TRIMMED: PanelRule = {
  kind: 'trimmed-mean',
  over: 'aspect',
  dropHigh: 1,
  dropLow: 1,
  minimumMarks: 3,
};
export const TWO_DECIMALS: Rounding = { decimals: 2, mode: 'half-up', at: 'final-only' };

export function aspectOf(id: string, more: Partial<Aspect> = {}): Aspect {
  return {
    id: id as AspectId,
    name: text(id),
    kind: 'judgement',
    max: points('10'),
    step: points('0.5'),
    ...more,
  };
}

/** Full marks are computed from the aspects; weight 1 and the mean unless said otherwise. */
export function moduleOf(id: string, aspects: readonly Aspect[], more: Partial<Module> = {}): Module {
  const full = aspects.reduce((sum, { kind, max }) => (kind === 'deduction' ? sum : sum + max), 0);
  return {
    id: id as ModuleId,
    name: text(id),
    part: 'practical',
    fullMarks: full as Points,
    weight: 1_000_000,
    panel: MEAN,
    criteria: [{ id: `${id}-c` as Module['criteria'][number]['id'], name: text(id), aspects }],
    ...more,
  };
}

export function schemeOf(modules: readonly Module[], rounding: Rounding = TWO_DECIMALS): MarkingScheme {
  const full = modules.reduce((sum, { weight, fullMarks }) => sum + (weight * fullMarks) / 1_000_000, 0);
  return { modules, fullMarks: full as Points, rounding };
}

/** {"m1": ["j1", "j2"]} → seats. */
export function seatsOf(judgesByModule: Record<string, readonly string[]>): Seat[] {
  return Object.entries(judgesByModule).flatMap(([moduleId, judges]) =>
    judges.map((judgeId) => ({ moduleId: moduleId as ModuleId, judgeId: judgeId as JudgeId })),
  );
}

/** {"j1": {"a1": "8.5", "a2": null}} → an entry's sheets; null is a voided mark. */
export function sheetsOf(
  entryId: string,
  marks: Record<string, Record<string, string | null>>,
): Map<JudgeId, Sheet> {
  return new Map(
    Object.entries(marks).map(([judgeId, byAspect]) => {
      const cells = Object.entries(byAspect).map(
        ([aspectId, decimal], index) =>
          [
            aspectId as AspectId,
            {
              points: decimal === null ? null : points(decimal),
              seq: index + 1,
              by: judgeId as JudgeId,
              clientId: 'c1' as ClientId,
              at: AT,
            },
          ] as const,
      );
      const sheet: Sheet = {
        entryId: entryId as EntryId,
        judgeId: judgeId as JudgeId,
        marksByAspect: new Map(cells),
        isSubmitted: false,
        lastSeq: cells.length,
      };
      return [judgeId as JudgeId, sheet] as const;
    }),
  );
}

export const AT = '2005-09-10T08:00:00.000Z';

/** Chains facts into a ledger as one client of one judge would have written it. */
export function ledgerOf(facts: readonly LedgerFact[]): LedgerEntry[] {
  const rows: LedgerEntry[] = [];
  for (const fact of facts) {
    const seq = rows.length + 1;
    const draft = {
      seq,
      at: AT,
      actorId: ('judgeId' in fact ? fact.judgeId : 'chief') as JudgeId,
      clientId: 'c1' as ClientId,
      mutationId: seq,
      fact,
      prevHash: rows.at(-1)?.hash ?? GENESIS_HASH,
    };
    rows.push(chainEntry(draft, COMPETITION, sha256));
  }
  return rows;
}

export function markFact(entryId: string, judgeId: string, aspectId: string, decimal: string): LedgerFact {
  return {
    kind: 'MarkAppended',
    stageId: STAGE,
    entryId: entryId as EntryId,
    judgeId: judgeId as JudgeId,
    aspectId: aspectId as AspectId,
    points: points(decimal),
  };
}
