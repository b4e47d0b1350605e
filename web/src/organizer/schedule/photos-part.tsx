import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdmissionView } from '#contract/admission';
import type { ScheduleView } from '#contract/schedule';
import type { Answer, Problem } from '../../sync/api';
import { postBytes } from '../../sync/api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { shrinkPhoto } from '../../ui/shrink-photo';
import { photoMatches } from './photo-matches';

export interface PhotosProps {
  readonly view: ScheduleView;
  readonly admission: AdmissionView;
  readonly reload: () => void;
}

interface Outcome {
  readonly done: number;
  readonly all: number;
  /** Files that name nobody, or are no pictures. */
  readonly strange: readonly string[];
  readonly problem: Problem | null;
}

async function send(path: string, file: File): Promise<Answer<null> | 'no picture'> {
  try {
    return await postBytes<null>(path, new Blob([await shrinkPhoto(file)], { type: 'image/jpeg' }));
  } catch {
    return 'no picture';
  }
}

/** One after the other, so that a slow network is not filled; stops at the first that the server refuses. */
async function sendAll(
  files: readonly File[],
  { view }: PhotosProps,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  const { found, strange } = photoMatches(files, view.entries);
  let outcome: Outcome = {
    done: 0,
    all: files.length,
    strange: strange.map(({ name }) => name),
    problem: null,
  };
  onOutcome(outcome);
  for (const { entry, file } of found) {
    const answer = await send(`exports/stages/${view.stageId}/photos/${entry.entryId}`, file);
    if (answer === 'no picture') outcome = { ...outcome, strange: [...outcome.strange, file.name] };
    else if (answer.ok) outcome = { ...outcome, done: outcome.done + 1 };
    else outcome = { ...outcome, problem: answer.refusal };
    onOutcome(outcome);
    if (outcome.problem) return;
  }
}

function Said({ outcome }: { readonly outcome: Outcome }): ReactElement {
  const { t } = useTranslation('console');
  const { done, all, strange, problem } = outcome;
  return (
    <>
      <output>{t('schedule.photosDone', { done, all })}</output>
      {problem && <ProblemNotice problem={problem} />}
      {strange.length > 0 && (
        <Notice
          kind="warning"
          what={t('schedule.photosStrange', {
            count: strange.length,
            names: strange.slice(0, 10).join(t('schedule.comma')),
          })}
          next={t('schedule.photosStrangeNext')}
        />
      )}
    </>
  );
}

/** Photos as several files at once, told apart by their names. */
export function PhotosPart(props: PhotosProps): ReactElement {
  const { t } = useTranslation('console');
  const field = useRef<HTMLInputElement>(null);
  const { admission, reload } = props;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isSending, setSending] = useState(false);
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setSending(true);
    await sendAll(files, props, setOutcome);
    setSending(false);
    reload();
  };
  const have = admission.rows.filter(({ hasPhoto }) => hasPhoto).length;
  return (
    <div className="schedule-photos">
      <h3>{t('schedule.photos')}</h3>
      <p>{t('schedule.photosHave', { have, all: admission.rows.length })}</p>
      <input
        ref={field}
        className="schedule-file"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('schedule.photosAdd')}
        accept="image/jpeg,image/png"
        onChange={({ target }) => {
          void take([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <Button disabled={isSending} onClick={() => field.current?.click()}>
        {isSending ? t('dialog.working') : t('schedule.photosAdd')}
      </Button>
      <small>{t('schedule.photosHint')}</small>
      {outcome && <Said outcome={outcome} />}
    </div>
  );
}
