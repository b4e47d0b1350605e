import './spreads.css';
import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradeSummary } from '#contract/competitions';
import type { SpreadView } from '#contract/marking';
import { formatPoints } from '#domain/kernel/format-points';
import { toPoints } from '#domain/kernel/to-points';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { NumberTag } from '../../ui/small-signs';
import type { StageState } from '../use-stage';
import { DecisionDialog } from './decision-dialog';
import { placeOf } from './place-of';

export interface SpreadsPanelProps {
  readonly trade: TradeSummary;
  readonly state: StageState;
}

const OPEN: ReadonlySet<SpreadView['state']> = new Set(['due', 'called', 'to-decide']);

/** What every judge gave in each round, one round below the other, and how far apart they were. */
function Rounds({ spread: { rounds } }: { readonly spread: SpreadView }): ReactElement {
  const { t } = useTranslation('console');
  if (rounds.length === 0) return <small>{t('spreads.blind')}</small>;
  return (
    <table className="spread-rounds">
      <tbody>
        {rounds.map(({ round, marks, spread, value }) => (
          <tr key={round}>
            <th scope="row">{t('spreads.round', { round })}</th>
            {marks.map(({ judgeName, counted }) => (
              <td key={judgeName}>
                <small>{judgeName}</small> {plain(counted)}
              </td>
            ))}
            <td>{spread !== null && t('spreads.spread', { spread: plain(spread) })}</td>
            <td>{value !== null && t('spreads.value', { value: plain(value) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "15.000" → "15", "7.333" stays. */
const plain = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

function State({ spread }: { readonly spread: SpreadView }): ReactElement {
  const { t } = useTranslation('console');
  const { state, awaited, decision } = spread;
  return (
    <span className="spread-state" data-state={state}>
      <strong>{t(`spreads.states.${state}`)}</strong>
      {awaited.length > 0 && <small>{t('spreads.awaited', { names: awaited.join(t('rules.list')) })}</small>}
      {decision && (
        <small>
          {decision.worth === null
            ? t('spreads.decidedKept')
            : t('spreads.decidedWorth', { worth: decision.worth })}
          {' · '}
          {decision.reason}
        </small>
      )}
    </span>
  );
}

function useColumns(
  mayDecide: boolean,
  onDecide: (spread: SpreadView) => void,
): TableColumnsType<SpreadView> {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const limitOf = ({ limit }: SpreadView): string =>
    limit.kind === 'points'
      ? t('spreads.limit.points', { most: formatPoints(limit.most) })
      : t('spreads.limit.percent', { most: formatPoints(toPoints(limit.most * 100)) });
  return [
    { title: t('spreads.entry'), width: 90, render: (_, spread) => <NumberTag number={spread.number} /> },
    {
      title: t('spreads.place'),
      width: 190,
      render: (_, spread) => (
        <span className="spread-place">
          {placeOf(spread, local, t('spreads.sums'))}
          <small>{limitOf(spread)}</small>
        </span>
      ),
    },
    { title: t('spreads.state'), width: 200, render: (_, spread) => <State spread={spread} /> },
    { render: (_, spread) => <Rounds spread={spread} /> },
    {
      width: 110,
      render: (_, spread) =>
        mayDecide &&
        (spread.state === 'to-decide' || spread.state === 'decided') && (
          <Button kind={spread.state === 'to-decide' ? 'primary' : 'quiet'} onClick={() => onDecide(spread)}>
            {t('spreads.decide')}
          </Button>
        ),
    },
  ];
}

/** Where judges were too far apart: who marks again, both rounds side by side, and the chief judge's decision. */
export function SpreadsPanel({ trade, state }: SpreadsPanelProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const [deciding, setDeciding] = useState<SpreadView | null>(null);
  const isOpen = state.standings.value?.isClosed === false;
  const mayDecide =
    isOpen && competitionId !== null && holdsRole(me, ['chief-judge'], { competitionId, tradeId: trade.id });
  const columns = useColumns(mayDecide, setDeciding);
  const spreads = state.spreads.value?.spreads ?? [];
  if (spreads.length === 0) return null;
  const open = spreads.filter((one) => OPEN.has(one.state)).length;
  return (
    <section className="stage-part spreads">
      <h2>
        {t('spreads.title')}
        <small>
          {open > 0 && <span className="stage-behind">{t('spreads.open', { count: open })}</span>}
        </small>
      </h2>
      <Table
        size="small"
        rowKey={({ entryId, moduleId, aspectId }) => `${entryId} ${moduleId} ${aspectId ?? ''}`}
        columns={columns}
        dataSource={[...spreads]}
        pagination={false}
      />
      {deciding && (
        <DecisionDialog
          spread={deciding}
          onClose={(isDone) => {
            setDeciding(null);
            if (isDone) state.reload();
          }}
        />
      )}
    </section>
  );
}
