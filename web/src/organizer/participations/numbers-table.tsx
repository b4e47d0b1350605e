import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipationsView } from '#contract/participations';
import { participationKey } from '#domain/participation/participation-changes';
import { useLocalText } from '../../i18n/use-local-text';
import { standingOf, typedNumber, type NumberDraft } from './number-draft';

interface NumbersProps {
  readonly view: ParticipationsView;
  readonly draft: NumberDraft;
  readonly onType: (key: string, text: string) => void;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

type Unit = ParticipationsView['units'][number];
type Trade = ParticipationsView['trades'][number];

interface CellProps extends NumbersProps {
  readonly unit: Unit;
  readonly trade: Trade;
  readonly stands: number | undefined;
}

function NumberCell({ view, draft, onType, unit, trade, stands }: CellProps): ReactElement {
  const { i18n } = useTranslation('console');
  const { local } = useLocalText();
  const key = participationKey(trade.id, unit.id);
  const text = draft.get(key) ?? (stands === undefined ? '' : String(stands));
  const isOpen = view.mayReport && (view.mayChange || stands === undefined);
  if (!isOpen) return <>{stands === undefined ? '—' : new Intl.NumberFormat(i18n.language).format(stands)}</>;
  return (
    <input
      inputMode="numeric"
      maxLength={12}
      aria-label={`${unit.name} ${local(trade.name)}`}
      aria-invalid={typedNumber(text) === undefined}
      value={text}
      onChange={({ target }) => onType(key, target.value)}
    />
  );
}

/** What the cells of some units and trades come to, with what is typed. */
function useTotals(
  standing: ReadonlyMap<string, number>,
  draft: NumberDraft,
): (units: readonly Unit[], trades: readonly Trade[]) => string {
  const { i18n } = useTranslation('console');
  const figure = new Intl.NumberFormat(i18n.language);
  const valueOf = (key: string): number => {
    const text = draft.get(key);
    return (text === undefined ? standing.get(key) : typedNumber(text)) ?? 0;
  };
  return (units, trades) =>
    figure.format(
      sum(units.flatMap((unit) => trades.map((trade) => valueOf(participationKey(trade.id, unit.id))))),
    );
}

function Headings({ trades }: { readonly trades: readonly Trade[] }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <thead>
      <tr>
        <th scope="col">{t('units.name')}</th>
        {trades.map(({ id, name }) => (
          <th scope="col" key={id}>
            {local(name)}
          </th>
        ))}
        <th scope="col">{t('ptc.total')}</th>
      </tr>
    </thead>
  );
}

/** Units × trades: a field for each number that the account may write, totals at both edges. */
export function NumbersTable(props: NumbersProps): ReactElement {
  const { view, draft } = props;
  const { t } = useTranslation('console');
  const { units, trades } = view;
  const standing = standingOf(view);
  const total = useTotals(standing, draft);
  return (
    <div className="numbers-scroll">
      <table className="numbers">
        <Headings trades={trades} />
        <tbody>
          {units.map((unit) => (
            <NumbersRow
              key={unit.id}
              {...props}
              unit={unit}
              standing={standing}
              total={total([unit], trades)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('ptc.total')}</th>
            {trades.map((trade) => (
              <td key={trade.id}>{total(units, [trade])}</td>
            ))}
            <td>{total(units, trades)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function NumbersRow({
  standing,
  total,
  unit,
  ...props
}: NumbersProps & {
  readonly unit: Unit;
  readonly standing: ReadonlyMap<string, number>;
  readonly total: string;
}): ReactElement {
  return (
    <tr>
      <th scope="row">{unit.name}</th>
      {props.view.trades.map((trade) => (
        <td key={trade.id}>
          <NumberCell
            {...props}
            unit={unit}
            trade={trade}
            stands={standing.get(participationKey(trade.id, unit.id))}
          />
        </td>
      ))}
      <td>{total}</td>
    </tr>
  );
}
