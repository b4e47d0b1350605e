import type { BoardSnapshot, BoardStage } from '#contract/live';
import i18next from 'i18next';
import { bracketPart } from '../ui/bracket-part';
import { choosePages, type BoardPage } from './choose-pages';
import { drawColumns, drawFootFacts, drawHead } from './draw-frame';
import { drawRow } from './draw-row';
import { element } from '../ui/element';
import { movesInWords } from './moves-in-words';
import { moveRows, rowPositions } from './move-rows';
import { showStatus, type FeedState } from './show-status';
import { trackMoves, type Moves } from './track-moves';

const { t } = i18next;
const PAGE_MS = 10_000;
const TICK_MS = 1_000;

/** Whether the cut line stands under a row: it is in, and the next one has a place and is not. */
function isLastInside({ cutAfter, rows }: BoardStage, index: number): boolean {
  const place = rows[index]?.place ?? null;
  const next = rows[index + 1]?.place ?? null;
  return cutAfter !== null && place !== null && next !== null && place <= cutAfter && next > cutAfter;
}

/** The screen in the hall: keeps what it shows, turns its pages, and moves rows when places change. */
export class BoardScreen {
  private board: BoardSnapshot | null = null;
  private moves: Moves = new Map();
  private pageIndex = 0;
  private turnAtMs = performance.now() + PAGE_MS;
  private isPaused = false;
  private isMoving = false;
  private isDue = false;
  private feed: FeedState = { isConnected: false, heardAtMs: null, words: t('board.loading') };
  private readonly sheet = element('main', { class: 'board-sheet' });
  private readonly facts = element('div', { class: 'board-facts' });
  private readonly status = element('div', { class: 'board-status' });
  private readonly spoken = element('p', { class: 'visually-hidden', 'aria-live': 'polite' });
  private tellAtMs = 0;
  private readonly pause = element('button', { class: 'button', type: 'button' });

  constructor(
    root: HTMLElement,
    private readonly tradeId: string | null,
  ) {
    const back = this.turnButton(-1, 'board.previous', '←');
    const on = this.turnButton(1, 'board.next', '→');
    const controls = element('div', { class: 'board-controls' }, back, this.pause, on);
    const foot = element('footer', { class: 'board-foot' }, this.facts, this.status, this.spoken, controls);
    root.replaceChildren(this.sheet, foot);
    this.pause.addEventListener('click', () => this.setPaused(!this.isPaused));
    document.addEventListener('keydown', (event) => this.press(event));
    this.setPaused(false);
    this.draw();
    setInterval(() => this.tick(), TICK_MS);
  }

  /** Shows a newer board; rows that changed place move. */
  showBoard(board: BoardSnapshot): void {
    const now = performance.now();
    this.moves = trackMoves(this.moves, { before: this.board, after: board }, now);
    this.board = board;
    this.feed = { ...this.feed, isConnected: true, heardAtMs: now, words: null };
    this.requestDraw();
  }

  /** What was shown is not shown to anybody any more: a rehearsal has ended. */
  takeDown(words: string): void {
    this.board = null;
    this.facts.replaceChildren();
    this.showFeed({ words });
  }

  /** Says how the connection stands; what is shown stays. */
  showFeed(change: Partial<FeedState>): void {
    this.feed = { ...this.feed, ...change };
    if (!this.board) this.draw();
    this.showStatus();
  }

  private pages(): readonly BoardPage[] {
    return this.board ? choosePages(this.board, this.tradeId) : [];
  }

  private turn(by: number): void {
    const count = Math.max(1, this.pages().length);
    this.pageIndex = (this.pageIndex + by + count) % count;
    this.turnAtMs = performance.now() + PAGE_MS;
    this.requestDraw();
  }

  /** Goes to the first page of the trade before or after this one. */
  private turnTrade(by: 1 | -1): void {
    const firsts = this.pages().flatMap(({ skipped }, index) => (skipped === 0 ? [index] : []));
    const here = firsts.findLastIndex((first) => first <= this.pageIndex);
    const next = firsts.at((here + by) % Math.max(1, firsts.length));
    if (next !== undefined) this.turn(next - this.pageIndex);
  }

  private tick(): void {
    const now = performance.now();
    if (!this.isPaused && now >= this.turnAtMs && this.pages().length > 1) this.turn(1);
    const alive = [...this.moves].filter(([, move]) => move.untilMs > now);
    if (alive.length < this.moves.size) {
      this.moves = new Map(alive);
      this.requestDraw();
    }
    this.showStatus();
    if (now >= this.tellAtMs) this.tell(now);
  }

  /** Tells who listens instead of looks, not more often than every ten seconds. */
  private tell(nowMs: number): void {
    this.tellAtMs = nowMs + PAGE_MS;
    const words = this.board ? movesInWords(this.board, this.moves) : '';
    if (this.spoken.textContent !== words) this.spoken.textContent = words;
  }

  private press(event: KeyboardEvent): void {
    if (event.key === 'ArrowLeft') this.turn(-1);
    else if (event.key === 'ArrowRight') this.turn(1);
    else if (event.key === 'PageUp') this.turnTrade(-1);
    else if (event.key === 'PageDown') this.turnTrade(1);
    else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement))
      this.setPaused(!this.isPaused);
  }

  private setPaused(isPaused: boolean): void {
    this.isPaused = isPaused;
    this.turnAtMs = performance.now() + PAGE_MS;
    this.pause.textContent = t(isPaused ? 'board.resume' : 'board.pause');
  }

  private turnButton(by: number, label: string, sign: string): HTMLElement {
    const button = element('button', { class: 'button', type: 'button', 'aria-label': t(label) }, sign);
    button.addEventListener('click', () => this.turn(by));
    return button;
  }

  /** Draws now, or when the rows that are moving stand still: the newest board wins. */
  private requestDraw(): void {
    if (this.isMoving) {
      this.isDue = true;
      return;
    }
    const before = rowPositions(this.sheet);
    this.draw();
    this.isMoving = true;
    void moveRows(this.sheet, before).finally(() => {
      this.isMoving = false;
      if (!this.isDue) return;
      this.isDue = false;
      this.requestDraw();
    });
  }

  private draw(): void {
    const pages = this.pages();
    const page = pages[Math.min(this.pageIndex, pages.length - 1)];
    if (!this.board || !page) {
      const words = this.board ? t('board.empty') : (this.feed.words ?? t('board.loading'));
      this.sheet.replaceChildren(element('h1', { class: 'board-words' }, words));
      return;
    }
    this.sheet.style.setProperty('--modules', String(page.stage.modules.length));
    this.sheet.replaceChildren(
      drawHead(this.board, page),
      element('div', { class: 'board-table', role: 'table' }, drawColumns(page), ...this.drawRows(page)),
      ...(page.rows.length === 0 ? [element('p', { class: 'board-waiting' }, t('boardFreeze.waiting'))] : []),
    );
    this.facts.replaceChildren(...drawFootFacts(this.board, page));
    this.showStatus();
  }

  private drawRows(page: BoardPage): readonly HTMLElement[] {
    const { stage, rows, skipped } = page;
    const places = rows.map(({ place }) => place);
    return rows.map((row, index) => {
      const isLastIn = isLastInside(stage, skipped + index);
      const move = this.moves.get(row.entryId);
      return drawRow(row, { stage, bracket: bracketPart(places, index), move, isLastIn });
    });
  }

  private showStatus(): void {
    showStatus(this.status, this.board, this.feed);
  }
}
