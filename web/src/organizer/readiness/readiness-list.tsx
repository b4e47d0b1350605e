import './readiness.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetitionView, TradeSummary } from '#contract/competitions';
import type { ReadinessItem } from '#domain/readiness/readiness-item';
import { useLocalText } from '../../i18n/use-local-text';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { ItemLines } from './item-lines';
import { useReadiness } from './use-readiness';

/** So many lines at most are open at once without being asked for. */
const MOST_OPEN = 12;

const count = (items: readonly ReadinessItem[], of: ReadinessItem['severity']): number =>
  items.filter(({ severity }) => severity === of).length;

function Figures({ items }: { readonly items: readonly ReadinessItem[] }): ReactElement {
  const { t } = useTranslation('console');
  const [missing, advice] = [count(items, 'missing'), count(items, 'advice')];
  return (
    <span className="readiness-figures">
      {missing > 0 && <strong>{t('readiness.missing', { count: missing })}</strong>}
      {advice > 0 && <span>{t('readiness.advice', { count: advice })}</span>}
    </span>
  );
}

interface GroupProps {
  readonly competition: CompetitionView;
  /** Undefined: what concerns the whole competition. */
  readonly trade: TradeSummary | undefined;
  readonly items: readonly ReadinessItem[];
  readonly isOpen: boolean;
}

function Group({ competition, trade, items, isOpen }: GroupProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  // Undefined until somebody opens or shuts it: what changes meanwhile does not take that back.
  const [chosen, choose] = useState<boolean>();
  const stageName = ({ stageId }: ReadinessItem): string | null => {
    const stage = trade?.stages.find(({ id }) => id === stageId);
    return stage ? local(stage.name) : null;
  };
  return (
    <details open={chosen ?? isOpen}>
      <summary
        onClick={(event) => {
          event.preventDefault();
          choose(!(chosen ?? isOpen));
        }}
      >
        <span>{trade ? local(trade.name) : t('readiness.whole')}</span>
        <Figures items={items} />
      </summary>
      <ItemLines competitionId={competition.id} items={items} stageName={stageName} />
    </details>
  );
}

function Head({ items }: { readonly items: readonly ReadinessItem[] }): ReactElement {
  const { t } = useTranslation('console');
  const [missing, advice] = [count(items, 'missing'), count(items, 'advice')];
  if (missing > 0) return <h2>{t('readiness.title')}</h2>;
  return <h2>{advice > 0 ? t('readiness.adviceOnly', { count: advice }) : t('readiness.none')}</h2>;
}

/** What is missing before the next stages open, by trade, each with the way to its page (RDY-10). */
export function ReadinessList({ competition }: { readonly competition: CompetitionView }): ReactElement {
  const { t } = useTranslation('console');
  const { value, problem, reload } = useReadiness(competition.id);
  if (!value) {
    return problem ? <ProblemNotice problem={problem} retry={reload} /> : <Loading />;
  }
  const { items } = value;
  const groups = [undefined, ...competition.trades].map((trade) => ({
    trade,
    own: items.filter(({ tradeId }) => tradeId === (trade?.id ?? null)),
  }));
  return (
    <section className="readiness" aria-label={t('readiness.title')}>
      <Head items={items} />
      {items.length === 0 && <p>{t('readiness.noneNext')}</p>}
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ trade, own }) => (
          <Group
            key={trade?.id ?? ''}
            competition={competition}
            trade={trade}
            items={own}
            isOpen={!trade || (items.length <= MOST_OPEN && count(own, 'missing') > 0)}
          />
        ))}
    </section>
  );
}
