import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ENTRY_STATUSES } from '#domain/ledger/entry-status';
import { EvidenceField } from '../record/evidence-field';
import { DeclarationFields, type RulingFieldsProps } from './declaration-fields';
import { EntrySelect } from './entry-select';
import { Labelled } from './labelled';
import { PickOne } from './pick-one';

function AdjustmentFields({ desk, draft, onDraft }: RulingFieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local, names } = desk.words;
  const rules = desk.rules.scheme?.adjustments?.rules ?? [];
  const most = draft.adjustmentId === null ? undefined : names.adjustmentOf(draft.adjustmentId)?.most;
  return (
    <div className="ruling-row">
      <PickOne
        label={t('rulings.adjustment')}
        value={draft.adjustmentId}
        options={rules.map(({ id, kind, name }) => ({
          value: id,
          label: t(`rulings.${kind}`, { name: local(name) }),
        }))}
        onPick={(adjustmentId) => onDraft({ ...draft, adjustmentId })}
      />
      <Labelled
        label={t('rulings.times')}
        hint={most === undefined ? undefined : t('rulings.timesMost', { count: most })}
      >
        {(ids) => (
          <Input
            {...ids}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            value={draft.times}
            onChange={(event) => onDraft({ ...draft, times: event.target.value })}
          />
        )}
      </Labelled>
    </div>
  );
}

/** The penalty or bonus, and pictures of what it is for. */
function PenaltyFields(props: RulingFieldsProps): ReactElement {
  const { desk, draft, onDraft } = props;
  return (
    <>
      <AdjustmentFields {...props} />
      <EvidenceField
        stageId={desk.stageId}
        hashes={draft.evidence}
        onHashes={(evidence) => onDraft({ ...draft, evidence })}
      />
    </>
  );
}

function InsteadField({ desk, draft, onDraft }: RulingFieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const declined = new Set(
    desk.rulings.flatMap(({ fact }) => (fact.kind === 'PlaceDeclined' ? [fact.entryId] : [])),
  );
  return (
    <Labelled label={t('rulings.insteadOf')}>
      {(ids) => (
        <EntrySelect
          {...ids}
          entries={desk.entries.filter(({ entryId }) => declined.has(entryId) && entryId !== draft.entryId)}
          value={draft.insteadOf}
          onPick={(insteadOf) => onDraft({ ...draft, insteadOf })}
        />
      )}
    </Labelled>
  );
}

function AwardField({ desk, draft, onDraft }: RulingFieldsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <PickOne
      label={t('rulings.award')}
      value={draft.awardId}
      options={desk.rules.awards.map(({ id, title }) => ({ value: id, label: desk.words.local(title) }))}
      onPick={(awardId) => onDraft({ ...draft, awardId })}
    />
  );
}

/** The fields of the kind that is picked. */
export function RulingFields(props: RulingFieldsProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { desk, draft, onDraft } = props;
  switch (draft.kind) {
    case 'StatusSet':
      return (
        <PickOne
          label={t('rulings.status')}
          value={draft.status}
          options={ENTRY_STATUSES.map((status) => ({ value: status, label: t(`app:status.${status}`) }))}
          onPick={(status) => onDraft({ ...draft, status })}
        />
      );
    case 'AdjustmentGiven':
      return <PenaltyFields {...props} />;
    case 'ElementDeclared':
      return <DeclarationFields {...props} />;
    case 'JudgeExcused':
      return (
        <PickOne
          label={t('progress.judge')}
          value={draft.judgeId}
          options={desk.judges.map(({ judgeId, name }) => ({ value: judgeId, label: name }))}
          onPick={(judgeId) => onDraft({ ...draft, judgeId })}
        />
      );
    case 'ReserveCalled':
      return <InsteadField {...props} />;
    case 'AwardStruck':
      return <AwardField {...props} />;
    case 'WildCardGiven':
    case 'PlaceDeclined':
      return null;
  }
}
