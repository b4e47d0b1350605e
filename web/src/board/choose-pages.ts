import type { BoardRow, BoardSnapshot, BoardStage } from '#contract/live';

/** How many rows can be read from the back of a hall. */
export const ROWS_PER_PAGE = 10;

export interface BoardPage {
  readonly stage: BoardStage;
  /** Rows before this page. */
  readonly skipped: number;
  readonly rows: readonly BoardRow[];
}

/** The last stage of each trade that has rows, in the order of the trades. */
function stagesInPlay(board: BoardSnapshot, tradeId: string | null): readonly BoardStage[] {
  const latest = new Map<string, BoardStage>();
  for (const stage of board.stages) {
    if ((stage.rows.length === 0 && !stage.freeze) || (tradeId !== null && stage.tradeId !== tradeId))
      continue;
    latest.set(stage.tradeId, stage);
  }
  return [...latest.values()].sort((a, b) => a.tradeOrdinal - b.tradeOrdinal);
}

/** What the screen goes through: per trade its stage in play, ten rows at a time. Every row is on one of the pages. */
export function choosePages(board: BoardSnapshot, tradeId: string | null): readonly BoardPage[] {
  const inPlay = stagesInPlay(board, tradeId);
  // While a presenter reveals, the hall looks at nothing else: the rows that came last stand at the top.
  const revealing = inPlay.find(({ freeze }) => freeze?.phase === 'revealing');
  if (revealing) return [{ stage: revealing, skipped: 0, rows: revealing.rows.slice(0, ROWS_PER_PAGE) }];
  return inPlay.flatMap((stage) => {
    const pages: BoardPage[] = [];
    for (let skipped = 0; skipped < stage.rows.length; skipped += ROWS_PER_PAGE) {
      pages.push({ stage, skipped, rows: stage.rows.slice(skipped, skipped + ROWS_PER_PAGE) });
    }
    return pages;
  });
}
