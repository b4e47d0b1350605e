import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '#domain/kernel/format-points';
import { toPoints } from '#domain/kernel/to-points';
import { aspectKindOf, type Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { useLocalText } from '../i18n/use-local-text';
import { EmptyMark } from '../ui/small-signs';
import { SyncSign } from '../ui/sync-sign';
import { FaultNotice, RefusedNotice } from './entry-notices';
import { LevelKeys } from './level-keys';
import { isInPoints } from './mark-worth';
import { gridOf } from './quick-keys';
import type { Cell, SheetReading } from './read-sheet';
import { ScoreField } from './score-field';
import { useMarkWords } from './use-mark-words';
import type { Marking } from './use-marking';

interface FocusPanelProps {
  readonly reading: SheetReading;
  readonly marking: Marking;
  readonly isOpen: boolean;
  /** A dialog is over the sheet: the field does not take the keyboard. */
  readonly isCovered: boolean;
  /** Stands beside the aspect's head. */
  readonly note: ReactNode;
}

/** The one aspect in focus: its text, its levels, its mark. */
export function FocusPanel({
  reading,
  marking,
  isOpen,
  isCovered,
  note,
}: FocusPanelProps): ReactElement | null {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const { cell, index } = marking;
  if (!cell) return null;
  const { aspect, criterion, subCriterion } = cell;
  const place = t('judge.aspectOf', { n: index + 1, count: reading.cells.length });
  return (
    <main className="focus-panel">
      <div className="focus-head">
        <p>
          {local(criterion.name)} · {subCriterion && `${local(subCriterion.name)} · `}
          {place}
        </p>
        <h2>{local(aspect.name)}</h2>
        <AspectLimits aspect={aspect} />
        {note}
      </div>
      <div className="focus-mark">
        {isOpen ? (
          <ScoreField key={aspect.id} marking={marking} cell={cell} isCovered={isCovered} />
        ) : (
          <MarkFigure cell={cell} />
        )}
        <MarkState cell={cell} marking={marking} />
        <FormerMark cell={cell} />
      </div>
      {marking.typing.fault && <FaultNotice fault={marking.typing.fault} aspect={aspect} />}
      {cell.refused && <RefusedNotice cell={cell} refused={cell.refused} marking={marking} />}
      <LevelKeys cell={cell} marking={marking} isOpen={isOpen} />
    </main>
  );
}

/** The mark of a sheet that can only be read. */
function MarkFigure({ cell: { aspect, points } }: { readonly cell: Cell }): ReactElement {
  const words = useMarkWords();
  return (
    <span className="points-figure">
      <span>{points === null ? <EmptyMark /> : words.text(aspect, points)}</span>
      <small>{words.beside(aspect, points)}</small>
    </span>
  );
}

/** In a second round: the judge's own mark of the first, nobody else's. */
function FormerMark({ cell: { aspect, former } }: { readonly cell: Cell }): ReactElement | null {
  const { t } = useTranslation();
  const words = useMarkWords();
  if (former === null) return null;
  return (
    <span className="focus-former">{t('judge.again.former', { mark: words.text(aspect, former) })}</span>
  );
}

/** What the mark means, and where it is. */
function MarkState({
  cell,
  marking,
}: Pick<FocusPanelProps, 'marking'> & { readonly cell: Cell }): ReactElement {
  const words = useMarkWords();
  const { aspect, points, state } = cell;
  if (marking.isDraft) return <span className="focus-state" />;
  return (
    <span className="focus-state">
      {points !== null && <b>{words.meaning(aspect, points)}</b>}
      {state !== 'empty' && <SyncSign state={state} />}
    </span>
  );
}

/** How the aspect is marked, in a sentence, and what a judge must know besides. */
function AspectLimits({ aspect }: { readonly aspect: Aspect }): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const { kind, factor } = aspect;
  const { max, step } = gridOf(aspect);
  const shown = (micro: number): string => formatPoints(toPoints(micro));
  // The faults of a list stand on their keys.
  const isListed = kind === 'deduction' && aspect.faults !== undefined;
  return (
    <p className="aspect-limits">
      <span>
        {isListed ? t('judge.faultList', { max: shown(max) }) : local(aspectKindOf(aspect).sentence(aspect))}
      </span>
      {(kind === 'time' || kind === 'measured') && <span>{t('judge.step', { step: shown(step) })}</span>}
      {factor !== undefined && <span>{t('judge.factor', { factor: shown(factor) })}</span>}
      {aspect.isAttempt && <span>{t('judge.attempt')}</span>}
      {!isInPoints(aspect) && <span>{t('judge.apart')}</span>}
    </p>
  );
}
