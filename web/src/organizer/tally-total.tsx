import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallyView } from '#contract/results';
import { parseRatio } from '#domain/kernel/parse-ratio';
import { multiplyRatios, ratio } from '#domain/kernel/ratios';
import { exactPoints } from './exact-points';

type ModuleView = TallyView['modules'][number];
type Rounding = TallyView['rounding'];

const WHOLE = 1_000_000;

/** The module's value as exact as the rule keeps it; null before the first mark. */
function exactValue({ exactValue: text }: ModuleView): string | null {
  const value = text === null ? undefined : parseRatio(text);
  return value ? exactPoints(value) : null;
}

/** value × weight, as exact as the rule keeps it. */
function exactContribution(
  { exactValue: text, weight, contribution }: ModuleView,
  at: Rounding['at'],
): string | null {
  const value = text === null ? undefined : parseRatio(text);
  if (!value) return null;
  return at === 'each-node' ? contribution : exactPoints(multiplyRatios(value, ratio(weight, WHOLE)));
}

/** The last line of a module: its points, times its weight, is what it contributes. */
export function ModuleSum({
  module,
  rounding,
}: {
  readonly module: ModuleView;
  readonly rounding: Rounding;
}): ReactElement | null {
  const { t } = useTranslation('console');
  const value = exactValue(module);
  const contribution = exactContribution(module, rounding.at);
  if (value === null || contribution === null) return <p className="tally-sum">{t('tally.noMark')}</p>;
  return (
    <p className="tally-sum">
      <span>
        {t('tally.sum')} <b>{value}</b>
      </span>
      <span>
        {value} × {module.weight / 10_000}% = <b>{contribution}</b>
      </span>
    </p>
  );
}

/** How the contributions add up and where the total is rounded. */
export function TallyTotal({ tally }: { readonly tally: TallyView }): ReactElement | null {
  const { t } = useTranslation('console');
  const { rounding, modules, total } = tally;
  const parts = modules.map((module) => exactContribution(module, rounding.at)).filter((one) => one !== null);
  if (total === null) return null;
  return (
    <section className="tally-total">
      <h3>{t('tally.total')}</h3>
      <p className="tally-sum">
        <span>
          {t(`tally.rounding.${rounding.at}`, {
            decimals: rounding.decimals,
            mode: t(`tally.mode.${rounding.mode}`),
          })}
        </span>
        <span>
          {parts.join(' + ')} → <b>{total}</b>
        </span>
      </p>
    </section>
  );
}
