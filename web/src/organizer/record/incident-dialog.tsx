import { Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClocksView } from '#contract/record';
import { FAILURE_CAUSES, FAILURE_REMEDIES, INCIDENT_KINDS } from '#domain/ledger/incident';
import { useAnswer } from '../../app/use-answer';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';
import { EntrySelect } from '../rulings/entry-select';
import { Labelled } from '../rulings/labelled';
import { PickOne } from '../rulings/pick-one';
import { rulingText } from '../rulings/ruling-text';
import type { RulingDesk } from '../rulings/use-ruling-desk';
import { clockText } from './clock-text';
import { EvidenceField } from './evidence-field';
import { EMPTY_INCIDENT, incidentBody, type IncidentDraft } from './incident-draft';

export interface IncidentDialogProps {
  readonly desk: RulingDesk;
  readonly onClose: (isDone: boolean) => void;
}

interface FieldsProps {
  readonly desk: RulingDesk;
  readonly draft: IncidentDraft;
  readonly onDraft: (draft: IncidentDraft) => void;
}

function FailureFields({ draft, onDraft }: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="ruling-row">
      <PickOne
        label={t('incidents.remedyLabel')}
        value={draft.remedy}
        options={FAILURE_REMEDIES.map((value) => ({ value, label: t(`incidents.remedy.${value}`) }))}
        onPick={(remedy) => onDraft({ ...draft, remedy })}
      />
      <PickOne
        label={t('incidents.causeLabel')}
        value={draft.cause}
        options={FAILURE_CAUSES.map((value) => ({ value, label: t(`incidents.cause.${value}`) }))}
        onPick={(cause) => onDraft({ ...draft, cause })}
      />
    </div>
  );
}

/** What of this entry can have followed: penalties, pauses, compensations that stand. */
function useLinks({ desk, draft }: Pick<FieldsProps, 'desk' | 'draft'>): { value: number; label: string }[] {
  const { t } = useTranslation('console');
  const clocks = useAnswer<ClocksView>(`marking/stages/${desk.stageId}/clocks`);
  const own = clocks.value?.entries.find(({ entryId }) => entryId === draft.entryId)?.clocks ?? [];
  const given = desk.rulings.filter(
    ({ fact, isTakenBack }) =>
      fact.kind === 'AdjustmentGiven' && fact.entryId === draft.entryId && !isTakenBack,
  );
  return [
    ...given.map(({ seq, fact }) => ({ value: seq, label: rulingText(fact, desk.rulings, desk.words) })),
    ...own.flatMap(({ steps, compensations }) => [
      ...steps
        .filter(({ act }) => act === 'pause')
        .map(({ seq, reason }) => ({ value: seq, label: t('incidents.pauseLink', { reason }) })),
      ...compensations.map(({ seq, seconds }) => ({
        value: seq,
        label: t('time.step.compensate', { time: clockText(seconds * 1000) }),
      })),
    ]),
  ];
}

function LinksField(props: FieldsProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { draft, onDraft } = props;
  const links = useLinks(props);
  if (links.length === 0) return null;
  return (
    <Labelled label={t('incidents.links')}>
      {(ids) => (
        <Select
          {...ids}
          mode="multiple"
          value={[...draft.links]}
          options={links}
          onChange={(picked: number[]) => onDraft({ ...draft, links: picked })}
        />
      )}
    </Labelled>
  );
}

function ClauseField({ draft, onDraft }: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Labelled label={t('incidents.clause')} hint={t('incidents.clauseHint')}>
      {(ids) => (
        <Input
          {...ids}
          maxLength={500}
          value={draft.clause}
          onChange={(event) => onDraft({ ...draft, clause: event.target.value })}
        />
      )}
    </Labelled>
  );
}

function IncidentFields(props: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const { desk, draft, onDraft } = props;
  return (
    <>
      <Labelled label={t('rulings.entry')}>
        {(ids) => (
          <EntrySelect
            {...ids}
            entries={desk.entries}
            value={draft.entryId}
            onPick={(entryId) => onDraft({ ...draft, entryId, links: [] })}
          />
        )}
      </Labelled>
      <PickOne
        label={t('incidents.kindLabel')}
        value={draft.incident}
        options={INCIDENT_KINDS.map((value) => ({ value, label: t(`incidents.kind.${value}`) }))}
        onPick={(incident) => onDraft({ ...draft, incident })}
      />
      {draft.incident === 'equipment' && <FailureFields {...props} />}
      <ClauseField {...props} />
      <LinksField {...props} />
    </>
  );
}

/** Records an incident: whose, what kind, what happened, by which clause, with which pictures, and what followed. */
export function IncidentDialog({ desk, onClose }: IncidentDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [draft, setDraft] = useState(EMPTY_INCIDENT);
  const { entryId } = draft;
  return (
    <ConfirmDialog
      title={t('incidents.record')}
      confirm={entryId === null ? t('rulings.lack.entry') : t('incidents.confirm')}
      isReady={entryId !== null}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(text) => postJson(`marking/entries/${entryId ?? ''}/incidents`, incidentBody(draft, text))}
      onClose={onClose}
    >
      <IncidentFields desk={desk} draft={draft} onDraft={setDraft} />
      <EvidenceField
        stageId={desk.stageId}
        hashes={draft.evidence}
        onHashes={(evidence) => setDraft({ ...draft, evidence })}
      />
      <p>{t('incidents.textLead')}</p>
    </ConfirmDialog>
  );
}
