import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '#contract/schedule';
import type { EntryId } from '#domain/kernel/ids';
import { Notice } from '../../ui/notice';
import type { ScheduleDraft } from './schedule-draft';
import { useSessionWords } from './use-session-words';

export interface WarningsProps {
  readonly view: ScheduleView;
  readonly draft: ScheduleDraft;
}

const MOST_SHOWN = 20;

/** Number and name of entries. */
export function namesOf({ entries }: Pick<ScheduleView, 'entries'>): (entryId: EntryId) => string {
  const byId = new Map(entries.map((entry) => [entry.entryId, entry]));
  return (entryId) => {
    const entry = byId.get(entryId);
    return entry ? [entry.number, entry.contestantName].filter(Boolean).join(' ') : entryId;
  };
}

function Clashes({ view, draft }: WarningsProps): ReactElement | null {
  const { t } = useTranslation('console');
  const words = useSessionWords();
  const nameOf = namesOf(view);
  const { clashes } = draft.warnings;
  if (clashes.length === 0) return null;
  return (
    <Notice
      kind="fault"
      what={t('schedule.clashes', { count: clashes.length })}
      next={t('schedule.clashesNext')}
    >
      <ul className="schedule-warnings">
        {clashes.slice(0, MOST_SHOWN).map(({ entryId, with: other }) => (
          <li key={`${entryId} ${other.stageId} ${other.session.id}`}>
            {t('schedule.clash', {
              name: nameOf(entryId),
              stage: words.stage(other.stageId),
              time: words.when(other.session),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Overlaps({ draft }: WarningsProps): ReactElement | null {
  const { t } = useTranslation('console');
  const words = useSessionWords();
  const { overlaps } = draft.warnings;
  if (overlaps.length === 0) return null;
  return (
    <Notice kind="warning" what={t('schedule.overlaps', { count: overlaps.length })}>
      <ul className="schedule-warnings">
        {overlaps.slice(0, MOST_SHOWN).map(({ sessionId, with: other }) => (
          <li key={`${sessionId} ${other.stageId} ${other.session.id}`}>
            {t('schedule.overlap', {
              place: other.session.place,
              stage: words.stage(other.stageId),
              time: words.when(other.session),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Unplaced({ view, draft }: WarningsProps): ReactElement | null {
  const { t } = useTranslation('console');
  const nameOf = namesOf(view);
  const placed = new Set(draft.placements.map(({ entryId }) => entryId));
  const unplaced = view.entries.filter(({ entryId }) => !placed.has(entryId));
  if (unplaced.length === 0 || draft.sessions.length === 0) return null;
  const names = unplaced.slice(0, MOST_SHOWN).map(({ entryId }) => nameOf(entryId));
  return (
    <Notice
      kind="warning"
      what={t('schedule.unplaced', { count: unplaced.length })}
      kept={undefined}
      next={t('schedule.unplacedNext')}
    >
      <p className="schedule-warnings">
        {names.join(t('schedule.comma'))}
        {unplaced.length > names.length && t('schedule.andMore', { count: unplaced.length - names.length })}
      </p>
    </Notice>
  );
}

/** What should be looked at first: who is at two places at once, then halls, then who has no place. */
export function WarningsPanel(props: WarningsProps): ReactElement {
  return (
    <>
      <Clashes {...props} />
      <Overlaps {...props} />
      <Unplaced {...props} />
    </>
  );
}
