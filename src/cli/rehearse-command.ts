import type { CompetitionId } from '../domain/kernel/ids';
import { refusalText } from '../domain/kernel/refusal-text';
import { progressBar } from './progress';
import { rehearse } from './rehearse';
import { answer, say } from './say';

export interface RehearseOptions {
  readonly url: string;
  readonly name: string;
  readonly password: string;
  readonly competition?: string;
  readonly speed: number;
  readonly end: boolean;
}

/** Ctrl-C once stops the judges where they are. @returns the exit code: 1 when something of the competition was left */
export async function rehearseCommand(options: RehearseOptions): Promise<number> {
  const { url, name, password, competition, speed, end } = options;
  const bar = progressBar('marks');
  let isStopped = false;
  process.once('SIGINT', () => (isStopped = true));
  const { progress, simulation, report } = await rehearse({
    url,
    organizer: { name, password },
    competition: competition as CompetitionId | undefined,
    speed,
    isEnded: end,
    onProgress: (detail) => bar.update(detail.progress.marked, detail.progress.expected),
    isStopped: () => isStopped,
  }).finally(() => bar.stop());
  const { stuck } = simulation;
  if (stuck)
    say(`${stuck.stageId}: ${refusalText(stuck.refusal, 'zh-CN')} ${refusalText(stuck.refusal, 'en')}`);
  answer(JSON.stringify({ ...progress, marks: report.marks, sheets: report.sheets, stuck }, null, 2));
  return stuck || progress.openStages > 0 ? 1 : 0;
}
