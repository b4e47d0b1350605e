import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecommendationRecord, RecommendationView } from '#contract/recommendations';
import { formatTime } from '../../i18n/format-time';
import { useLocalText } from '../../i18n/use-local-text';

function Said({
  view,
  act,
}: { readonly view: RecommendationView } & Pick<RecommendationRecord, 'act'>): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  if (act.kind === 'opinion') {
    const level = view.rule.levels.find(({ id }) => id === act.levelId);
    return (
      <>
        {level ? local(level.name) : act.levelId}{' '}
        {t(act.agrees ? 'recommendations.agrees' : 'recommendations.objects')} {act.signer}
        {t('recommendations.colon')}
        {act.text}
      </>
    );
  }
  return <>{'reason' in act && act.reason}</>;
}

/** What was entered, said and concluded, newest first. */
export function RecommendationRecords({ view }: { readonly view: RecommendationView }): ReactElement | null {
  const { t, i18n } = useTranslation('console');
  if (view.records.length === 0) return null;
  return (
    <details className="recommendation-rule">
      <summary>{t('recommendations.records', { count: view.records.length })}</summary>
      <ol reversed>
        {view.records.toReversed().map(({ seq, at, byName, contestantName, act }) => (
          <li key={seq}>
            {formatTime(at, i18n.language)} {byName} {t(`recommendations.did.${act.kind}`)} {contestantName}{' '}
            <Said view={view} act={act} />
          </li>
        ))}
      </ol>
    </details>
  );
}
