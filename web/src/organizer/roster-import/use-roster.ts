import { useState } from 'react';
import type { RosterReport } from '#contract/roster';
import { sendFile, type FileAnswer, type FileTrouble } from '../../app/file-upload/send-file';

/** Where a file is on its way in. */
export type RosterStep =
  | { readonly at: 'choosing'; readonly trouble: FileTrouble | null; readonly fileName: string | null }
  | { readonly at: 'checking' | 'taking'; readonly file: File; readonly share: number }
  | {
      readonly at: 'checked';
      readonly file: File;
      readonly report: RosterReport;
      /** Why it could not be taken. */
      readonly trouble: FileTrouble | null;
    }
  | { readonly at: 'taken'; readonly file: File; readonly report: RosterReport };

export interface RosterWork {
  readonly step: RosterStep;
  readonly check: (file: File) => Promise<void>;
  /** Takes the checked file: all of it, or its sound rows. */
  readonly take: (rows: 'all' | 'sound') => Promise<void>;
  readonly startAgain: (trouble?: FileTrouble) => void;
}

const START: RosterStep = { at: 'choosing', trouble: null, fileName: null };

function afterCheck(file: File, answer: FileAnswer<RosterReport>): RosterStep {
  if (answer.ok) return { at: 'checked', file, report: answer.value, trouble: null };
  return { at: 'choosing', trouble: answer.refusal, fileName: file.name };
}

function afterTake(file: File, checked: RosterReport, answer: FileAnswer<RosterReport>): RosterStep {
  if (answer.ok) return { at: 'taken', file, report: answer.value };
  const trouble = answer.refusal;
  if (trouble.code === 'FILE_CHANGED') return { at: 'choosing', trouble, fileName: file.name };
  return { at: 'checked', file, report: checked, trouble };
}

/** Sends a file to be checked, then to be taken. @param onTaken whatever came of it, the list of imports may be another */
export function useRoster(path: string, onTaken: () => void): RosterWork {
  const [step, setStep] = useState<RosterStep>(START);
  const check = async (file: File): Promise<void> => {
    const tell = (share: number): void => setStep({ at: 'checking', file, share });
    tell(0);
    setStep(afterCheck(file, await sendFile<RosterReport>(`${path}/check`, file, tell)));
  };
  const take = async (rows: 'all' | 'sound'): Promise<void> => {
    if (step.at !== 'checked') return;
    const { file, report } = step;
    const tell = (share: number): void => setStep({ at: 'taking', file, share });
    tell(0);
    const query = `rows=${rows}&name=${encodeURIComponent(file.name.slice(0, 200))}`;
    setStep(afterTake(file, report, await sendFile<RosterReport>(`${path}/take?${query}`, file, tell)));
    onTaken();
  };
  const startAgain = (trouble?: FileTrouble): void =>
    setStep(trouble ? { at: 'choosing', trouble, fileName: null } : START);
  return { step, check, take, startAgain };
}
