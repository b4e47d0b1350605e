import './judge.css';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId, EntryId } from '#domain/kernel/ids';
import { useSession } from '../app/session';
import { SignIn } from '../app/sign-in';
import { DeskContext, useDesk, useOutbox } from './desk-context';
import { JudgeDesk } from './judge-desk';
import { SheetList } from './sheet-list';
import { SheetPage } from './sheet-page';

/** The judge's page: sign-in, the list of sheets, one sheet. */
export function JudgePage(): ReactElement | null {
  const { t } = useTranslation();
  const { state } = useSession();
  if (state.step === 'loading') return null;
  if (state.step === 'signed-out') return <SignIn title={t('judge.signInTitle')} problem={state.problem} />;
  const { accountId } = state.me;
  return accountId && <Desk key={accountId} accountId={accountId} />;
}

function Desk({ accountId }: { readonly accountId: AccountId }): ReactElement {
  const [desk] = useState(() => new JudgeDesk(accountId));
  useEffect(() => desk.start(), [desk]);
  return (
    <DeskContext value={desk}>
      <Sheets />
    </DeskContext>
  );
}

function sheetInAddress(): EntryId | null {
  return new URLSearchParams(location.search).get('sheet') as EntryId | null;
}

function Sheets(): ReactElement {
  const [entryId, setEntryId] = useState(sheetInAddress);
  const { entries, line } = useOutbox();
  const { reload } = useSession();
  const desk = useDesk();
  const hasUnsent = entries.some(({ refusal }) => refusal === null);

  useEffect(() => {
    const onPop = (): void => setEntryId(sheetInAddress());
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);

  useEffect(() => desk.show(entryId), [desk, entryId]);

  useEffect(() => {
    if (line.state === 'sign-in') void reload();
  }, [line, reload]);

  useEffect(() => {
    if (!hasUnsent) return undefined;
    const guard = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, [hasUnsent]);

  const go = useCallback((next: EntryId | null) => {
    const query = new URLSearchParams(location.search);
    if (next === null) query.delete('sheet');
    else query.set('sheet', next);
    history.pushState(null, '', `?${query.toString()}`);
    setEntryId(next);
  }, []);

  return entryId === null ? (
    <SheetList onOpen={go} />
  ) : (
    <SheetPage key={entryId} entryId={entryId} onBack={() => go(null)} />
  );
}
