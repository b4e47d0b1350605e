import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreezeView } from '#contract/reveal';
import type { RevealAct } from '#domain/reveal/reveal-state';
import { NumberTag } from '../../ui/small-signs';
import type { SendStep } from './send-step';

export interface RevealPartProps {
  readonly freeze: NonNullable<FreezeView['freeze']>;
  readonly isSending: boolean;
  readonly onStep: SendStep;
}

/** The keys of a reveal under way; what comes next is said to the presenter alone. */
export function RevealPart({ freeze, isSending, onStep }: RevealPartProps): ReactElement {
  const { t } = useTranslation('console');
  const { shown, ranks, isPaused, next } = freeze;
  const key = (act: RevealAct, word: string, isOff: boolean): ReactElement => (
    <button
      type="button"
      className="remote-key"
      data-act={act}
      disabled={isOff || isSending}
      onClick={() => void onStep(act)}
    >
      {word}
    </button>
  );
  return (
    <section className="remote-part" aria-live="polite">
      <h2>
        {t('reveal.revealing', { shown, ranks })}
        {isPaused && <small> · {t('reveal.paused')}</small>}
      </h2>
      <p className="remote-next">
        {next ? t('reveal.nextIs', { place: next.place }) : t('reveal.done')}{' '}
        {next?.numbers.map((number) => (
          <NumberTag key={number} number={number} />
        ))}
      </p>
      <div className="remote-keys">
        {next ? key('next', t('reveal.next'), isPaused) : key('end', t('reveal.end'), false)}
        {key('back', t('reveal.previous'), isPaused || shown === 0)}
        {isPaused ? key('resume', t('reveal.resume'), false) : key('pause', t('reveal.pause'), false)}
      </div>
      <small>{t('reveal.keys')}</small>
    </section>
  );
}
