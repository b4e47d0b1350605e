import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetListItem } from '#contract/marking';
import type { EntryId } from '#domain/kernel/ids';
import { useLocalText } from '../i18n/use-local-text';
import type { OutboxEntry } from '../sync/outbox-entry';
import { Brand } from '../ui/brand-seal';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { NumberTag, ProgressBar } from '../ui/small-signs';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches';
import { SyncSign } from '../ui/sync-sign';
import { Watermark } from '../ui/watermark';
import { buildVersion } from './app-update';
import { DeclareKey } from './conflicts/declare-key';
import { ContactSign } from './contact-sign';
import { useDesk, useOutbox } from './desk-context';
import { DeviceNotice } from './device-notice';
import { isOut } from '#domain/ledger/entry-status';
import { KeptNotice } from './kept-notice';
import { LeaveKeys } from './leave-keys';
import { LineNotice } from './line-notice';
import { NewVersionNotice } from './new-version-notice';
import { asksNothing, sheetOrder } from './sheet-order';
import { LIST } from './sheet-shelf';
import { useShelf } from './use-shelf';

/** All sheets of the judge who is signed in: numbers only. */
export function SheetList({ onOpen }: { readonly onOpen: (entryId: EntryId) => void }): ReactElement {
  const { t } = useTranslation();
  const { fetchSheets } = useDesk();
  const { value, problem, keptAt } = useShelf<readonly SheetListItem[]>(LIST);
  const { entries } = useOutbox();
  useEffect(fetchSheets, [fetchSheets]);

  return (
    <div className="sheet-list-page">
      {isAllRehearsal(value) && <Watermark />}
      <ListHead />
      <main>
        <h1>{t('judge.sheets')}</h1>
        <p>{t('judge.sheetsLead')}</p>
        <LineNotice />
        <NewVersionNotice />
        <KeptNotice at={value && problem ? keptAt : null} />
        {problem && (value === null || problem.code !== 'NO_ANSWER') && (
          <ProblemNotice problem={problem} kept={t('problem.nothingLost')} retry={fetchSheets} />
        )}
        {value?.length === 0 && <Notice kind="info" what={t('judge.none')} next={t('judge.noneNext')} />}
        {value && (
          <ol className="sheet-list">
            {sheetOrder(value).map((sheet) => (
              <SheetRow
                key={sheet.entryId}
                sheet={sheet}
                waiting={waitingFor(entries, sheet.entryId)}
                onOpen={onOpen}
              />
            ))}
          </ol>
        )}
        {value && <DeclareKey sheets={value} />}
        <DeviceNotice />
        <small className="build-version">{t('judge.build', { version: buildVersion() })}</small>
      </main>
    </div>
  );
}

/** Where there are real sheets among them, each of a rehearsal says so for itself. */
function isAllRehearsal(sheets: readonly SheetListItem[] | null): boolean {
  return sheets !== null && sheets.length > 0 && sheets.every(({ isRehearsal }) => isRehearsal);
}

/** What the judge has entered on a sheet and no server has yet. */
function waitingFor(entries: readonly OutboxEntry[], entryId: EntryId): number {
  return entries.filter(({ body, refusal }) => refusal === null && body.entryId === entryId).length;
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
function useSheetWord(sheet: SheetListItem, waiting: number): string {
  const { t } = useTranslation();
  const { status, state, signature } = sheet;
  if (isOut(status)) return t(`status.${status}`);
  if (state === 'to-rescore') return t('judge.again.state');
  if (signature === 'other') return t('judge.resign');
  if (state === 'submitted' && waitsForContestant(sheet)) return t('acknowledge.due');
  if (asksNothing(sheet)) return t('judge.noMarksDue');
  return state === 'open' && sheet.marked + waiting === 0 ? t('judge.notBegun') : t(`judge.${state}`);
}

/** Handed in, and the contestant has neither agreed nor refused. */
function waitsForContestant({ acknowledgements }: SheetListItem): boolean {
  return acknowledgements.some(
    ({ by, state }) => by === 'contestant' && (state === 'none' || state === 'other'),
  );
}

interface SheetRowProps {
  readonly sheet: SheetListItem;
  readonly waiting: number;
  readonly onOpen: (entryId: EntryId) => void;
}

function SheetRow({ sheet, waiting, onOpen }: SheetRowProps): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const progress = t('judge.progress', { marked: sheet.marked, expected: sheet.expected });
  const word = useSheetWord(sheet, waiting);
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
          {sheet.isRehearsal && <b className="rehearsal-tag">{t('judge.rehearsal')}</b>}{' '}
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
        {waiting > 0 && (
          <span className="sheet-row-waiting">
            <SyncSign bare state="kept" />
            {t('judge.waitingHere', { count: waiting })}
          </span>
        )}
      </button>
    </li>
  );
}
