import type { ClockState } from '../clock/entry-clock';
import type { LocalText } from './local-text';

/** What the time of an entry is doing, as a refusal says it. */
export const CLOCK_STATES: Readonly<Record<ClockState, LocalText>> = {
  'not-started': { zh: '尚未开始', en: 'has not started' },
  running: { zh: '正在进行', en: 'is running' },
  paused: { zh: '已暂停', en: 'is paused' },
  stopped: { zh: '已结束', en: 'has stopped' },
};
