import './selections.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SelectionListItem } from '#contract/selections';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { NewTechniciansDialog } from './new-technicians-dialog';
import { NewUnitsDialog } from './new-units-dialog';

function Listed({ items }: { readonly items: readonly SelectionListItem[] }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  if (items.length === 0)
    return <Notice kind="info" what={t('selections.none')} next={t('selections.noneNext')} />;
  return (
    <ul className="selection-list">
      {items.map(({ ruleId, kind, name, decidedAt, chosen }) => (
        <li key={ruleId}>
          <Link to={ruleId}>{local(name)}</Link>
          <span>{t(`selections.kind.${kind}`)}</span>
          <span>
            {decidedAt === null
              ? t('selections.open')
              : t('selections.decidedList', { count: chosen, time: formatTime(decidedAt, i18n.language) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Everything in a competition that is chosen beyond the places. */
export function SelectionsPage(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId, me } = useCompetitionScope();
  const { value, problem, reload } = useAnswer<SelectionListItem[]>(
    competitionId && `honours/competitions/${competitionId}/selections`,
  );
  const [isNew, setNew] = useState<'units' | 'technicians' | null>(null);
  const mayMake = competitionId !== null && holdsRole(me, ['organizer'], { competitionId });
  const close = (isDone: boolean): void => {
    if (isDone) reload();
    setNew(null);
  };
  return (
    <PageFrame title={t('selections.title')} lead={<Link to="../honours">{t('selections.toHonours')}</Link>}>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {!value && !problem && <Loading />}
      {mayMake && (
        <p className="selection-acts">
          <Button onClick={() => setNew('units')}>{t('selections.newUnits')}</Button>
          <Button onClick={() => setNew('technicians')}>{t('selections.newTechnicians')}</Button>
        </p>
      )}
      {value && <Listed items={value} />}
      {isNew === 'units' && competitionId && <NewUnitsDialog competitionId={competitionId} onClose={close} />}
      {isNew === 'technicians' && competitionId && (
        <NewTechniciansDialog competitionId={competitionId} onClose={close} />
      )}
    </PageFrame>
  );
}
