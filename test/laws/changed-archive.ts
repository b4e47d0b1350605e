import type { Archive, ArchivedEntry, ArchivedStage } from '../../src/domain/archive/archive';
import type {
  StageDocument,
  StandingRow,
  StandingsDocument,
} from '../../src/domain/archive/standings-document';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import type { MarkingScheme } from '../../src/domain/scheme/marking-scheme';
import { ledgerOf } from './competition/second-thoughts';

export type SchemedStage = ArchivedStage & { readonly rules: { readonly scheme: MarkingScheme } };
export type MarkFact = Extract<LedgerFact, { readonly kind: 'MarkAppended' | 'MarkSuperseded' }>;

export const pick = <One>(all: readonly One[], number: number): One | undefined => all[number % all.length];

export const stagesOf = ({ trades }: Archive): SchemedStage[] =>
  trades
    .flatMap(({ stages }) => stages)
    .filter((stage): stage is SchemedStage => stage.rules.scheme !== undefined);

/** One entry of one stage. */
export function pickEntry(
  archive: Archive,
  number: number,
): { readonly stage: SchemedStage; readonly entry: ArchivedEntry } {
  const all = stagesOf(archive).flatMap((stage) => stage.entries.map((entry) => ({ stage, entry })));
  return pick(all, number)!;
}

export const factsOf = ({ ledger }: Archive): LedgerFact[] => ledger.map(({ fact }) => fact);

/** The same competition with another ledger. */
export const withFacts = (archive: Archive, facts: readonly LedgerFact[]): Archive => ({
  ...archive,
  ledger: ledgerOf(facts),
});

/** The same competition with one stage changed. */
export const withStage = (archive: Archive, stageId: string, change: Partial<ArchivedStage>): Archive => ({
  ...archive,
  trades: archive.trades.map((trade) => ({
    ...trade,
    stages: trade.stages.map((stage) => (stage.id === stageId ? { ...stage, ...change } : stage)),
  })),
});

export const stageIn = ({ stages }: StandingsDocument, stageId: string): StageDocument =>
  stages.find((stage) => stage.stageId === stageId)!;
export const rowOf = ({ standings }: StageDocument, entryId: string): StandingRow =>
  standings.find((row) => row.entryId === entryId)!;

/** What an entry has come to, its place aside. */
export const pointsIn = ({
  entryId,
  exactTotal,
  total,
  carried,
  modules,
  marked,
  expected,
}: StandingRow) => ({
  entryId,
  exactTotal,
  total,
  carried,
  modules,
  marked,
  expected,
});
