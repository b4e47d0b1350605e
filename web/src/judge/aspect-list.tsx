import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '#contract/marking';
import { isUnfinished } from '#domain/kernel/mark-value';
import { useLocalText } from '../i18n/use-local-text';
import { EmptyMark } from '../ui/small-signs';
import { SyncSign } from '../ui/sync-sign';
import { keepFocus } from './keep-focus';
import type { Cell, SheetReading } from './read-sheet';
import { SubmitPanel, type Asking } from './submit-panel';
import { useMarkWords } from './use-mark-words';
import type { Marking } from './use-marking';

interface AspectListProps {
  readonly sheet: SheetView;
  readonly reading: SheetReading;
  readonly marking: Marking;
  readonly isOpen: boolean;
  readonly asking: Asking;
}

/** All aspects with their state; the one in focus is marked. */
export function AspectList({ sheet, reading, marking, isOpen, asking }: AspectListProps): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const { cells } = reading;
  return (
    <section className="aspect-panel" aria-label={t('judge.aspects')}>
      <ol className="aspect-list">
        {cells.map((cell, index) => {
          const above = cells[index - 1];
          const { subCriterion } = cell;
          return (
            <li key={cell.aspect.id}>
              {above?.criterion !== cell.criterion && <h2>{local(cell.criterion.name)}</h2>}
              {subCriterion && above?.subCriterion !== subCriterion && <h3>{local(subCriterion.name)}</h3>}
              <AspectRow
                cell={cell}
                isInFocus={index === marking.index}
                isAgain={sheet.state === 'to-rescore' && !cell.isLocked}
                onChoose={() => marking.commitAndGo(index)}
              />
            </li>
          );
        })}
      </ol>
      {isOpen && <SubmitPanel sheet={sheet} reading={reading} marking={marking} asking={asking} />}
    </section>
  );
}

interface AspectRowProps {
  readonly cell: Cell;
  readonly isInFocus: boolean;
  readonly isAgain: boolean;
  readonly onChoose: () => void;
}

function AspectRow({ cell, isInFocus, isAgain, onChoose }: AspectRowProps): ReactElement {
  const { local } = useLocalText();
  const words = useMarkWords();
  const { t } = useTranslation();
  const { aspect, points, state, isLocked } = cell;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isInFocus) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isInFocus]);
  return (
    <button
      ref={row}
      type="button"
      className="aspect-row"
      data-locked={isLocked || undefined}
      onPointerDown={keepFocus}
      aria-current={isInFocus || undefined}
      onClick={onChoose}
    >
      <span className="aspect-name">
        {local(aspect.name)}
        {isAgain && <strong className="aspect-again">{t('judge.again.tag')}</strong>}
      </span>
      {points === null ? (
        <EmptyMark />
      ) : (
        <span className="aspect-points">
          {aspect.kind === 'deduction' && points !== 0 && !isUnfinished(points) && '−'}
          {words.text(aspect, points)} <small>{words.besideInList(aspect, points)}</small>
        </span>
      )}
      <span className="aspect-state">{state !== 'empty' && <SyncSign bare state={state} />}</span>
    </button>
  );
}
