import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetModule, SheetView } from '#contract/marking';
import { exactPoints } from '../i18n/exact-points';
import { useLocalText } from '../i18n/use-local-text';
import { withMinus } from '../i18n/with-minus';
import { Button } from '../ui/button';
import { NumberTag, PointsFigure, ProgressBar } from '../ui/small-signs';
import { ContactSign } from './contact-sign';
import type { SheetReading } from './read-sheet';
import { SHOWN_DECIMALS } from './use-mark-words';

interface SheetTopProps {
  readonly sheet: SheetView;
  /** The module of the aspect in focus. */
  readonly module: SheetModule | undefined;
  readonly reading: SheetReading;
  /** What this tablet is called where others ask who has the sheet; null while it does not have it. */
  readonly tablet: string | null;
  readonly onBack: () => void;
}

/** The head that is always there: contestant number, what is marked, total so far, where the marks are. */
export function SheetTop({ sheet, module, reading, tablet, onBack }: SheetTopProps): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const progress = t('judge.progress', { marked: reading.marked, expected: reading.cells.length });
  return (
    <header className="sheet-top">
      <Button onClick={onBack} aria-label={t('judge.back')}>
        ←
      </Button>
      <h1>
        <span className="visually-hidden">{t('judge.contestant')}</span>
        <NumberTag number={sheet.number} />
      </h1>
      <div className="sheet-what">
        <strong>{module && local(module.name)}</strong>
        <span>
          {local(sheet.tradeName)} · {local(sheet.stageName)}
          {sheet.revision > 1 && ` · ${t('judge.revision', { revision: sheet.revision })}`}
          {tablet !== null && ` · ${t('lease.tablet', { tablet })}`}
        </span>
      </div>
      {reading.cells.length > 0 && (
        <>
          <div className="sheet-progress">
            <span>{progress}</span>
            <ProgressBar value={reading.marked} max={reading.cells.length} label={progress} />
          </div>
          <Total reading={reading} />
        </>
      )}
      <ContactSign />
    </header>
  );
}

/** What this judge's marks are worth so far; before the first of them there is no total, never 0. */
function Total({ reading: { total, full, isPartial } }: { readonly reading: SheetReading }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="sheet-total">
      <small>{t(isPartial ? 'judge.totalInPart' : 'judge.total')}</small>
      <PointsFigure
        points={total ? withMinus(exactPoints(total, SHOWN_DECIMALS)) : '–'}
        full={full ? exactPoints(full, SHOWN_DECIMALS) : undefined}
      />
    </div>
  );
}
