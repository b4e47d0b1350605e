import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { PaperSheetView, PaperStageView } from '#contract/keying';
import { Notice } from '../../ui/notice';
import { KeyingForm } from './keying-form';
import { KeyingOverview } from './keying-overview';
import { PaperFrame } from './paper-frame';
import { shortCode } from './sheet-code';
import { SheetFinder } from './sheet-finder';
import type { Settled } from './use-keying';

type Chosen = Pick<PaperSheetView, 'entryId' | 'judgeId'>;

const keyOf = ({ entryId, judgeId }: Chosen): string => `${entryId}.${judgeId}`;

interface DeskProps {
  readonly stage: PaperStageView;
  readonly onChange: () => void;
}

interface Last {
  readonly code: string;
  readonly state: Settled;
}

/** The sheet in hand stands in the address, so that a reload comes back to it. */
function Desk({ stage, onChange }: DeskProps): ReactElement {
  const { t } = useTranslation('console');
  const [search, setSearch] = useSearchParams();
  const [last, setLast] = useState<Last | null>(null);
  const finder = useRef<HTMLInputElement>(null);
  const chosen = stage.sheets.find((sheet) => keyOf(sheet) === search.get('sheet'));
  const choose = (sheet: Chosen | null): void =>
    setSearch(sheet ? { sheet: keyOf(sheet) } : {}, { replace: true });
  const settle = (sheet: Chosen, state: Settled): void => {
    setLast({ code: shortCode(stage, sheet), state });
    onChange();
    choose(null);
    finder.current?.focus();
  };
  return (
    <div className="keying">
      <div className="keying-desk">
        <SheetFinder stage={stage} field={finder} onSheet={choose} />
        <div aria-live="polite">
          {last && !chosen && <Notice kind="info" what={`${last.code}: ${t(`keying.${last.state}`)}`} />}
          {!last && !chosen && <Notice kind="info" what={t('keying.begin')} next={t('keying.beginNext')} />}
        </div>
        {chosen && (
          <KeyingForm
            key={keyOf(chosen)}
            stage={stage}
            sheet={chosen}
            onSettled={(state) => settle(chosen, state)}
          />
        )}
      </div>
      <KeyingOverview stage={stage} chosen={chosen} onSheet={choose} />
    </div>
  );
}

/** Paper sheets are keyed in here, each by two people who do not see what the other read. */
export function KeyingPage(): ReactElement {
  const { t } = useTranslation('console');
  return (
    <PaperFrame title={t('keying.title')} other={{ path: 'paper', words: t('paper.print') }}>
      {(stage, reload) =>
        stage.isClosed ? (
          <Notice kind="info" what={t('keying.closed')} />
        ) : (
          <Desk stage={stage} onChange={reload} />
        )
      }
    </PaperFrame>
  );
}
