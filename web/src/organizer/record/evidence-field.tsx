import { useState, type ChangeEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceReceipt } from '#contract/record';
import type { StageId } from '#domain/kernel/ids';
import { postBytes, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { shrinkPhoto } from '../../ui/shrink-photo';
import { EvidencePictures } from './evidence-pictures';

export interface EvidenceFieldProps {
  readonly stageId: StageId;
  readonly hashes: readonly string[];
  readonly onHashes: (hashes: readonly string[]) => void;
}

interface Bringing {
  readonly state: 'ready' | 'working' | 'bad';
  readonly problem: Problem | null;
  readonly change: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** Scales the chosen picture down and brings it to the server. */
function useBringing({ stageId, hashes, onHashes }: EvidenceFieldProps): Bringing {
  const [state, setState] = useState<Bringing['state']>('ready');
  const [problem, setProblem] = useState<Problem | null>(null);
  const bring = async (file: File): Promise<void> => {
    setState('working');
    setProblem(null);
    const bytes = await shrinkPhoto(file).catch(() => null);
    setState(bytes ? 'working' : 'bad');
    if (!bytes) return;
    const picture = new Blob([bytes], { type: 'image/jpeg' });
    const answer = await postBytes<EvidenceReceipt>(`marking/stages/${stageId}/evidence`, picture);
    setState('ready');
    if (answer.ok) onHashes([...new Set([...hashes, answer.value.hash])]);
    else setProblem(answer.refusal);
  };
  const change = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    if (file) void bring(file);
    target.value = '';
  };
  return { state, problem, change };
}

/** Pictures that go with what is being recorded: each is on the server before it is named. */
export function EvidenceField(props: EvidenceFieldProps): ReactElement {
  const { t } = useTranslation('console');
  const { hashes, onHashes } = props;
  const { state, problem, change } = useBringing(props);
  return (
    <div className="evidence-field">
      <span>{t('evidence.label')}</span>
      <EvidencePictures hashes={hashes} />
      <label className="button" data-kind="quiet" data-size="normal">
        {t(state === 'working' ? 'evidence.working' : 'evidence.add')}
        <input
          type="file"
          accept="image/*"
          className="visually-hidden"
          disabled={state === 'working' || hashes.length >= 10}
          onChange={change}
        />
      </label>
      {hashes.length > 0 && <Button onClick={() => onHashes([])}>{t('evidence.clear')}</Button>}
      {state === 'bad' && <p role="alert">{t('evidence.bad')}</p>}
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
