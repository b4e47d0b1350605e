import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetModule, SheetView } from '#contract/marking';
import { formatPoints } from '#domain/kernel/format-points';
import { toPoints } from '#domain/kernel/to-points';
import { useLocalText } from '../i18n/use-local-text';
import { Button } from '../ui/button';
import { NumberTag, PointsFigure, ProgressBar } from '../ui/small-signs';
import { ContactSign } from './contact-sign';
import type { SheetReading } from './read-sheet';

interface SheetTopProps {
  readonly sheet: SheetView;
  /** The module of the aspect in focus. */
  readonly module: SheetModule | undefined;
  readonly reading: SheetReading;
  readonly onBack: () => void;
}

/** The head that is always there: contestant number, what is marked, total so far, where the marks are. */
export function SheetTop({ sheet, module, reading, onBack }: SheetTopProps): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const full = toPoints(sheet.modules.reduce((sum, { fullMarks }) => sum + fullMarks, 0));
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
        </span>
      </div>
      <div className="sheet-progress">
        <span>{progress}</span>
        <ProgressBar value={reading.marked} max={reading.cells.length} label={progress} />
      </div>
      <div className="sheet-total">
        <small>{t('judge.total')}</small>
        <PointsFigure
          points={reading.marked === 0 ? '–' : formatPoints(reading.total)}
          full={formatPoints(full)}
        />
      </div>
      <ContactSign />
    </header>
  );
}
