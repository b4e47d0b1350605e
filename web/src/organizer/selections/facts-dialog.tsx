import { Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { TextField } from './text-field';
import type { CandidateDialogProps } from './withdraw-dialog';

interface Draft {
  readonly isFrontLine: boolean | null;
  readonly post: string;
  readonly year: string;
  readonly competition: string;
  readonly place: string;
}

const isWhole = (text: string): boolean => /^\d{1,5}$/.test(text.trim());

/** What is to be entered; null while a record is only half there. */
function actsOf(draft: Draft, contestantId: string, hasPost: boolean): object[] | null {
  const { isFrontLine, post, year, competition, place } = draft;
  const record = [year, competition, place].filter((text) => text.trim() !== '');
  const isRecord = isWhole(year) && isWhole(place) && competition.trim() !== '';
  if (record.length > 0 && !isRecord) return null;
  const contest = {
    kind: 'contest',
    contestantId,
    year: Number(year),
    competition: competition.trim(),
    place: Number(place),
  };
  return [
    ...(hasPost && isFrontLine !== null
      ? [{ kind: 'post', contestantId, isFrontLine, post: post.trim() }]
      : []),
    ...(isRecord ? [contest] : []),
  ];
}

/** Post and contest places of a candidate. */
export function FactsDialog({ row, path, onClose }: CandidateDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { contestantId, contestantName: name, isFrontLine, post } = row;
  const [draft, setDraft] = useState<Draft>({ isFrontLine, post, year: '', competition: '', place: '' });
  const isPostNew = draft.isFrontLine !== isFrontLine || draft.post !== post;
  const acts = actsOf(draft, contestantId, isPostNew);
  const field = (key: 'post' | 'year' | 'competition' | 'place'): ReactElement => (
    <TextField
      label={t(`selections.factsForm.${key}`)}
      value={draft[key]}
      onChange={(value) => setDraft({ ...draft, [key]: value })}
    />
  );
  return (
    <ConfirmDialog
      title={t('selections.factsOf', { name })}
      confirm={t('selections.save')}
      kind="primary"
      isReady={acts !== null && acts.length > 0}
      act={() => postJson(`${path}/acts`, { acts: acts ?? [] })}
      onClose={onClose}
    >
      <Radio.Group
        value={draft.isFrontLine}
        onChange={({ target }) => setDraft({ ...draft, isFrontLine: target.value as boolean })}
        options={[
          { value: true, label: t('selections.frontLine') },
          { value: false, label: t('selections.noFrontLine') },
        ]}
      />
      {field('post')}
      <h3>{t('selections.addRecord')}</h3>
      <p>{t('selections.recordMeans')}</p>
      {field('year')}
      {field('competition')}
      {field('place')}
    </ConfirmDialog>
  );
}
