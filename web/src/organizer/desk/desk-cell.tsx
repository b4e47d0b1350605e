import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskCellView } from '#contract/desk';
import { missingIn } from './desk-filter';

export interface DeskCellProps {
  readonly cell: DeskCellView;
  readonly module: number | null;
  /** Whose sheet, in words, for who does not see the table. */
  readonly label: string;
  readonly place: string;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

/** The state of a sheet in words, short enough for a cell. */
export function useCellWords(): (cell: DeskCellView, module: number | null) => string {
  const { t } = useTranslation('console');
  return (cell, module) => {
    const count = missingIn(cell, module);
    if (cell.state === 'owed' && count > 0) return t('desk.cell.missing', { count });
    if (cell.state === 'owed') return t('desk.cell.moduleDone');
    return t(`desk.cell.${cell.state}`);
  };
}

/** One sheet: how it stands, as a word with its own shape; never a mark. */
export function DeskCell(props: DeskCellProps): ReactElement {
  const { cell, module, label, place, isStop, onFocus, onOpen } = props;
  const { t } = useTranslation('console');
  const words = useCellWords()(cell, module);
  const revision = cell.revision > 1 ? t('sheet.revision', { revision: cell.revision }) : null;
  const state = cell.state === 'owed' && missingIn(cell, module) === 0 ? 'complete' : cell.state;
  return (
    <button
      type="button"
      className="desk-cell"
      data-state={state}
      data-cell={place}
      tabIndex={isStop ? 0 : -1}
      aria-label={[`${label}: ${words}`, revision].filter(Boolean).join(' · ')}
      onFocus={onFocus}
      onClick={onOpen}
    >
      {words}
      {revision && <small>{revision}</small>}
    </button>
  );
}
