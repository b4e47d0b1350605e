import { useState } from 'react';
import type { ScoreReport } from '#contract/score-import';
import { sendFile, type FileAnswer, type FileTrouble } from '../../app/file-upload/send-file';

/** Where a file is on its way in. */
export type ScoreStep =
  | { readonly at: 'choosing'; readonly problem: FileTrouble | null }
  | { readonly at: 'checking' | 'taking'; readonly file: File; readonly share: number }
  | {
      readonly at: 'checked';
      readonly file: File;
      readonly report: ScoreReport;
      /** Why it could not be taken. */
      readonly problem: FileTrouble | null;
    }
  | { readonly at: 'taken'; readonly file: File; readonly report: ScoreReport };

export interface ScoreWork {
  readonly step: ScoreStep;
  readonly check: (file: File) => Promise<void>;
  readonly take: (rows: 'all' | 'sound') => Promise<void>;
  readonly startAgain: () => void;
}

const START: ScoreStep = { at: 'choosing', problem: null };

function afterTake(file: File, checked: ScoreReport, answer: FileAnswer<ScoreReport>): ScoreStep {
  return answer.ok
    ? { at: 'taken', file, report: answer.value }
    : { at: 'checked', file, report: checked, problem: answer.refusal };
}

/** Sends a file to be checked, then to be taken. */
export function useScores(path: string): ScoreWork {
  const [step, setStep] = useState<ScoreStep>(START);
  const check = async (file: File): Promise<void> => {
    const tell = (share: number): void => setStep({ at: 'checking', file, share });
    tell(0);
    const answer = await sendFile<ScoreReport>(`${path}/check`, file, tell);
    if (answer.ok) setStep({ at: 'checked', file, report: answer.value, problem: null });
    else setStep({ at: 'choosing', problem: answer.refusal });
  };
  const take = async (rows: 'all' | 'sound'): Promise<void> => {
    if (step.at !== 'checked') return;
    const { file, report } = step;
    const tell = (share: number): void => setStep({ at: 'taking', file, share });
    tell(0);
    const query = `rows=${rows}&name=${encodeURIComponent(file.name.slice(0, 200))}`;
    setStep(afterTake(file, report, await sendFile<ScoreReport>(`${path}/take?${query}`, file, tell)));
  };
  return { step, check, take, startAgain: () => setStep(START) };
}
