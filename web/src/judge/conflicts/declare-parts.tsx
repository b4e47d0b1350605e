import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetListItem } from '#contract/marking';
import type { ConflictKind } from '#domain/conflict/conflict';
import type { CompetitionId, EntryId } from '#domain/kernel/ids';
import { useLocalText } from '../../i18n/use-local-text';
import type { DeclareDraft } from './declare-draft';
import type { DeclarePlace } from './declare-places';

const KINDS: readonly ConflictKind[] = ['kin', 'trainee', 'unit', 'other'];
const MOST_SIGNS = 500;
const MOST_NAME = 100;

interface PartProps {
  readonly draft: DeclareDraft;
  readonly onDraft: (change: Partial<DeclareDraft>) => void;
}

function Choice({
  name,
  label,
  isOn,
  onChoose,
}: {
  readonly name: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly onChoose: () => void;
}): ReactElement {
  return (
    <label className="declare-choice" data-on={isOn || undefined}>
      <input type="radio" name={name} checked={isOn} onChange={onChoose} />
      {label}
    </label>
  );
}

/** What ties her. */
export function KindPart({ draft, onDraft }: PartProps): ReactElement {
  const { t } = useTranslation();
  return (
    <fieldset className="declare-choices">
      <legend>{t('recuse.kindLabel')}</legend>
      {KINDS.map((kind) => (
        <Choice
          key={kind}
          name="kind"
          label={t(`recuse.kind.${kind}`)}
          isOn={draft.kind === kind}
          onChoose={() => onDraft({ kind })}
        />
      ))}
    </fieldset>
  );
}

/** By number or in words. */
export function WhomPart({ draft, onDraft }: PartProps): ReactElement {
  const { t } = useTranslation();
  return (
    <fieldset className="declare-choices">
      <legend>{t('recuse.withWhom')}</legend>
      <Choice
        name="whom"
        label={t('recuse.byNumber')}
        isOn={draft.isNumber}
        onChoose={() => onDraft({ isNumber: true })}
      />
      <Choice
        name="whom"
        label={t('recuse.inWords')}
        isOn={!draft.isNumber}
        onChoose={() => onDraft({ isNumber: false })}
      />
    </fieldset>
  );
}

/** By a number that she sees. */
export function NumberPart({
  draft,
  onDraft,
  sheets,
}: PartProps & { readonly sheets: readonly SheetListItem[] }): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const id = useId();
  return (
    <div className="declare-field">
      <label htmlFor={id}>{t('recuse.number')}</label>
      <select
        id={id}
        value={draft.entryId}
        onChange={({ target }) => onDraft({ entryId: target.value as EntryId })}
      >
        <option value="">{t('recuse.choose')}</option>
        {sheets.map(({ entryId, number, tradeName, stageName }) => (
          <option key={entryId} value={entryId}>
            {number} · {local(tradeName)} · {local(stageName)}
          </option>
        ))}
      </select>
    </div>
  );
}

type PlacesProps = PartProps & { readonly places: readonly DeclarePlace[] };

function PlaceField({ draft, onDraft, places }: PlacesProps): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const id = useId();
  const nameOf = ({ trades, isRehearsal }: DeclarePlace): string => {
    const names = trades.map(local).join(t('recuse.list')) || t('recuse.noSheets');
    return isRehearsal ? t('recuse.rehearsal', { names }) : names;
  };
  return (
    <div className="declare-field">
      <label htmlFor={id}>{t('recuse.where')}</label>
      <select
        id={id}
        value={draft.competitionId}
        onChange={({ target }) => onDraft({ competitionId: target.value as CompetitionId })}
      >
        <option value="">{t('recuse.choose')}</option>
        {places.map((place) => (
          <option key={place.competitionId} value={place.competitionId}>
            {nameOf(place)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** In her own words: a person or a unit. */
export function WordsPart({ draft, onDraft, places }: PlacesProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      {places.length > 1 && <PlaceField draft={draft} onDraft={onDraft} places={places} />}
      <div className="declare-field">
        <label htmlFor={id}>{t('recuse.named')}</label>
        <input
          id={id}
          type="text"
          maxLength={MOST_NAME}
          autoComplete="off"
          value={draft.named}
          onChange={({ target }) => onDraft({ named: target.value })}
        />
        <small>{t('recuse.namedHint')}</small>
      </div>
    </>
  );
}

/** What it is, for those who decide. */
export function ReasonPart({ draft, onDraft }: PartProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="declare-field">
      <label htmlFor={id}>{t('recuse.reason')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={MOST_SIGNS}
        value={draft.reason}
        onChange={({ target }) => onDraft({ reason: target.value })}
      />
    </div>
  );
}
