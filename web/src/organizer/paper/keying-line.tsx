import type { ClipboardEvent, KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { aspectKindOf } from '#domain/scheme/aspects/aspect-kinds';
import { useLocalText } from '../../i18n/use-local-text';
import { pastedCells, readingOf, typedAs } from './keying-draft';
import type { SheetLine } from './sheet-lines';
import type { Keying } from './use-keying';

export interface KeyingLineProps {
  readonly line: SheetLine;
  readonly index: number;
  readonly keying: Keying;
  /** The whole sheet was to be handed over: what is missing is said too. */
  readonly isAsked: boolean;
  readonly differs: boolean;
  readonly onKey: (event: KeyboardEvent, index: number) => void;
}

/** What is wrong with a line, in words; null where nothing is. */
function useFault({ line, keying, isAsked, differs }: KeyingLineProps): string | null {
  const { t } = useTranslation('console');
  const reading = readingOf(keying.draft, line.aspect);
  if (!reading.ok) return t(`keying.fault.${reading.fault}`);
  if (reading.points === null) return isAsked ? t('keying.missing') : null;
  return differs ? t('keying.differsHere') : null;
}

/** One aspect of a paper sheet: what is marked, what can be given, and the field for what the paper says. */
export function KeyingLine(props: KeyingLineProps): ReactElement {
  const { line, index, keying, differs, onKey } = props;
  const { local } = useLocalText();
  const { aspect, criterion } = line;
  const fault = useFault(props);
  const paste = (event: ClipboardEvent): void => {
    const cells = pastedCells(event.clipboardData.getData('text'));
    if (!cells) return;
    event.preventDefault();
    keying.paste(index, cells);
  };
  return (
    <li data-differs={differs}>
      <label htmlFor={`keyed-${aspect.id}`}>
        <small>{local(criterion.name)}</small>
        <span>{local(aspect.name)}</span>
        <small>{local(aspectKindOf(aspect).sentence(aspect))}</small>
      </label>
      <input
        id={`keyed-${aspect.id}`}
        className="keying-field"
        autoComplete="off"
        inputMode="decimal"
        value={keying.draft[aspect.id] ?? ''}
        aria-invalid={fault !== null}
        aria-describedby={`said-${aspect.id}`}
        onChange={(event) => keying.type(aspect, typedAs(event.target.value, aspect))}
        onKeyDown={(event) => onKey(event, index)}
        onPaste={paste}
      />
      <output id={`said-${aspect.id}`}>{fault}</output>
    </li>
  );
}
