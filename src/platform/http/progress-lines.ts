import { PassThrough, type Readable } from 'node:stream';
import { toRefusal } from './to-refusal';

/** How far the work is, told to whoever waits: 0 … 1. */
export type SayShare = (share: number) => void;

const LEAST_STEP = 0.01;

/**
 * An answer that says how far it is: a JSON line `{"share"}` now and then, at last `{"report"}`, or `{"refusal"}` when the work was
 * refused on its way. What is refused before the first line rejects, and becomes an answer with its status.
 */
export function progressLines<T>(work: (say: SayShare) => Promise<T>): Promise<Readable> {
  const lines = new PassThrough();
  return new Promise((resolve, reject) => {
    let said = -1;
    const line = (value: object): void => {
      lines.write(`${JSON.stringify(value)}\n`);
      resolve(lines);
    };
    const say: SayShare = (share) => {
      if (share < said + LEAST_STEP) return;
      said = share;
      line({ share });
    };
    const end = async (): Promise<void> => {
      try {
        line({ report: await work(say) });
      } catch (error) {
        const refusal = toRefusal(error);
        if (said < 0 || !refusal) throw error;
        line({ refusal });
      }
    };
    end()
      .catch(reject)
      .finally(() => lines.end());
  });
}
