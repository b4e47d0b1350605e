import type { HonoursView } from '#contract/honours';
import type { TradeRow } from './trade-rows';

export type DueAct = 'close' | 'publish' | 'confer';

/** `unknown`: who looks may not read honours. `outdated`: a newer edition was published after they were conferred. */
export type HonoursState = 'unknown' | 'missing' | 'ready' | 'outdated' | 'conferred';

export interface Due {
  readonly marking: readonly TradeRow[];
  readonly complete: readonly TradeRow[];
  readonly closed: readonly TradeRow[];
  /** Of these, whoever was published before: a later edition is proposed trade by trade. */
  readonly toCorrect: readonly TradeRow[];
  readonly published: readonly TradeRow[];
  readonly honours: HonoursState;
  /** The act that comes first on the way; the page's one primary act. */
  readonly first: DueAct | null;
}

type Conferral = Pick<HonoursView, 'conferredAt' | 'editions'>;

function honoursState(rows: readonly TradeRow[], honours: Conferral | null): HonoursState {
  if (!honours) return 'unknown';
  const isReady =
    rows.length > 0 && rows.every(({ state, stage }) => state === 'published' && stage?.kind === 'final');
  if (honours.conferredAt === null) return isReady ? 'ready' : 'missing';
  const hashes = new Map(honours.editions.map(({ stageId, hash }) => [stageId, hash]));
  const isSame = rows.every(
    ({ stage }) => !stage?.edition || hashes.get(stage.stageId) === stage.edition.hash,
  );
  return isSame ? 'conferred' : 'outdated';
}

/** What waits on the way of the marks, and which act is next: close, then publish, then confer. */
export function whatIsDue(rows: readonly TradeRow[], conferral: Conferral | null): Due {
  const of = (state: TradeRow['state']): TradeRow[] => rows.filter((row) => row.state === state);
  const complete = of('complete');
  const closed = of('closed');
  const toCorrect = closed.filter(({ stage }) => stage?.edition);
  const honours = honoursState(rows, conferral);
  const canConfer = honours === 'ready' || honours === 'outdated';
  const first =
    complete.length > 0
      ? 'close'
      : closed.length > toCorrect.length
        ? 'publish'
        : canConfer
          ? 'confer'
          : null;
  return { marking: of('marking'), complete, closed, toCorrect, published: of('published'), honours, first };
}
