import './recommendations.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecommendationListItem } from '#contract/recommendations';
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
import { RuleDialog } from './rule-dialog';

function Listed({ items }: { readonly items: readonly RecommendationListItem[] }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  if (items.length === 0)
    return <Notice kind="info" what={t('recommendations.none')} next={t('recommendations.noneNext')} />;
  return (
    <ul className="recommendation-lists">
      {items.map(({ ruleId, name, size, onList, concludedAt }) => (
        <li key={ruleId}>
          <Link to={ruleId}>{local(name)}</Link>
          <span>{t('recommendations.onOf', { onList, size })}</span>
          <span>
            {concludedAt === null
              ? t('recommendations.open')
              : t('recommendations.concludedAt', { time: formatTime(concludedAt, i18n.language) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The recommendation lists of a competition. */
export function RecommendationsPage(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId, me } = useCompetitionScope();
  const { value, problem, reload } = useAnswer<RecommendationListItem[]>(
    competitionId && `honours/competitions/${competitionId}/recommendations`,
  );
  const [isNew, setNew] = useState(false);
  const mayMake = competitionId !== null && holdsRole(me, ['organizer'], { competitionId });
  return (
    <PageFrame
      title={t('recommendations.title')}
      lead={<Link to="../honours">{t('selections.toHonours')}</Link>}
    >
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {!value && !problem && <Loading />}
      {mayMake && (
        <p className="recommendation-acts">
          <Button onClick={() => setNew(true)}>{t('recommendations.new')}</Button>
        </p>
      )}
      {value && <Listed items={value} />}
      {isNew && competitionId && (
        <RuleDialog
          competitionId={competitionId}
          onClose={(isDone) => {
            if (isDone) reload();
            setNew(false);
          }}
        />
      )}
    </PageFrame>
  );
}
