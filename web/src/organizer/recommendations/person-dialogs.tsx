import { Checkbox } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecommendationRowView, RecommendationView } from '#contract/recommendations';
import { LEAST_REASON } from '#domain/recommendation/recommendation-act';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { TextField } from '../selections/text-field';
import { OpinionDialog } from './opinion-dialog';

/** What is done with one person. */
export type PersonAct = 'put-on' | 'take-off' | 'answers' | 'opinion' | 'veto' | 'nominate';

export interface PersonDialogProps {
  readonly view: RecommendationView;
  readonly row: RecommendationRowView;
  /** Below /api/. */
  readonly path: string;
  readonly onClose: (isDone: boolean) => void;
}

/** Every question about the composition, answered at once. */
function AnswersDialog({ view, row, path, onClose }: PersonDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { contestantId, contestantName: name } = row;
  const [yes, setYes] = useState<readonly string[]>(row.yes ?? []);
  const [post, setPost] = useState(row.post);
  return (
    <ConfirmDialog
      title={t('recommendations.answersOf', { name })}
      confirm={t('recommendations.save')}
      kind="primary"
      act={() =>
        postJson(`${path}/acts`, { acts: [{ kind: 'answers', contestantId, post: post.trim(), yes }] })
      }
      onClose={onClose}
    >
      <p>{t('recommendations.answersMean')}</p>
      <Checkbox.Group
        className="recommendation-traits"
        value={[...yes]}
        options={view.rule.traits.map(({ id, name: trait }) => ({ value: id, label: local(trait) }))}
        onChange={setYes}
      />
      <TextField label={t('recommendations.post')} value={post} onChange={setPost} />
    </ConfirmDialog>
  );
}

/** Something that asks for a reason and nothing else. */
function ReasonDialog({
  act: kind,
  row,
  path,
  onClose,
}: PersonDialogProps & { readonly act: 'take-off' | 'veto' | 'nominate' }): ReactElement {
  const { t } = useTranslation('console');
  const { contestantId, contestantName: name } = row;
  const act = t(`recommendations.acts.${kind}`);
  return (
    <ConfirmDialog
      title={t('recommendations.actOf', { act, name })}
      confirm={act}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason) => postJson(`${path}/acts`, { acts: [{ kind, contestantId, reason }] })}
      onClose={onClose}
    >
      <p>{t(`recommendations.means.${kind}`)}</p>
    </ConfirmDialog>
  );
}

/** The dialog of an act; putting somebody on asks nothing and has none. */
export function PersonDialog({
  act,
  ...props
}: PersonDialogProps & { readonly act: Exclude<PersonAct, 'put-on'> }): ReactElement {
  switch (act) {
    case 'answers':
      return <AnswersDialog {...props} />;
    case 'opinion':
      return <OpinionDialog {...props} />;
    case 'take-off':
    case 'veto':
    case 'nominate':
      return <ReasonDialog {...props} act={act} />;
  }
}
