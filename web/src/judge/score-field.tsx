import { useEffect, useRef, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../i18n/use-local-text';
import { withMinus } from '../i18n/with-minus';
import type { Cell } from './read-sheet';
import { useMarkWords } from './use-mark-words';
import type { Marking } from './use-marking';

interface ScoreFieldProps {
  readonly marking: Marking;
  readonly cell: Cell;
  readonly isCovered: boolean;
}

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Selects the field when it appears, when a dialog over it is gone, and after a fault, so that typing replaces. */
function useSelected(marking: Marking, isOff: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const { fault } = marking.typing;
  useEffect(() => {
    if (isOff && fault === null) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [isOff, fault]);
  return field;
}

/**
 * The field of one mark: plain text, so that nothing a judge types is changed; Enter takes it over and goes on. The keys on
 * the page write into it too, and no keyboard of the tablet comes up.
 */
export function ScoreField({ marking, cell, isCovered }: ScoreFieldProps): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const field = useSelected(marking, isCovered);
  const words = useMarkWords();
  const { typing, isDraft } = marking;
  const { aspect, points } = cell;
  const mark = points === null ? '' : words.text(aspect, points);
  const text = typing.draft === null ? mark : withMinus(typing.draft);

  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const by = STEPS[event.key];
    if (event.key === 'Escape') marking.undo();
    if (by === undefined) return;
    event.preventDefault();
    marking.commitAndGo(marking.index + by);
  };

  return (
    <label className="score-field" data-empty={text === ''} data-draft={isDraft}>
      <span className="visually-hidden">
        {t('judge.score')} {local(aspect.name)}
      </span>
      <input
        ref={field}
        inputMode="none"
        autoComplete="off"
        aria-invalid={typing.fault !== null}
        aria-describedby={typing.fault ? 'entry-fault' : undefined}
        value={text}
        onChange={(event) => typing.type(event.target.value)}
        onKeyDown={press}
      />
      <small>{words.beside(aspect, isDraft ? null : points)}</small>
    </label>
  );
}
