import { Checkbox, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecommendationRowView, RecommendationView } from '#contract/recommendations';
import type { ContestantId } from '#domain/kernel/ids';
import { levelsFor } from '#domain/recommendation/opinions';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ChoiceField } from '../selections/choice-field';
import { TextField } from '../selections/text-field';
import type { PersonDialogProps } from './person-dialogs';

const DAY = /^\d{4}-\d\d-\d\d$/;

interface Draft {
  readonly levelId: string | null;
  readonly agrees: boolean;
  readonly text: string;
  readonly signer: string;
  readonly day: string;
  readonly people: readonly ContestantId[];
}

/** Others of the list whom the same level is asked about next: a level mostly speaks about several at once. */
function others(
  view: RecommendationView,
  row: RecommendationRowView,
  levelId: string | null,
): RecommendationRowView[] {
  return view.rows.filter(
    (one) =>
      one.contestantId !== row.contestantId && one.veto === null && one.isOn && one.nextLevel === levelId,
  );
}

function actsOf({ levelId, agrees, text, signer, day, people }: Draft): object[] | null {
  const isWhole = levelId !== null && text.trim() !== '' && signer.trim() !== '' && DAY.test(day);
  if (!isWhole) return null;
  const opinion = { kind: 'opinion', levelId, agrees, text: text.trim(), signer: signer.trim(), day };
  return people.map((contestantId) => ({ ...opinion, contestantId }));
}

interface PartProps extends Pick<PersonDialogProps, 'view' | 'row'> {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Which level, whether it agrees, its words, who signed and when. */
function Words({ view, row, draft, onChange: change }: PartProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const levels = levelsFor(view.rule, new Set(row.yes));
  return (
    <>
      <ChoiceField<string>
        label={t('recommendations.level')}
        value={draft.levelId}
        choices={levels.map(({ id, name }) => ({ value: id, label: local(name) }))}
        onChange={(levelId) => change({ levelId, people: [row.contestantId] })}
      />
      <Radio.Group
        value={draft.agrees}
        onChange={({ target }) => change({ agrees: target.value as boolean })}
        options={[
          { value: true, label: t('recommendations.agrees') },
          { value: false, label: t('recommendations.objects') },
        ]}
      />
      <TextField
        label={t('recommendations.text')}
        rows={2}
        value={draft.text}
        onChange={(text) => change({ text })}
      />
      <TextField
        label={t('recommendations.signer')}
        value={draft.signer}
        onChange={(signer) => change({ signer })}
      />
      <TextField
        label={t('recommendations.day')}
        type="date"
        value={draft.day}
        onChange={(day) => change({ day })}
      />
    </>
  );
}

function Others({ view, row, draft, onChange: change }: PartProps): ReactElement | null {
  const { t } = useTranslation('console');
  const more = others(view, row, draft.levelId);
  if (more.length === 0) return null;
  return (
    <Checkbox.Group
      className="recommendation-traits"
      value={[...draft.people]}
      options={more.map(({ contestantId, contestantName }) => ({
        value: contestantId,
        label: t('recommendations.alsoOf', { name: contestantName }),
      }))}
      onChange={(picked) =>
        change({ people: [row.contestantId, ...picked.filter((id) => id !== row.contestantId)] })
      }
    />
  );
}

/** What a level says about somebody, and about others whom it is asked about at the same time. */
export function OpinionDialog({ view, row, path, onClose }: PersonDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [draft, setDraft] = useState<Draft>({
    levelId: row.nextLevel,
    agrees: true,
    text: '',
    signer: '',
    day: '',
    people: [row.contestantId],
  });
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const acts = actsOf(draft);
  return (
    <ConfirmDialog
      title={t('recommendations.actOf', { act: t('recommendations.acts.opinion'), name: row.contestantName })}
      confirm={t('recommendations.save')}
      kind="primary"
      isReady={acts !== null}
      act={() => postJson(`${path}/acts`, { acts: acts ?? [] })}
      onClose={onClose}
    >
      <p>{t('recommendations.opinionMeans')}</p>
      <Words view={view} row={row} draft={draft} onChange={change} />
      <Others view={view} row={row} draft={draft} onChange={change} />
    </ConfirmDialog>
  );
}
