import type { LocalText } from '../kernel/local-text';

/** What stands on every screen, sheet of paper and file of a rehearsal (RHS-2, RHS-7). */
export const REHEARSAL_WATERMARK: LocalText = {
  zh: '演练 · 成绩无效',
  en: 'Rehearsal · results do not count',
};
