import './judge.css';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import type { AccountId, EntryId } from '#domain/kernel/ids';
import { useSession } from '../app/session';
import { JudgeEntrance } from './entrance/judge-entrance';
import { takeSlipFromAddress } from './entrance/slip-in-address';
import { DeskContext, useDesk, useOutbox, usePhotos } from './desk-context';
import { JudgeDesk } from './judge-desk';
import { SheetList } from './sheet-list';
import { SheetPage } from './sheet-page';
import { useSessionWatch } from './use-session-watch';

const NOBODY = { former: null, problem: null };

/** The judge's page: the entrance, the list of sheets, one sheet. A slip in the address comes before whoever is signed in. */
export function JudgePage({ slip }: { readonly slip: string | null }): ReactElement | null {
  const { state } = useSession();
  const [code, setCode] = useState(slip);
  useEffect(() => {
    const onHash = (): void => setCode((before) => takeSlipFromAddress() ?? before);
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const onCodeDone = useCallback(() => setCode(null), []);
  if (state.step === 'loading') return null;
  if (code !== null || state.step === 'signed-out') {
    const { former, problem } = state.step === 'signed-out' ? state : NOBODY;
    return <JudgeEntrance key={code} code={code} former={former} problem={problem} onCodeDone={onCodeDone} />;
  }
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
  useSessionWatch();
  const [entryId, setEntryId] = useState(sheetInAddress);
  const { entries } = useOutbox();
  const desk = useDesk();
  const { kept } = usePhotos();
  const hasUnsent = [...entries, ...kept].some(({ refusal }) => refusal === null);

  useEffect(() => {
    const onPop = (): void => setEntryId(sheetInAddress());
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);

  useEffect(() => desk.show(entryId), [desk, entryId]);

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
    <SheetPage key={entryId} entryId={entryId} onOpen={go} />
  );
}
