import type { CompetitionView, StageSummary, TradeSummary } from '#contract/competitions';
import type { PublicationPlanView } from '#contract/public-results';
import type { EditionView } from '#contract/publication';

/** The newest edition of a stage among the trades of its competition, and what comes next for it. */
export interface EditionRow {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
  readonly edition: EditionView;
  /** `wait`: its notice runs. `publish`: the ledger has gone on, so the next edition is due. */
  readonly next: 'notice' | 'finalize' | 'wait' | 'publish' | null;
}

type Plan = Pick<PublicationPlanView, 'noticeWorkingDays'>;

/** @param today where competitions are held */
export function nextStep(edition: EditionView, plan: Plan, today: string): EditionRow['next'] {
  if (edition.isBehind) return 'publish';
  if (edition.state === 'final') return null;
  if (edition.state === 'internal') return plan.noticeWorkingDays === null ? 'finalize' : 'notice';
  return edition.noticeTo !== null && today <= edition.noticeTo ? 'wait' : 'finalize';
}

/** Published stages in the order of trades and stages. */
export function editionRows(
  competition: CompetitionView,
  editions: readonly EditionView[],
  { plan, today }: { readonly plan: Plan; readonly today: string },
): EditionRow[] {
  const byStage = new Map(editions.map((edition) => [edition.stageId, edition]));
  return competition.trades.flatMap((trade) =>
    trade.stages.flatMap((stage) => {
      const edition = byStage.get(stage.id);
      return edition ? [{ trade, stage, edition, next: nextStep(edition, plan, today) }] : [];
    }),
  );
}
