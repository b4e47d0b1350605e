import { setImmediate } from 'node:timers/promises';
import type { TicketsPerPage } from '../../contract/admission';
import type { EntryId } from '../../domain/kernel/ids';
import { newPage, openPaper } from '../paper/open-paper';
import { A4 } from '../paper/paper';
import { drawTicket, TICKET, type TicketFrame } from './draw-ticket';
import type { Ticket } from './ticket';

const MARGIN = 20;
const GAP = 8;

export interface TicketsPaper {
  readonly font: Buffer;
  readonly perPage: TicketsPerPage;
  readonly title: string;
  /** What stands across every page of a rehearsal; empty otherwise. */
  readonly watermark: string;
  /** The photo of one, asked for when its ticket is drawn: never all of them in memory. */
  readonly photoOf: (entryId: EntryId) => Promise<Buffer | null>;
}

/** Where the tickets of a page stand. */
function framesOf(perPage: TicketsPerPage): readonly TicketFrame[] {
  const across = perPage === 1 ? 1 : 2;
  const [width, height] = [A4.short, A4.long].map(
    (side) => (side - 2 * MARGIN - (across - 1) * GAP) / across,
  ) as [number, number];
  const scale = Math.min(width / TICKET.width, height / TICKET.height);
  return Array.from({ length: perPage }, (_, index) => ({
    x: MARGIN + (index % across) * (width + GAP) + (width - TICKET.width * scale) / 2,
    y: MARGIN + Math.floor(index / across) * (height + GAP) + (height - TICKET.height * scale) / 2,
    scale,
  }));
}

/**
 * Tickets as one PDF, piece by piece: whoever reads slowly slows the drawing, and between two tickets everybody else gets a turn
 * (ADM-7). Whole pages leave as they are done.
 */
export async function* ticketsPdf(
  tickets: readonly Ticket[],
  { font, perPage, title, watermark, photoOf }: TicketsPaper,
): AsyncGenerator<Buffer> {
  const frames = framesOf(perPage);
  const paper = openPaper({ font, title });
  for (const [index, ticket] of tickets.entries()) {
    if (index % perPage === 0) newPage(paper, watermark);
    const picture = await photoOf(ticket.entryId);
    drawTicket(paper, ticket, picture, frames[index % perPage]!);
    const piece = paper.read() as Buffer | null;
    if (piece) yield piece;
    await setImmediate();
  }
  paper.end();
  for await (const piece of paper) yield piece as Buffer;
}
