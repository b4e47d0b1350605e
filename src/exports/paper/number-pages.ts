import type { Locale } from '../../domain/kernel/local-text';
import { SOFT, type Paper } from './paper';
import { sizeFor } from './write-text';

const MARGIN = 40;
const OF: Readonly<Record<Locale, (page: number, pages: number) => string>> = {
  'zh-CN': (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  en: (page, pages) => `Page ${page} of ${pages}`,
};

/** In the foot of every page of a numbered paper: which it is of how many, and what else is said there. */
export function numberPages(paper: Paper, language: Locale, said = ''): void {
  const { start, count } = paper.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    paper.switchToPage(start + index);
    const { width, height } = paper.page;
    const inner = width - 2 * MARGIN;
    const text = [said, OF[language](index + 1, count)].filter((part) => part !== '').join('　　');
    paper.font('paper').fillColor(SOFT);
    paper.fontSize(sizeFor(paper, text, inner, [9, 8, 7, 6]));
    paper.text(text, MARGIN, height - 30, { width: inner, height: 12, align: 'center', ellipsis: true });
  }
}
