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

/** Units × trades: a field for each number that the account may write, totals at both edges. */
export function NumbersTable({ view, draft, onType }: NumbersProps): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  const figure = new Intl.NumberFormat(i18n.language);
  const { units, trades, mayChange, mayReport } = view;
  const standing = standingOf(view);
  const valueOf = (key: string): number => {
    const text = draft.get(key);
    return (text === undefined ? standing.get(key) : typedNumber(text)) ?? 0;
  };
  const total = (keys: readonly string[]): string => figure.format(sum(keys.map(valueOf)));
  return (
    <div className="numbers-scroll">
      <table className="numbers">
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
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              {trades.map((trade) => {
                const key = participationKey(trade.id, unit.id);
                const stands = standing.get(key);
                const text = draft.get(key) ?? (stands === undefined ? '' : String(stands));
                const isOpen = mayReport && (mayChange || stands === undefined);
                return (
                  <td key={trade.id}>
                    {isOpen ? (
                      <input
                        inputMode="numeric"
                        maxLength={12}
                        aria-label={`${unit.name} ${local(trade.name)}`}
                        aria-invalid={typedNumber(text) === undefined}
                        value={text}
                        onChange={({ target }) => onType(key, target.value)}
                      />
                    ) : (
                      (stands !== undefined && figure.format(stands)) || '—'
                    )}
                  </td>
                );
              })}
              <td>{total(trades.map((trade) => participationKey(trade.id, unit.id)))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('ptc.total')}</th>
            {trades.map((trade) => (
              <td key={trade.id}>{total(units.map((unit) => participationKey(trade.id, unit.id)))}</td>
            ))}
            <td>
              {total(units.flatMap((unit) => trades.map((trade) => participationKey(trade.id, unit.id))))}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
