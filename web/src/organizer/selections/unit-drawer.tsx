import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitLineView, UnitPartView, UnitRowView } from '#contract/selections';
import type { UnitsRule } from '#domain/selection/units/units-rule';
import { useLocalText } from '../../i18n/use-local-text';

function Line({ line }: { readonly line: UnitLineView }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <tr>
      <th scope="row">{local(line.name)}</th>
      <td>{line.places.length > 0 && t('selections.places', { places: line.places.join('、') })}</td>
      <td className="figure">{line.value}</td>
    </tr>
  );
}

function Part({ part }: { readonly part: UnitPartView }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <section>
      <h3>{t(`selections.part.${part.kind}`)}</h3>
      <table className="selection-lines">
        <tbody>
          {part.lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
          <tr className="selection-part-sum">
            <th scope="row">{t('selections.partSum')}</th>
            <td>
              {part.value !== null && t('selections.weighed', { value: part.value, weight: part.weight })}
            </td>
            <td className="figure">{part.counts}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

export interface UnitDrawerProps {
  readonly row: UnitRowView;
  readonly rule: UnitsRule;
  readonly onClose: () => void;
}

/** One unit's sum, line by line. */
export function UnitDrawer({ row, rule, onClose }: UnitDrawerProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <Drawer open title={row.unitName} size={560} onClose={onClose}>
      <div className="selection-explained">
        <p>{local(rule.clause)}</p>
        {row.parts.map((part) => (
          <Part key={part.kind} part={part} />
        ))}
        <p className="selection-total">
          {t('selections.sum')} <strong>{row.sum}</strong>
        </p>
      </div>
    </Drawer>
  );
}
