import type { ClockState } from '../clock/entry-clock';
import type { LocalText } from './local-text';

/** What a clock does, inside a sentence. */
export const CLOCK: Readonly<Record<ClockState, LocalText>> = {
  'not-started': { zh: '尚未开始', en: 'has not started' },
  running: { zh: '正在进行', en: 'is running' },
  paused: { zh: '已暂停', en: 'is paused' },
  stopped: { zh: '已结束', en: 'has stopped' },
};
