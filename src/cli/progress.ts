import { SingleBar } from 'cli-progress';

/** A bar on standard error for long work; on a screen that is not a terminal, nothing. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

export function progressBar(what: string): Progress {
  const bar = new SingleBar({
    format: `${what} {bar} {percentage}% {value}/{total} ETA {eta_formatted}`,
    hideCursor: true,
  });
  let isStarted = false;
  return {
    update: (done, total) => {
      if (isStarted) bar.setTotal(total);
      else bar.start(total, 0);
      isStarted = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
