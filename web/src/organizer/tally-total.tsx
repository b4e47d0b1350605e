import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallyView } from '#contract/results';
import { parsePoints } from '#domain/kernel/parse-points';
import { parseRatio } from '#domain/kernel/parse-ratio';
import type { Ratio } from '#domain/kernel/ratio';
import { addRatios, multiplyRatios, ratio } from '#domain/kernel/ratios';
import { showRatio } from '#domain/kernel/show-ratio';
import { exactPoints } from '../i18n/exact-points';
import { withMinus } from '../i18n/with-minus';

type ModuleView = TallyView['modules'][number];
type Rounding = TallyView['rounding'];

const WHOLE = 1_000_000;

/** The module's value as exact as the rule keeps it; null before the first mark. */
function exactValue({ exactValue: text }: ModuleView): Ratio | null {
  return (text === null ? undefined : parseRatio(text)) ?? null;
}

/** value × weight, as exact as the rule keeps it. */
function exactContribution(module: ModuleView, at: Rounding['at']): Ratio | null {
  const value = exactValue(module);
  if (!value) return null;
  const shown = module.contribution === null ? undefined : parsePoints(module.contribution);
  return at === 'each-node' && shown !== undefined
    ? ratio(shown)
    : multiplyRatios(value, ratio(module.weight, WHOLE));
}

const text = (value: Ratio): string => withMinus(exactPoints(value));

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
        {t('tally.sum')} <b>{text(value)}</b>
      </span>
      {module.weight === 0 ? (
        <span>{t('tally.noWeight')}</span>
      ) : (
        <span>
          {text(value)} × {module.weight / 10_000}% = <b>{text(contribution)}</b>
        </span>
      )}
    </p>
  );
}

/** How the contributions add up and where the total is rounded. */
export function TallyTotal({ tally }: { readonly tally: TallyView }): ReactElement | null {
  const { t } = useTranslation('console');
  const { rounding, modules, total } = tally;
  const parts = modules
    .filter(({ weight }) => weight > 0)
    .map((module) => exactContribution(module, rounding.at))
    .filter((one) => one !== null);
  if (total === null) return null;
  const sum = parts.reduce(addRatios, ratio(0));
  const isAll = showRatio(sum, rounding.decimals, rounding.mode) === total;
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
          {parts.map(text).join(' + ').replaceAll('+ −', '− ')} → <b>{withMinus(total)}</b>
        </span>
      </p>
      {!isAll && <p className="tally-besides">{t('tally.besides')}</p>}
    </section>
  );
}
