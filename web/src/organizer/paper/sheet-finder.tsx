import { useEffect, useState, type ReactElement, type RefObject, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSheetView, PaperStageView } from '#contract/keying';
import { readSheetCode, type SheetCode } from './sheet-code';

interface SheetFinderProps {
  readonly stage: PaperStageView;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onSheet: (sheet: PaperSheetView) => void;
}

/** Without a judge in the code: the entry's first sheet that this person has not read yet. */
function sheetFor({ sheets }: PaperStageView, code: SheetCode): PaperSheetView | undefined {
  const own = sheets.filter(({ entryId }) => entryId === code.entryId);
  if (code.judgeId !== null) return own.find(({ judgeId }) => judgeId === code.judgeId);
  const waits = own.find(({ state, keying }) => state === 'open' && keying !== 'mine');
  return waits ?? own[0];
}

/** One field for a number, a short code or a scanner; Enter leads to the sheet. */
export function SheetFinder({ stage, field, onSheet }: SheetFinderProps): ReactElement {
  const { t } = useTranslation('console');
  const [text, setText] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  useEffect(() => field.current?.focus(), [field]);
  const find = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const code = readSheetCode(text, stage);
    const sheet = code && sheetFor(stage, code);
    setUnknown(!sheet);
    if (!sheet) {
      field.current?.select();
      return;
    }
    setText('');
    onSheet(sheet);
  };
  return (
    <form className="sheet-finder" onSubmit={find}>
      <label htmlFor="sheet-code">{t('keying.code')}</label>
      <input
        id="sheet-code"
        ref={field}
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={isUnknown}
        aria-describedby="sheet-code-hint"
        onChange={(event) => {
          setText(event.target.value);
          setUnknown(false);
        }}
      />
      <small id="sheet-code-hint" role={isUnknown ? 'alert' : undefined}>
        {isUnknown ? t('keying.unknown', { text }) : t('keying.codeHint')}
      </small>
    </form>
  );
}
