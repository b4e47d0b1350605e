import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreezeView } from '#contract/reveal';
import { formatTime } from '../../i18n/format-time';
import { Button } from '../../ui/button';
import type { SendStep } from './send-step';

/** How many of the best are usually revealed one by one. */
const CHOICES = [3, 6, 10] as const;

export interface BeginPartProps {
  readonly view: FreezeView;
  readonly freeze: NonNullable<FreezeView['freeze']>;
  readonly onStep: SendStep;
}

/** Frozen: how many are revealed one by one, and the beginning. */
export function BeginPart({ view, freeze, onStep }: BeginPartProps): ReactElement {
  const { t, i18n } = useTranslation('console');
  const [count, setCount] = useState<number | null>(null);
  const time = formatTime(freeze.from, i18n.language);
  return (
    <section className="remote-part">
      <h2>{t(freeze.isAhead ? 'reveal.ahead' : 'reveal.frozen', { time })}</h2>
      <p>{t('reveal.by', { by: freeze.by })}</p>
      <label>
        {t('reveal.oneByOne')}
        <select
          value={count ?? ''}
          onChange={(event) => setCount(event.target.value === '' ? null : Number(event.target.value))}
        >
          <option value="">{t('reveal.all')}</option>
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {t('reveal.first', { count: choice })}
            </option>
          ))}
        </select>
      </label>
      <p>{count === null ? t('reveal.beginMeans') : t('reveal.beginFirst', { count })}</p>
      <Button
        kind="official"
        size="large"
        disabled={!view.isClosed}
        onClick={() => void onStep('begin', count === null ? {} : { oneByOne: count })}
      >
        {view.isClosed ? t('reveal.begin') : t('reveal.notClosed')}
      </Button>
    </section>
  );
}
