import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CompetitionId } from '#domain/kernel/ids';
import type { ReadinessItem } from '#domain/readiness/readiness-item';
import { useLocalText } from '../../i18n/use-local-text';
import { pagePath } from './page-path';

export interface ItemLinesProps {
  readonly competitionId: CompetitionId;
  readonly items: readonly ReadinessItem[];
  /** The name of a stage, where it is to be said. */
  readonly stageName: (item: ReadinessItem) => string | null;
}

/** What is missing above what is wise, otherwise in the order in which it is done. */
const gravestFirst = (items: readonly ReadinessItem[]): ReadinessItem[] =>
  items.toSorted((a, b) => Number(a.severity === 'advice') - Number(b.severity === 'advice'));

/** One line per item: how grave, in which stage, what, and the link to the page where it is put right. */
export function ItemLines({ competitionId, items, stageName }: ItemLinesProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <ul className="readiness-lines">
      {gravestFirst(items).map((item) => {
        const { kind, severity, page, module, figures, stageId } = item;
        const said = { ...figures, ...(module ? { module: local(module) } : {}) };
        return (
          <li key={[kind, stageId, said.module].join(' ')} data-severity={severity}>
            <span className="readiness-mark">{t(`readiness.severity.${severity}`)}</span>
            <span>
              {stageName(item) !== null && <small>{stageName(item)}</small>}
              {t(`readiness.what.${kind}`, said)}
            </span>
            <Link to={pagePath(competitionId, item)}>
              {t('readiness.toPage', { page: t(`readiness.page.${page}`) })}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
