import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '#domain/kernel/format-points';
import type { Aspect } from '#domain/scheme/marking-scheme';
import { useLocalText } from '../i18n/use-local-text';
import { EmptyMark, PointsFigure } from '../ui/small-signs';
import { SyncSign } from '../ui/sync-sign';
import { FaultNotice, RefusedNotice } from './entry-notices';
import { keepFocus } from './keep-focus';
import type { Cell, SheetReading } from './read-sheet';
import { ScoreField } from './score-field';
import type { Marking } from './use-marking';

interface FocusPanelProps {
  readonly reading: SheetReading;
  readonly marking: Marking;
  readonly isOpen: boolean;
  /** A dialog is over the sheet: the field does not take the keyboard. */
  readonly isCovered: boolean;
}

/** The one aspect in focus: its text, its levels, its mark. */
export function FocusPanel({ reading, marking, isOpen, isCovered }: FocusPanelProps): ReactElement | null {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const { cell, index } = marking;
  if (!cell) return null;
  const { aspect, criterion } = cell;
  return (
    <main className="focus-panel">
      <div className="focus-head">
        <p>
          {local(criterion.name)} · {t('judge.aspectOf', { n: index + 1, count: reading.cells.length })}
        </p>
        <h2>{local(aspect.name)}</h2>
        <AspectLimits aspect={aspect} />
      </div>
      <div className="focus-mark">
        {isOpen ? (
          <ScoreField key={aspect.id} marking={marking} cell={cell} isCovered={isCovered} />
        ) : (
          <PointsFigure points={marking.text || <EmptyMark />} full={formatPoints(aspect.max)} />
        )}
        <span className="focus-state">
          {cell.state !== 'empty' && !marking.isDraft && <SyncSign state={cell.state} />}
        </span>
      </div>
      {marking.typing.fault && <FaultNotice fault={marking.typing.fault} aspect={aspect} />}
      {cell.refused && <RefusedNotice cell={cell} refused={cell.refused} marking={marking} />}
      {aspect.levels && <Levels cell={cell} marking={marking} isOpen={isOpen} />}
    </main>
  );
}

function AspectLimits({ aspect }: { readonly aspect: Aspect }): ReactElement {
  const { t } = useTranslation();
  return (
    <p className="aspect-limits">
      <span>{t(aspect.kind === 'deduction' ? 'judge.deduction' : `judge.${aspect.kind}`)}</span>
      <span>{t('judge.max', { max: formatPoints(aspect.max) })}</span>
      <span>{t('judge.step', { step: formatPoints(aspect.step) })}</span>
    </p>
  );
}

interface LevelsProps {
  readonly cell: Cell;
  readonly marking: Marking;
  readonly isOpen: boolean;
}

function Levels({ cell, marking, isOpen }: LevelsProps): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  return (
    <ul className="levels" aria-label={t('judge.levels')}>
      {cell.aspect.levels?.map(({ points, text }) => (
        <li key={points}>
          <button
            type="button"
            className="level"
            aria-pressed={cell.points === points && !marking.isDraft}
            disabled={!isOpen}
            onPointerDown={keepFocus}
            onClick={() => marking.mark(points)}
          >
            <strong>{formatPoints(points)}</strong>
            <span>{local(text)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
