import { useState } from 'react';
import { sendFile, type FileAnswer, type FileTrouble } from './send-file';

/** Where a file is on its way in. */
export type FileStep<Report> =
  | { readonly at: 'choosing'; readonly problem: FileTrouble | null }
  | { readonly at: 'checking' | 'taking'; readonly file: File; readonly share: number }
  | {
      readonly at: 'checked';
      readonly file: File;
      readonly report: Report;
      /** Why it could not be taken. */
      readonly problem: FileTrouble | null;
    }
  | { readonly at: 'taken'; readonly file: File; readonly report: Report };

export interface FileWork<Report> {
  readonly step: FileStep<Report>;
  readonly check: (file: File) => Promise<void>;
  readonly take: (rows: 'all' | 'sound') => Promise<void>;
  readonly startAgain: () => void;
}

const START = { at: 'choosing', problem: null } as const;

function afterTake<Report>(file: File, checked: Report, answer: FileAnswer<Report>): FileStep<Report> {
  return answer.ok
    ? { at: 'taken', file, report: answer.value }
    : { at: 'checked', file, report: checked, problem: answer.refusal };
}

/** Sends a file to be checked, then to be taken, to the doors under `path`. */
export function useFileWay<Report>(path: string): FileWork<Report> {
  const [step, setStep] = useState<FileStep<Report>>(START);
  const check = async (file: File): Promise<void> => {
    const tell = (share: number): void => setStep({ at: 'checking', file, share });
    tell(0);
    const answer = await sendFile<Report>(`${path}/check`, file, tell);
    if (answer.ok) setStep({ at: 'checked', file, report: answer.value, problem: null });
    else setStep({ at: 'choosing', problem: answer.refusal });
  };
  const take = async (rows: 'all' | 'sound'): Promise<void> => {
    if (step.at !== 'checked') return;
    const { file, report } = step;
    const tell = (share: number): void => setStep({ at: 'taking', file, share });
    tell(0);
    const query = `rows=${rows}&name=${encodeURIComponent(file.name.slice(0, 200))}`;
    setStep(afterTake(file, report, await sendFile<Report>(`${path}/take?${query}`, file, tell)));
  };
  return { step, check, take, startAgain: () => setStep(START) };
}
