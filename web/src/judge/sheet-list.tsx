import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetListItem } from '#contract/marking';
import type { EntryId } from '#domain/kernel/ids';
import { useLocalText } from '../i18n/use-local-text';
import { getJson, type Answer } from '../sync/api';
import { Brand } from '../ui/brand-seal';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { NumberTag, ProgressBar } from '../ui/small-signs';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches';
import { ContactSign } from './contact-sign';
import { useDesk } from './desk-context';
import { isOut } from '#domain/ledger/entry-status';
import { LeaveKeys } from './leave-keys';
import { LineNotice } from './line-notice';
import { sheetOrder } from './sheet-order';

/** All sheets of the judge who is signed in: numbers only. */
export function SheetList({ onOpen }: { readonly onOpen: (entryId: EntryId) => void }): ReactElement {
  const { t } = useTranslation();
  const { socket } = useDesk();
  const [answer, setAnswer] = useState<Answer<readonly SheetListItem[]> | null>(null);
  const fetchSheets = useCallback(() => {
    void getJson<readonly SheetListItem[]>('marking/sheets').then(setAnswer);
  }, []);
  useEffect(() => {
    fetchSheets();
    socket.on('sheet.changed.v1', fetchSheets);
    return () => {
      socket.off('sheet.changed.v1', fetchSheets);
    };
  }, [socket, fetchSheets]);

  return (
    <div className="sheet-list-page">
      <ListHead />
      <main>
        <h1>{t('judge.sheets')}</h1>
        <p>{t('judge.sheetsLead')}</p>
        <LineNotice />
        {answer && !answer.ok && (
          <ProblemNotice problem={answer.refusal} kept={t('problem.nothingLost')}>
            <Button onClick={fetchSheets}>{t('notice.retry')}</Button>
          </ProblemNotice>
        )}
        {answer?.ok && answer.value.length === 0 && (
          <Notice kind="info" what={t('judge.none')} next={t('judge.noneNext')} />
        )}
        {answer?.ok && (
          <ol className="sheet-list">
            {sheetOrder(answer.value).map((sheet) => (
              <SheetRow key={sheet.entryId} sheet={sheet} onOpen={onOpen} />
            ))}
          </ol>
        )}
      </main>
    </div>
  );
}

function ListHead(): ReactElement {
  return (
    <header className="list-head">
      <Brand />
      <ContactSign />
      <LanguageSwitch />
      <ThemeSwitch />
      <LeaveKeys />
    </header>
  );
}

/** What became of the entry where nobody marks it any more, else how far its sheet is. */
function useSheetWord(sheet: SheetListItem): string {
  const { t } = useTranslation();
  const { status, state, signature } = sheet;
  if (isOut(status)) return t(`status.${status}`);
  if (state === 'to-rescore') return t('judge.again.state');
  if (signature === 'other') return t('judge.resign');
  if (state === 'submitted' && waitsForContestant(sheet)) return t('acknowledge.due');
  return asksNothing(sheet) ? t('judge.noMarksDue') : t(`judge.${state}`);
}

/** Handed in, and the contestant has neither agreed nor refused. */
function waitsForContestant({ acknowledgements }: SheetListItem): boolean {
  return acknowledgements.some(
    ({ by, state }) => by === 'contestant' && (state === 'none' || state === 'other'),
  );
}

/** Nothing is due on it and nothing marked: the judge was excused, or nothing is declared yet. */
function asksNothing({ state, marked, expected }: SheetListItem): boolean {
  return state === 'open' && marked + expected === 0;
}

interface SheetRowProps {
  readonly sheet: SheetListItem;
  readonly onOpen: (entryId: EntryId) => void;
}

function SheetRow({ sheet, onOpen }: SheetRowProps): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const progress = t('judge.progress', { marked: sheet.marked, expected: sheet.expected });
  const word = useSheetWord(sheet);
  return (
    <li>
      <button
        type="button"
        className="sheet-row"
        data-state={isOut(sheet.status) || asksNothing(sheet) ? 'out' : sheet.state}
        onClick={() => onOpen(sheet.entryId)}
      >
        <NumberTag number={sheet.number} />
        <span>
          {local(sheet.tradeName)} · {local(sheet.stageName)}
        </span>
        {sheet.marked + sheet.expected > 0 ? (
          <span className="sheet-progress">
            <span>{progress}</span>
            <ProgressBar value={sheet.marked} max={sheet.expected} label={progress} />
          </span>
        ) : (
          <span />
        )}
        <strong>{word}</strong>
      </button>
    </li>
  );
}
