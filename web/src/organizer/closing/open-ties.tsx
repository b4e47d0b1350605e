import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradeSummary } from '#contract/competitions';
import type { OpenTieView } from '#contract/closing';
import { Button } from '../../ui/button';
import { NumberTag } from '../../ui/small-signs';
import { TieDialog } from '../rulings/tie-dialog';
import { useRulingDesk } from '../rulings/use-ruling-desk';
import type { StageState } from '../use-stage';

export interface OpenTiesProps {
  readonly ties: readonly OpenTieView[];
  readonly trade: TradeSummary;
  readonly state: StageState;
  readonly onDecided: () => void;
}

function Tie({ tie }: { readonly tie: OpenTieView }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <li>
      <span>{t('closing.tieAt', { place: tie.place, count: tie.entries.length })}</span>
      {tie.entries.map(({ entryId, number }) => (
        <NumberTag key={entryId} number={number} />
      ))}
      <strong>{tie.touches.map((touch) => t(`closing.touches.${touch}`)).join(t('rules.list'))}</strong>
    </li>
  );
}

/** Ties that keep the stage from being published, and the act that decides them. */
export function OpenTies({ ties, trade, state, onDecided }: OpenTiesProps): ReactElement | null {
  const { t } = useTranslation('console');
  const desk = useRulingDesk(trade, state);
  const [isOpen, open] = useState(false);
  if (ties.length === 0) return null;
  const mayDecide = desk !== null && desk.deciders.length > 0 && desk.ties.length > 0;
  return (
    <div className="closing-ties">
      <p>{t('closing.tiesMean', { count: ties.length })}</p>
      <ul>
        {ties.map((tie) => (
          <Tie key={tie.place} tie={tie} />
        ))}
      </ul>
      {mayDecide ? (
        <Button onClick={() => open(true)}>{t('rulings.tie.title')}</Button>
      ) : (
        <small>{t('closing.tieByChief')}</small>
      )}
      {isOpen && desk && (
        <TieDialog
          desk={desk}
          onClose={() => {
            open(false);
            onDecided();
          }}
        />
      )}
    </div>
  );
}
