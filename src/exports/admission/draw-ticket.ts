import { drawCode } from '../paper/draw-code';
import { INK, SOFT, type Cell, type Paper } from '../paper/paper';
import { momentText } from '../../platform/dates/say-dates';
import { sizeFor, writeIn } from '../paper/write-text';
import type { Ticket } from './ticket';
import { dayText, TICKET_TEXTS, timeText } from './ticket-texts';

/** Where and how large a ticket stands on the page: its own units are those of TICKET. */
export interface TicketFrame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A ticket in its own units; the drawing below is in these. */
export const TICKET = { width: 400, height: 560 } as const;

const MARGIN = 16;
const INNER = TICKET.width - 2 * MARGIN;
const PHOTO = { width: 100, height: 140, x: TICKET.width - MARGIN - 100, y: 100 } as const;
const ROW = 28;
const LABEL = 76;

function row(paper: Paper, cell: Cell, [label, value]: readonly [string, string]): void {
  paper.lineWidth(0.7).strokeColor(INK);
  paper.rect(cell.x, cell.y, LABEL, cell.height).stroke();
  paper.rect(cell.x + LABEL, cell.y, cell.width - LABEL, cell.height).stroke();
  paper.fillColor(SOFT);
  writeIn(paper, label, { ...cell, width: LABEL }, { sizes: [11, 10, 9] });
  paper.fillColor(INK);
  writeIn(paper, value, { ...cell, x: cell.x + LABEL, width: cell.width - LABEL });
}

function head(paper: Paper, { competition, stage, language }: Ticket): void {
  const texts = TICKET_TEXTS[language];
  const line = (text: string, y: number, sizes: readonly number[]): void => {
    const size = sizeFor(paper, text, INNER, sizes);
    paper.fontSize(size).text(text, MARGIN, y, { width: INNER, align: 'center', height: 34, ellipsis: true });
  };
  paper.fillColor(INK);
  line(competition, 14, [17, 15, 13, 11]);
  line(stage, 40, [13, 12, 11, 10]);
  line(texts.title, 62, [24]);
}

/** The photo, or the frame for one. */
function photo(paper: Paper, picture: Buffer | null, label: string): void {
  const { x, y, width, height } = PHOTO;
  if (picture) paper.image(picture, x, y, { cover: [width, height], align: 'center', valign: 'center' });
  else {
    paper.fillColor(SOFT).fontSize(12);
    paper.text(label, x, y + height / 2 - 8, { width, align: 'center' });
  }
  paper.lineWidth(0.7).strokeColor(INK).rect(x, y, width, height).stroke();
}

function person(paper: Paper, ticket: Ticket): void {
  const texts = TICKET_TEXTS[ticket.language];
  const { documentTail } = ticket;
  const rows: (readonly [string, string])[] = [
    [texts.number, ticket.number],
    [texts.name, ticket.name],
    [texts.unit, ticket.unit],
    ...(documentTail === null ? [] : [[texts.document, `**************${documentTail}`] as const]),
    [texts.resultCode, ticket.resultCode],
  ];
  const height = PHOTO.height / rows.length;
  const cell = { x: MARGIN, width: INNER - PHOTO.width - 8, height };
  rows.forEach((one, index) => row(paper, { ...cell, y: PHOTO.y + index * height }, one));
}

function session(paper: Paper, { place, language }: Ticket): void {
  const texts = TICKET_TEXTS[language];
  const cell = { x: MARGIN, y: PHOTO.y + PHOTO.height + 8, width: INNER, height: ROW };
  if (!place) {
    row(paper, cell, [texts.hall, texts.noPlace]);
    return;
  }
  const where = [place.hall, place.address].filter((part) => part !== '').join(' · ');
  const rows: (readonly [string, string])[] = [
    [texts.date, dayText(place.startsAt, language)],
    [texts.time, `${timeText(place, language)}  ${texts.lateOf(place)}`],
    [texts.hall, where],
    [texts.bench, texts.benchOf(place)],
  ];
  rows.forEach((one, index) => row(paper, { ...cell, y: cell.y + index * ROW }, one));
}

const FOOT_Y = PHOTO.y + PHOTO.height + 16 + 4 * ROW;
const CODE = 110;

function rules(paper: Paper, { hallRules, language }: Ticket): void {
  if (hallRules === '') return;
  const texts = TICKET_TEXTS[language];
  const [x, width] = [MARGIN + CODE + 12, INNER - CODE - 12];
  const height = TICKET.height - FOOT_Y - 46;
  paper
    .fillColor(INK)
    .fontSize(11)
    .text(texts.rules, x, FOOT_Y + 2, { width });
  const size = [10, 9, 8, 7, 6].find(
    (one) => paper.fontSize(one).heightOfString(hallRules, { width }) <= height,
  );
  paper.fontSize(size ?? 6).text(hallRules, x, FOOT_Y + 20, { width, height, ellipsis: true });
}

function foot(paper: Paper, ticket: Ticket): void {
  const texts = TICKET_TEXTS[ticket.language];
  drawCode(paper, ticket.entryId, { x: MARGIN, y: FOOT_Y, width: CODE });
  const centred = { width: CODE, align: 'center' } as const;
  paper
    .fillColor(INK)
    .fontSize(12)
    .text(ticket.number, MARGIN, FOOT_Y + CODE + 2, centred);
  paper
    .fillColor(SOFT)
    .fontSize(8)
    .text(texts.scan, MARGIN, FOOT_Y + CODE + 18, centred);
  const printed = texts.printOf(ticket.print, momentText(ticket.printedAt));
  const said = [printed, ticket.note].filter((part) => part !== '').join('  ·  ');
  paper.fontSize(sizeFor(paper, said, INNER, [8, 7, 6]));
  paper.text(said, MARGIN, TICKET.height - 20, { width: INNER, align: 'center', height: 10, ellipsis: true });
}

/** Draws one ticket: who, when, where, what the door scans. A photo that cannot be drawn leaves its frame. */
export function drawTicket(paper: Paper, ticket: Ticket, picture: Buffer | null, frame: TicketFrame): void {
  paper.save().translate(frame.x, frame.y).scale(frame.scale);
  paper.lineWidth(1).strokeColor(INK).rect(0, 0, TICKET.width, TICKET.height).stroke();
  head(paper, ticket);
  photo(paper, picture, TICKET_TEXTS[ticket.language].photo);
  person(paper, ticket);
  session(paper, ticket);
  rules(paper, ticket);
  foot(paper, ticket);
  paper.restore();
}
