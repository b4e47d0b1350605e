import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSheetView, PaperStageView } from '#contract/keying';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { NumberTag } from '../../ui/small-signs';
import { ProblemNotice } from '../../ui/problem-notice';
import { isRead } from './keying-draft';
import { KeyingLine, type KeyingLineProps } from './keying-line';
import { focusLine, lineKey } from './line-keys';
import { sheetLines, type SheetLine } from './sheet-lines';
import { useKeying, type Keying, type Settled } from './use-keying';

interface KeyingFormProps {
  readonly stage: PaperStageView;
  readonly sheet: PaperSheetView;
  readonly onSettled: (state: Settled) => void;
}

/** Why the sheet is not through. */
function Obstacle({ keying }: { readonly keying: Keying }): ReactElement | null {
  const { t } = useTranslation('console');
  const { differs, problem } = keying;
  if (problem) return <ProblemNotice problem={problem} kept={t('keying.kept')} />;
  if (differs.length === 0) return null;
  return (
    <Notice
      kind="warning"
      what={t('keying.differs', { count: differs.length })}
      kept={t('keying.differsKept')}
      next={t('keying.differsNext')}
    />
  );
}

function Title({ stage, sheet }: Pick<KeyingFormProps, 'stage' | 'sheet'>): ReactElement {
  const number = stage.entries.find(({ entryId }) => entryId === sheet.entryId)?.number ?? '';
  const judge = stage.judges.find(({ judgeId }) => judgeId === sheet.judgeId)?.name ?? '';
  return (
    <h2>
      <NumberTag number={number} /> {judge}
    </h2>
  );
}

type LinesProps = Omit<KeyingLineProps, 'line' | 'index' | 'differs' | 'onKey'> & {
  readonly lines: readonly SheetLine[];
  readonly list: RefObject<HTMLOListElement | null>;
  readonly onHandOver: () => void;
};

function Lines({ lines, list, keying, isAsked, onHandOver }: LinesProps): ReactElement {
  useEffect(() => focusLine(list.current, 0), [list]);
  const press = (event: KeyboardEvent, index: number): void => {
    const meaning = lineKey(event);
    if (meaning === null) return;
    event.preventDefault();
    if (meaning === 'hand-over') onHandOver();
    else focusLine(list.current, index + meaning);
  };
  return (
    <ol ref={list}>
      {lines.map((line, index) => (
        <KeyingLine
          key={line.aspect.id}
          line={line}
          index={index}
          keying={keying}
          isAsked={isAsked}
          differs={keying.differs.includes(line.aspect.id)}
          onKey={press}
        />
      ))}
    </ol>
  );
}

/** One paper sheet, line by line as it is printed. Ctrl and Enter hand it over; what is missing then has the focus. */
export function KeyingForm({ stage, sheet, onSettled }: KeyingFormProps): ReactElement {
  const { t } = useTranslation('console');
  const lines = sheetLines(stage, sheet.judgeId, sheet.due);
  const [isAsked, setAsked] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const aspects = lines.map(({ aspect }) => aspect);
  const keying = useKeying(sheet, aspects, onSettled);
  const handOver = (): void => {
    setAsked(true);
    const lacking = aspects.findIndex((aspect) => !isRead(keying.draft, aspect));
    if (lacking < 0) void keying.handOver();
    else focusLine(list.current, lacking);
  };
  return (
    <section className="keying-form">
      <Title stage={stage} sheet={sheet} />
      <Lines {...{ lines, list, keying, isAsked }} onHandOver={handOver} />
      <div aria-live="polite">
        <Obstacle keying={keying} />
      </div>
      <div className="keying-foot">
        <Button kind="primary" disabled={keying.isWorking} onClick={handOver}>
          {keying.isWorking ? t('dialog.working') : t('keying.handOver')}
        </Button>
        <small>{t('keying.keys')}</small>
      </div>
    </section>
  );
}
