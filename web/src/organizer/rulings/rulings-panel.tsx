import './rulings.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradeSummary } from '#contract/competitions';
import { Button } from '../../ui/button';
import type { StageState } from '../use-stage';
import { RulingDialog } from './ruling-dialog';
import { RulingsTable } from './rulings-table';
import { TieDialog } from './tie-dialog';
import { useRulingDesk, type RulingDesk } from './use-ruling-desk';

export interface RulingsPanelProps {
  readonly trade: TradeSummary;
  readonly state: StageState;
}

/** How much is there, and which ties wait for somebody. */
function Summary({ desk }: { readonly desk: RulingDesk }): ReactElement {
  const { t } = useTranslation('console');
  const open = desk.rules.ranking.terminal === 'share' ? 0 : desk.ties.filter(({ isOpen }) => isOpen).length;
  return (
    <small>
      {desk.rulings.length > 0 && t('rulings.count', { count: desk.rulings.length })}
      {open > 0 && <span className="stage-behind">{t('rulings.tie.waiting', { count: open })}</span>}
    </small>
  );
}

function Acts({ desk }: { readonly desk: RulingDesk }): ReactElement {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState<'ruling' | 'tie' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <span className="stage-acts">
      {desk.deciders.length > 0 && desk.ties.length > 0 && (
        <Button onClick={() => setOpen('tie')}>{t('rulings.tie.title')}</Button>
      )}
      {desk.kinds.length > 0 && <Button onClick={() => setOpen('ruling')}>{t('rulings.give')}</Button>}
      {open === 'tie' && <TieDialog desk={desk} onClose={close} />}
      {open === 'ruling' && <RulingDialog desk={desk} onClose={close} />}
    </span>
  );
}

/** What the chief judge and the organizer said of entries and of ties in a stage, and the acts to say more. */
export function RulingsPanel({ trade, state }: RulingsPanelProps): ReactElement | null {
  const { t } = useTranslation('console');
  const desk = useRulingDesk(trade, state);
  if (!desk) return null;
  return (
    <section className="stage-part rulings">
      <h2>
        {t('rulings.title')}
        <Summary desk={desk} />
        <Acts desk={desk} />
      </h2>
      <RulingsTable desk={desk} />
    </section>
  );
}
