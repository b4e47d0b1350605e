import type { EntryId } from '../../domain/kernel/ids';
import { PaperFont } from '../paper/paper-font';
import type { Ticket } from './ticket';
import { ticketsPdf } from './tickets-pdf';

const MEGABYTE = 1024 * 1024;
const ticket = (index: number): Ticket => ({
  entryId: `entry-${index}` as EntryId,
  competition: '虚构市职工职业技能大赛',
  stage: '钳工 · 决赛',
  number: `01-${String(index).padStart(3, '0')}`,
  name: `虚构${String.fromCodePoint(0x4e00 + index * 7)}`,
  unit: '虚构机械厂',
  documentTail: '123X',
  place: {
    startsAt: '2026-10-01T00:30:00.000Z',
    endsAt: '2026-10-01T03:30:00.000Z',
    lateMinutes: 15,
    hall: '虚构实训楼一层',
    address: '',
    batch: 1,
    station: index,
  },
  hallRules: '一、凭准考证入场。',
  note: '虚构数据',
  printedAt: '2026-09-20T01:00:00.000Z',
  print: 1,
  language: 'zh-CN',
});
const font = new PaperFont();
const paper = { font: font.bytes, perPage: 4, title: '准考证', watermark: '' } as const;

describe('many tickets', () => {
  it('[ADM-7] leave page by page with one photo at a time, and others are served in between', async () => {
    const tickets = Array.from({ length: 300 }, (_, index) => ticket(index + 1));
    let [asked, turns] = [0, 0];
    const timer = setInterval(() => (turns += 1), 1);
    const sizes: number[] = [];
    const photoOf = async (): Promise<null> => {
      asked += 1;
      return null;
    };
    for await (const piece of ticketsPdf(tickets, { ...paper, photoOf })) {
      sizes.push(piece.length);
    }
    clearInterval(timer);
    expect(asked).toBe(300);
    expect(turns).toBeGreaterThan(30);
    // A page of four leaves before the next one is begun.
    expect(sizes.length).toBeGreaterThan(70);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThan(3 * MEGABYTE);
  }, 60_000);

  it('[ADM-7] who stops reading stops the drawing', async () => {
    let asked = 0;
    const photoOf = async (): Promise<null> => {
      asked += 1;
      return null;
    };
    const tickets = Array.from({ length: 100 }, (_, index) => ticket(index + 1));
    for await (const piece of ticketsPdf(tickets, { ...paper, photoOf })) if (piece.length > 0) break;
    expect(asked).toBeLessThan(10);
  });

  it('[ADM-5] the font says which signs it lacks, each once, and blanks are none', () => {
    expect(font.missingIn('虚构𬭎䶮 A·1\n')).toEqual([]);
    expect(font.missingIn('𠮷某𠮷')).toEqual(['𠮷']);
  });
});
