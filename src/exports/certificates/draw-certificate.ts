import { drawCode } from '../paper/draw-code';
import { A4, INK, SOFT, type Cell, type Paper } from '../paper/paper';
import { sizeFor } from '../paper/write-text';
import type { PrintedCertificate } from './printed-certificate';

/** The colour of a seal: what is official. */
const CINNABAR = '#a4262c';
const SERIF = 'certificate';

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** From the edge to the text. */
  readonly side: number;
  readonly headingAt: number;
  readonly headingSizes: readonly number[];
  readonly bodySizes: readonly number[];
  /** Where the text begins and the seals begin. */
  readonly textAt: number;
  readonly sealsAt: number;
}

const LANDSCAPE: Sheet = {
  width: A4.long,
  height: A4.short,
  side: 104,
  headingAt: 76,
  headingSizes: [54, 48, 42, 36, 30, 24],
  bodySizes: [24, 22, 20, 18, 16, 14, 12, 11],
  textAt: 172,
  sealsAt: 408,
};
const PORTRAIT: Sheet = {
  width: A4.short,
  height: A4.long,
  side: 76,
  headingAt: 96,
  headingSizes: [34, 30, 26, 22, 18],
  bodySizes: [18, 17, 16, 15, 14, 13, 12, 11],
  textAt: 200,
  sealsAt: 600,
};
/** A round seal of a city office is 42 mm across. */
const SEAL = 119;
const CODE = 76;
const FOOT_GAP = 44;

/** Draws one certificate: frame, red heading, who and what for, a place for each seal over its issuer, day, number and code. */
export function drawCertificate(paper: Paper, certificate: PrintedCertificate): void {
  const sheet = certificate.layout === 'landscape' ? LANDSCAPE : PORTRAIT;
  drawFrame(paper, certificate, sheet);
  drawHeading(paper, certificate, sheet);
  drawText(paper, certificate, sheet);
  drawSeals(paper, certificate, sheet);
  drawFoot(paper, certificate, sheet);
}

/** Whose certificates: the font of their text is registered under its own name. */
export function registerSerif(paper: Paper, font: Buffer): void {
  paper.registerFont(SERIF, font);
}

function drawFrame(paper: Paper, { frame }: PrintedCertificate, { width, height }: Sheet): void {
  if (frame === 'none') return;
  const rect = (inset: number, line: number): void => {
    paper.lineWidth(line).rect(inset, inset, width - 2 * inset, height - 2 * inset);
    paper.stroke();
  };
  paper.strokeColor(CINNABAR);
  rect(26, frame === 'double' ? 3 : 1);
  if (frame === 'double') rect(33, 0.8);
}

function drawHeading(paper: Paper, { heading, layout, language }: PrintedCertificate, sheet: Sheet): void {
  const inner = sheet.width - 2 * sheet.side;
  // Chinese headings stand wide.
  const characterSpacing = language === 'zh-CN' && layout === 'landscape' ? 14 : 2;
  const room = inner - heading.length * characterSpacing;
  paper.font(SERIF).fillColor(CINNABAR);
  const size = sizeFor(paper, heading, room, sheet.headingSizes);
  const how = {
    width: inner + characterSpacing,
    align: 'center',
    characterSpacing,
    lineBreak: false,
  } as const;
  paper.fontSize(size).text(heading, sheet.side, sheet.headingAt, how);
  if (layout === 'portrait') {
    const y = sheet.headingAt + size * 1.9;
    paper.lineWidth(1.6).strokeColor(CINNABAR);
    paper
      .moveTo(sheet.side, y)
      .lineTo(sheet.width - sheet.side, y)
      .stroke();
  }
}

/** The largest size in which salutation and body fit above the seals; in the middle of the room there. */
function drawText(
  paper: Paper,
  { salutation, body, layout, language }: PrintedCertificate,
  sheet: Sheet,
): void {
  const width = sheet.width - 2 * sheet.side;
  const room = sheet.sealsAt - sheet.textAt;
  const align = language === 'en' && layout === 'landscape' ? 'center' : 'left';
  paper.font(SERIF).fillColor(INK);
  const heights = (size: number): readonly [number, number] => {
    const head = paper.fontSize(size * 1.15).heightOfString(salutation, { width, lineGap: size * 0.3 });
    return [head, paper.fontSize(size).heightOfString(body, { width, lineGap: size * 0.55 })];
  };
  const fits = (size: number): boolean => {
    const [head, rest] = heights(size);
    return head + size * 0.5 + rest <= room;
  };
  const size = sheet.bodySizes.find(fits) ?? sheet.bodySizes.at(-1)!;
  const [head, rest] = heights(size);
  const gap = size * 0.5;
  const top = sheet.textAt + (layout === 'landscape' ? Math.max(0, (room - head - gap - rest) / 2) : 0);
  const salute = { width, align, lineGap: size * 0.3 } as const;
  paper.fontSize(size * 1.15).text(salutation, sheet.side, top, salute);
  const left = { width, align, lineGap: size * 0.55, height: room - head, ellipsis: true } as const;
  paper.fontSize(size).text(body, sheet.side, top + head + gap, left);
}

/** Issuers side by side from the right, each where its seal goes over the name; the day below, once. */
function drawSeals(paper: Paper, { issuers, day, layout }: PrintedCertificate, sheet: Sheet): void {
  const right = sheet.width - sheet.side;
  const from = layout === 'landscape' ? sheet.side + CODE + 90 : sheet.side;
  const each = Math.min(300, (right - from) / issuers.length);
  const sizes = layout === 'landscape' ? [16, 15, 14, 13, 12, 11] : [14, 13, 12, 11];
  for (const [index, issuer] of issuers.entries()) {
    const cell = { x: right - (issuers.length - index) * each, y: sheet.sealsAt, width: each, height: SEAL };
    drawSeal(paper, cell);
    paper.font(SERIF).fillColor(INK);
    const size = sizeFor(paper, issuer, each - 8, sizes);
    const height = paper.fontSize(size).heightOfString(issuer, { width: each - 8 });
    const at = cell.y + SEAL / 2 - 12 - height / 2;
    paper.text(issuer, cell.x + 4, at, { width: each - 8, align: 'center', height: 44, ellipsis: true });
  }
  const size = sizes[0]!;
  const width = issuers.length === 1 ? each : 300;
  const align = issuers.length === 1 ? 'center' : 'right';
  const y = issuers.length === 1 ? sheet.sealsAt + SEAL / 2 + 14 : sheet.sealsAt + SEAL + 2;
  paper
    .font(SERIF)
    .fontSize(size)
    .fillColor(INK)
    .text(day, right - width, y, { width, align });
}

/** So pale that the seal covers it. */
function drawSeal(paper: Paper, { x, y, width }: Cell): void {
  paper.save().lineWidth(0.6).strokeColor('#d8b4b4').dash(2, { space: 3 });
  paper.circle(x + width / 2, y + SEAL / 2, SEAL / 2).stroke();
  paper.undash().restore();
}

function drawFoot(paper: Paper, certificate: PrintedCertificate, sheet: Sheet): void {
  const bottom = sheet.height - FOOT_GAP;
  const x = sheet.side - 40;
  drawCode(paper, certificate.checkUrl, { x, y: bottom - CODE - 14, width: CODE });
  paper.font('paper').fillColor(SOFT);
  const line = (text: string, at: number, size: number, width: number): void => {
    paper
      .fontSize(size)
      .text(text, x + 6, at, { width, height: size * 1.5, ellipsis: true, lineBreak: false });
  };
  line(certificate.scan, bottom - CODE - 27, 8, CODE + 40);
  line(certificate.number, bottom - 14, 10, 260);
  if (certificate.note === '') return;
  const width = sheet.width - 2 * 60;
  paper.fontSize(sizeFor(paper, certificate.note, width, [8, 7, 6]));
  paper.text(certificate.note, 60, sheet.height - 22, { width, align: 'center', height: 10, ellipsis: true });
}
