import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '#contract/marking';
import type { EntryId } from '#domain/kernel/ids';
import { useLocalText } from '../i18n/use-local-text';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { RehearsalFrame } from '../ui/watermark';
import { AcknowledgeBar } from './acknowledgement/acknowledge-bar';
import { AcknowledgePage } from './acknowledgement/acknowledge-page';
import { useHandedOver } from './acknowledgement/use-handed-over';
import { AspectList } from './aspect-list';
import { useDesk, useOutbox } from './desk-context';
import { FocusPanel } from './focus-panel';
import { isOut } from '#domain/ledger/entry-status';
import { KeyPad } from './key-pad';
import { KeptNotice } from './kept-notice';
import { LeaseNotice } from './lease/lease-notice';
import { useLease, type Lease } from './lease/use-lease';
import { LineNotice } from './line-notice';
import { NextSheet, type NextSheetProps } from './next-sheet';
import { NotePart, type NotePartProps } from './note-part';
import { readSheet, type SheetReading } from './read-sheet';
import { SheetTop } from './sheet-top';
import { useHand } from './use-hand';
import { useMarking, type Marking } from './use-marking';
import { useSheet } from './use-sheet';
import { useWakeLock } from './use-wake-lock';

interface SheetPageProps {
  readonly entryId: EntryId;
  /** Another sheet; null is the list. */
  readonly onOpen: NextSheetProps['onOpen'];
}

/** One contestant's sheet. */
export function SheetPage({ entryId, onOpen }: SheetPageProps): ReactElement {
  const { t } = useTranslation();
  useWakeLock();
  const { value, problem, keptAt, fetch } = useSheet(entryId);
  if (value)
    return (
      <RehearsalFrame isRehearsal={value.isRehearsal}>
        <Sheet sheet={value} keptAt={problem && keptAt} onOpen={onOpen} />
      </RehearsalFrame>
    );
  if (!problem) return <p className="sheet-waiting">{t('console.loading')}</p>;
  return (
    <main className="sheet-waiting">
      <ProblemNotice problem={problem} kept={t('problem.nothingLost')} retry={fetch}>
        <Button onClick={() => onOpen(null)}>{t('judge.back')}</Button>
      </ProblemNotice>
    </main>
  );
}

/** Says why no mark is asked for. */
function DueNotice({ sheet }: { readonly sheet: SheetView }): ReactElement | null {
  const { t } = useTranslation();
  const { status, state, due } = sheet;
  if (isOut(status)) return <Notice kind="info" what={t(`judge.out.${status}`)} />;
  return state === 'open' && due.length === 0 ? <Notice kind="info" what={t('judge.nothingDue')} /> : null;
}

interface SignatureNoticeProps {
  readonly sheet: SheetView;
  readonly reading: SheetReading;
}

/** A signature that the server did not take, or that is for another version than what stands. */
function SignatureNotice({ sheet, reading }: SignatureNoticeProps): ReactElement | null {
  const { t } = useTranslation();
  const { outbox } = useDesk();
  const no = reading.refusedSubmission;
  if (no?.refusal) {
    return (
      <ProblemNotice problem={no.refusal} kept={t('problem.nothingLost')}>
        <Button onClick={() => void outbox.dismiss(no.id)}>{t('judge.cancel')}</Button>
      </ProblemNotice>
    );
  }
  return sheet.signature === 'other' && sheet.state !== 'to-rescore' ? (
    <Notice kind="warning" what={t('judge.signedOther')} />
  ) : null;
}

/** What is marked a second time, and that the mark may stay. */
function AgainNotice({ sheet, reading }: SignatureNoticeProps): ReactElement | null {
  const { t } = useTranslation();
  const { local } = useLocalText();
  if (sheet.state !== 'to-rescore' || isOut(sheet.status)) return null;
  const names = reading.cells.filter(({ isLocked }) => !isLocked).map(({ aspect }) => local(aspect.name));
  return (
    <Notice
      kind="warning"
      what={t('judge.again.what', { aspects: names.join(t('judge.again.list')) })}
      next={t('judge.again.next')}
    />
  );
}

interface SheetNoticesProps extends SignatureNoticeProps {
  readonly keptAt: string | null;
  readonly lease: Lease;
  readonly onHandOver: () => void;
  readonly onOpen: NextSheetProps['onOpen'];
}

/** What a judge has to know of the sheet besides its marks. */
function SheetNotices({
  sheet,
  keptAt,
  reading,
  lease,
  onHandOver,
  onOpen,
}: SheetNoticesProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="sheet-notices" aria-live="polite">
      <LineNotice />
      <KeptNotice at={keptAt} />
      <DueNotice sheet={sheet} />
      <SignatureNotice sheet={sheet} reading={reading} />
      <AgainNotice sheet={sheet} reading={reading} />
      <LeaseNotice lease={lease} />
      {sheet.state === 'submitted' && (
        <Notice kind="info" what={t('judge.locked')}>
          <NextSheet sheet={sheet} onOpen={onOpen} />
        </Notice>
      )}
      <AcknowledgeBar sheet={sheet} onHandOver={onHandOver} />
      {sheet.state === 'closed' && <Notice kind="info" what={t('judge.sealed')} />}
    </div>
  );
}

function useNoting(): NotePartProps['noting'] {
  const [isNoting, setNoting] = useState(false);
  return { isNoting, setNoting };
}

/** The notes of the aspect in focus. */
function NoteOfFocus({
  marking,
  ...part
}: Omit<NotePartProps, 'aspect'> & { readonly marking: Marking }): ReactElement | null {
  const { cell } = marking;
  return cell ? <NotePart {...part} key={cell.aspect.id} aspect={cell.aspect} /> : null;
}

interface SheetProps {
  readonly sheet: SheetView;
  readonly keptAt: string | null;
  readonly onOpen: NextSheetProps['onOpen'];
}

function Sheet({ sheet, keptAt, onOpen }: SheetProps): ReactElement {
  const reading = readSheet(sheet, useOutbox());
  const marking = useMarking(sheet, reading);
  const [hand, turnHand] = useHand();
  const [isAsking, setAsking] = useState(false);
  const noting = useNoting();
  // Marks that are there can still be corrected and handed in, whether or not they are due.
  const hasCells = reading.cells.length > 0;
  const isMarked = sheet.state === 'open' || sheet.state === 'to-rescore';
  const lease = useLease(sheet.entryId, isMarked);
  const [isHanded, setHanded] = useHandedOver();
  const isOpen = isMarked && reading.submission === null && hasCells && lease.mayMark;
  const isCellOpen = isOpen && marking.cell?.isLocked !== true;
  if (isHanded && sheet.state === 'submitted')
    return <AcknowledgePage sheet={sheet} reading={reading} onBack={() => setHanded(false)} />;
  return (
    <div className="sheet" data-hand={hand} data-open={isOpen}>
      <SheetTop
        sheet={sheet}
        module={marking.cell?.module}
        reading={reading}
        tablet={lease.state.step === 'held' ? lease.state.tablet : null}
        onBack={() => onOpen(null)}
      />
      <SheetNotices {...{ sheet, keptAt, reading, lease, onOpen }} onHandOver={() => setHanded(true)} />
      {hasCells && <AspectList {...{ sheet, reading, marking, isOpen }} asking={{ isAsking, setAsking }} />}
      <FocusPanel
        {...{ reading, marking }}
        isOpen={isCellOpen}
        isCovered={isAsking || noting.isNoting}
        note={<NoteOfFocus {...{ sheet, marking, noting }} isOpen={isCellOpen} />}
      />
      {isCellOpen && <KeyPad reading={reading} marking={marking} hand={hand} onTurnHand={turnHand} />}
    </div>
  );
}
