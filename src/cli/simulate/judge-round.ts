import type { SheetListItem, SheetView } from '../../contract/marking';
import type { AccountId } from '../../domain/kernel/ids';
import type { Points } from '../../domain/kernel/points';
import type { MutationBody } from '../../domain/mark/mutation';
import type { Aspect } from '../../domain/scheme/aspects/aspect-kinds';
import { JudgeOutbox } from './judge-outbox';
import { JudgeSocket } from './judge-socket';
import type { Pace } from '../../platform/clock/pace';
import type { SimulatedJudge } from './simulated-judge';
import type { SimulationCounter } from './simulation-counter';

export interface Round {
  readonly url: string;
  readonly patienceMs: number;
  readonly speed: number | 'max';
  readonly pace: Pace;
  readonly counter: SimulationCounter;
  /** Whose last sheet stays unsigned. */
  readonly leavesLast: AccountId | undefined;
  /** Ends everybody's round when one judge's fails. */
  readonly signal: AbortSignal;
  pointsFor(judge: SimulatedJudge, sheet: SheetListItem, aspect: Aspect): Points;
}

/** Aspects without a mark; a sheet somebody began by hand is only completed. */
const openAspects = async (judge: SimulatedJudge, sheet: SheetListItem): Promise<readonly Aspect[]> => {
  const aspects = judge.aspectsByStage.get(sheet.stageId) ?? [];
  if (sheet.marked === 0) return aspects;
  const { marks } = await judge.session.get<SheetView>(`/api/marking/sheets/${sheet.entryId}`);
  const marked = new Set(marks.filter(({ points }) => points !== null).map(({ aspectId }) => aspectId));
  return aspects.filter(({ id }) => !marked.has(id));
};

/** One judge marks and signs every open sheet: mark by mark at a human pace, or a whole sheet at once at full speed. */
export async function judgeRound(
  judge: SimulatedJudge,
  round: Round,
): Promise<{ resentBatches: number; reconnects: number }> {
  const socket = new JudgeSocket(round.url, judge.session.headers(), round.patienceMs);
  const outbox = new JudgeOutbox(judge.clientId, socket, round.counter, round.patienceMs);
  round.signal.addEventListener('abort', () => socket.close());
  try {
    await socket.ready();
    for (const sheet of judge.sheets) {
      const { entryId } = sheet;
      const marks = (await openAspects(judge, sheet)).map((aspect): MutationBody => {
        const points = round.pointsFor(judge, sheet, aspect);
        return { name: 'enterMark', entryId, aspectId: aspect.id, points, basedOn: 0 };
      });
      const isLeft = judge.accountId === round.leavesLast && sheet === judge.sheets.at(-1);
      const signature: MutationBody[] = isLeft ? [] : [{ name: 'submitSheet', entryId }];
      if (round.speed === 'max') {
        await outbox.deliver([...marks, ...signature]);
        continue;
      }
      for (const mark of marks) {
        await round.pace.take();
        await outbox.deliver([mark]);
      }
      if (!isLeft) await outbox.deliver(signature);
    }
    const { resentBatches, reconnects } = socket;
    return { resentBatches, reconnects };
  } finally {
    socket.close();
  }
}
