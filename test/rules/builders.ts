import { createHash } from 'node:crypto';
import type {
  AspectId,
  ClientId,
  CompetitionId,
  ContestantId,
  EntryId,
  JudgeId,
  ModuleId,
  StageId,
  UnitId,
} from '../../src/domain/kernel/ids';
import type { LocalText } from '../../src/domain/kernel/local-text';
import type { MarkValue } from '../../src/domain/kernel/mark-value';
import { parsePoints } from '../../src/domain/kernel/parse-points';
import type { Points } from '../../src/domain/kernel/points';
import type { Ratio } from '../../src/domain/kernel/ratio';
import { ratio } from '../../src/domain/kernel/ratios';
import { chainEntry, GENESIS_HASH } from '../../src/domain/ledger/chain-entry';
import type { LedgerEntry } from '../../src/domain/ledger/ledger-entry';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import type { Sheet } from '../../src/domain/ledger/stage-book';
import type { HonourCandidate } from '../../src/domain/award/honour-candidate';
import type { Condition } from '../../src/domain/eligibility/condition';
import type { Person } from '../../src/domain/eligibility/person';
import type { MeanPanel } from '../../src/domain/panel/kinds/mean-panel';
import type { TrimmedMeanPanel } from '../../src/domain/panel/kinds/trimmed-mean-panel';
import type { RankingRule } from '../../src/domain/ranking/ranking-rule';
import type { Aspect } from '../../src/domain/scheme/aspects/aspect-kinds';
import type { DeductionAspect } from '../../src/domain/scheme/aspects/deduction-aspect';
import type { FreeAspect } from '../../src/domain/scheme/aspects/free-aspect';
import { fullMarksOf, schemeFullMarks } from '../../src/domain/scheme/full-marks-of';
import type { MarkingScheme, Module, Rounding } from '../../src/domain/scheme/marking-scheme';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';
import type { Seat } from '../../src/domain/scheme/seat';

export const COMPETITION = 'competition-1' as CompetitionId;
export const STAGE = 'stage-1' as StageId;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const text = (words: string): LocalText => ({ zh: words, en: words });

/** "8.5" → micro-points; DNF and DNS stay. */
export function markOf(written: string): MarkValue {
  return written === 'DNF' || written === 'DNS' ? written : points(written);
}

/** "8.5" → micro-points. */
export function points(decimal: string): Points {
  const value = parsePoints(decimal);
  if (value === undefined) throw new TypeError(`not points: ${decimal}`);
  return value;
}

export const MEAN: MeanPanel = { kind: 'mean', over: 'aspect', minimumMarks: 1 };
export const TRIMMED: TrimmedMeanPanel = {
  kind: 'trimmed-mean',
  over: 'aspect',
  dropHigh: 1,
  dropLow: 1,
  minimumMarks: 3,
};
export const TWO_DECIMALS: Rounding = { decimals: 2, mode: 'half-up', at: 'final-only' };

/** Places 1, 1, 3 by the total, ties shared. */
export const PLAIN_RANKING: RankingRule = {
  tieBreaks: [],
  terminal: 'share',
  style: '1-1-3',
  conditions: [],
};

/** Rules that only rank. */
export const PLAIN_RULES: StageRules = {
  ranking: PLAIN_RANKING,
  awards: [],
  promotions: { ladder: 'five-level', oncePerYear: false, rows: [] },
};

/** Any mark from 0 to 10 in halves unless said otherwise. */
export function aspectOf(id: string, more: Partial<FreeAspect> = {}): FreeAspect {
  return {
    id: id as AspectId,
    name: text(id),
    kind: 'free',
    max: points('10'),
    step: points('0.5'),
    ...more,
  };
}

/** What is taken off: up to 10 in halves unless said otherwise. */
export function deductionOf(id: string, more: Partial<DeductionAspect> = {}): DeductionAspect {
  return {
    id: id as AspectId,
    name: text(id),
    kind: 'deduction',
    max: points('10'),
    step: points('0.5'),
    ...more,
  };
}

/** Full marks are computed from the aspects; weight 1 and the mean unless said otherwise. */
export function moduleOf(id: string, aspects: readonly Aspect[], more: Partial<Module> = {}): Module {
  const criteria = [{ id: `${id}-c` as Module['criteria'][number]['id'], name: text(id), aspects }];
  return {
    id: id as ModuleId,
    name: text(id),
    part: 'practical',
    fullMarks: whole(fullMarksOf({ criteria, ...more })),
    weight: 1_000_000,
    panel: MEAN,
    criteria,
    ...more,
  };
}

export function schemeOf(modules: readonly Module[], rounding: Rounding = TWO_DECIMALS): MarkingScheme {
  return { modules, fullMarks: whole(schemeFullMarks({ modules })), rounding };
}

const whole = ({ num, den }: Ratio): Points => Number(num / den) as Points;

/** At least so many points in all. */
export function atLeast(decimal: string): Condition[] {
  return [{ kind: 'minimum', of: { kind: 'total' }, least: points(decimal) }];
}

/** Nobody in particular. */
export const PERSON: Person = {
  unitId: 'u1' as UnitId,
  unitKind: 'enterprise',
  sex: 'female',
  birthDate: '1990-05-01',
  grade: null,
  certificate: null,
  lastPromotedYear: null,
  groups: [],
};

/** Somebody at a place of a published result. */
export function candidateAt(
  id: string,
  place: number,
  total: string,
  person: Partial<Person> = {},
): HonourCandidate {
  return {
    contestantId: id as ContestantId,
    place,
    sharedBy: 1,
    total: ratio(points(total)),
    parts: { theory: null, practical: null },
    modules: new Map(),
    fullModules: new Set(),
    person: { ...PERSON, ...person },
    scheme: undefined,
  };
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
              points: decimal === null ? null : markOf(decimal),
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
        state: 'open',
        revision: 1,
        submittedSeq: 0,
        signedHash: null,
        isKeyed: false,
        acknowledgements: new Map(),
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
    points: markOf(decimal),
  };
}
