import '../registrations/registrations.css';
import './participations.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ParticipationsView } from '#contract/participations';
import type { ParticipationChange } from '#domain/participation/participation-changes';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { putJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { changesOf, type NumberDraft } from './number-draft';
import { NumbersTable } from './numbers-table';

const LISTED = 30;

interface SaveProps {
  readonly competitionId: string;
  readonly view: ParticipationsView;
  readonly changes: readonly ParticipationChange[];
  readonly onClose: (isDone: boolean) => void;
}

/** Names every number that changes, before and after. */
function SaveDialog({ competitionId, view, changes, onClose }: SaveProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const unitOf = new Map(view.units.map(({ id, name }) => [id, name]));
  const tradeOf = new Map(view.trades.map(({ id, name }) => [id, local(name)]));
  return (
    <ConfirmDialog
      title={t('ptc.save', { count: changes.length })}
      confirm={t('units.save')}
      kind="primary"
      act={() => putJson(`competitions/${competitionId}/participations`, { changes })}
      onClose={onClose}
    >
      <ul className="rule-sentences">
        {changes.slice(0, LISTED).map(({ tradeId, unitId, expected, entrants }) => (
          <li key={`${tradeId} ${unitId}`}>
            {t('ptc.change', {
              unit: unitOf.get(unitId),
              trade: tradeOf.get(tradeId),
              before: expected ?? '—',
              after: entrants ?? '—',
            })}
          </li>
        ))}
      </ul>
      {changes.length > LISTED && <p>{t('ptc.more', { count: changes.length - LISTED })}</p>}
      {!view.mayChange && <p>{t('ptc.once')}</p>}
    </ConfirmDialog>
  );
}

function Numbers({
  competitionId,
  view,
  onSaved,
}: Pick<SaveProps, 'competitionId' | 'view'> & { readonly onSaved: () => void }): ReactElement {
  const { t } = useTranslation('console');
  const [draft, setDraft] = useState<NumberDraft>(new Map());
  const [isSaving, setSaving] = useState(false);
  const { changes, isFaulty } = changesOf(view, draft);
  const close = (isDone: boolean): void => {
    setSaving(false);
    if (!isDone) return;
    setDraft(new Map());
    onSaved();
  };
  return (
    <>
      {view.mayReport && (
        <p className="page-acts">
          <Button kind="primary" disabled={changes.length === 0 || isFaulty} onClick={() => setSaving(true)}>
            {t('ptc.save', { count: changes.length })}
          </Button>
          <Link className="button" to="file">
            {t('units.import')}
          </Link>
          {isFaulty && <span role="alert">{t('ptc.noNumber')}</span>}
        </p>
      )}
      <NumbersTable
        view={view}
        draft={draft}
        onType={(key, text) => setDraft(new Map(draft).set(key, text))}
      />
      {isSaving && <SaveDialog competitionId={competitionId} view={view} changes={changes} onClose={close} />}
    </>
  );
}

/** How many took part in the preliminaries, unit by unit and trade by trade. */
export function ParticipationsPage(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId, competition } = useCompetitionScope();
  const { value, problem, reload } = useAnswer<ParticipationsView>(
    competitionId && `competitions/${competitionId}/participations`,
  );
  const saved = (): void => {
    reload();
    competition.reload();
  };
  const isEmpty = value && (value.units.length === 0 || value.trades.length === 0);
  return (
    <PageFrame title={t('ptc.title')} lead={t('ptc.lead')}>
      {problem && <ProblemNotice problem={problem} />}
      {isEmpty && <Notice kind="info" what={t('ptc.empty')} next={t('ptc.emptyNext')} />}
      {value && !isEmpty && competitionId && (
        <Numbers competitionId={competitionId} view={value} onSaved={saved} />
      )}
    </PageFrame>
  );
}
