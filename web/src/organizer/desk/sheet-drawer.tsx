import { Drawer } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TradeSummary } from '#contract/competitions';
import type { DeskView } from '#contract/desk';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { NumberTag } from '../../ui/small-signs';
import { SecondPerson } from '../correction/second-person';
import { LEAST_REASON } from '../least-reason';
import { useCellWords } from './desk-cell';
import type { SheetPlace } from './matrix-panel';

export interface SheetDrawerProps {
  readonly trade: TradeSummary;
  readonly view: DeskView;
  readonly place: SheetPlace;
  readonly reload: () => void;
  readonly onClose: () => void;
}

type SheetAct = 'reopen' | 'flag-sheet' | 'flag-entry';

interface Sheet {
  readonly number: string;
  readonly judge: string;
  readonly cell: DeskView['entries'][number]['cells'][number];
}

function sheetAt({ judges, entries }: DeskView, { entryId, judgeId }: SheetPlace): Sheet | null {
  const column = judges.findIndex((judge) => judge.judgeId === judgeId);
  const entry = entries.find((one) => one.entryId === entryId);
  const cell = entry?.cells[column];
  return entry && cell ? { number: entry.number, judge: judges[column]?.name ?? judgeId, cell } : null;
}

interface ActDialogProps extends SheetDrawerProps {
  readonly sheet: Sheet;
  readonly act: SheetAct;
  readonly onDone: () => void;
}

const MEANS = {
  reopen: 'sheet.reopenMeans',
  'flag-sheet': 'flags.sheetMeans',
  'flag-entry': 'flags.entryMeans',
} as const satisfies Readonly<Record<SheetAct, string>>;

function requestOf(
  act: SheetAct,
  { entryId, judgeId }: SheetPlace,
): { readonly path: string; readonly body: object } {
  if (act === 'reopen') return { path: `marking/sheets/${entryId}/judges/${judgeId}/reopen`, body: {} };
  return { path: `marking/entries/${entryId}/flags`, body: act === 'flag-sheet' ? { judgeId } : {} };
}

/** The verb of the button. */
function useVerb(act: SheetAct, isRequest: boolean): string {
  const { t } = useTranslation('console');
  if (act !== 'reopen') return t('flags.set');
  return isRequest ? t('sheet.ask') : t('sheet.reopen');
}

function ActDialog({ act, view, place, sheet, reload, onDone }: ActDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const isRequest = act === 'reopen' && view.secondPerson;
  const verb = useVerb(act, isRequest);
  return (
    <ConfirmDialog
      title={act === 'reopen' ? t('sheet.reopenTitle') : t('flags.title')}
      confirm={verb}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason, key) => {
        const { path, body } = requestOf(act, place);
        return postJson(path, { ...body, reason }, key);
      }}
      onClose={(isDone) => {
        if (isDone) reload();
        onDone();
      }}
    >
      <p>{t(MEANS[act], { number: sheet.number, judge: sheet.judge })}</p>
      <SecondPerson of="sheet" isAsked={isRequest} />
    </ConfirmDialog>
  );
}

function Missing({ view, sheet }: { readonly view: DeskView; readonly sheet: Sheet }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <dl className="desk-missing">
      {view.modules.map(({ moduleId, name }, index) => {
        const missing = sheet.cell.missing[index] ?? null;
        if (missing === null) return null;
        return (
          <div key={moduleId}>
            <dt>{local(name)}</dt>
            <dd>{missing > 0 ? t('desk.cell.missing', { count: missing }) : t('desk.allMarks')}</dd>
          </div>
        );
      })}
    </dl>
  );
}

interface ActsProps extends SheetDrawerProps {
  readonly sheet: Sheet;
  readonly onAct: (act: SheetAct) => void;
}

/** What this account can do about the sheet. */
function SheetActs({ view, trade, place, sheet, onAct }: ActsProps): ReactElement {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const isChief =
    competitionId !== null && holdsRole(me, ['chief-judge'], { competitionId, tradeId: trade.id });
  const isSupervisor =
    competitionId !== null && holdsRole(me, ['supervisor'], { competitionId, tradeId: trade.id });
  const isIn = sheet.cell.state === 'handed-in' || sheet.cell.state === 'other-version';
  const stagePage = `/competitions/${competitionId ?? ''}/trades/${trade.id}?stage=${view.stageId}`;
  return (
    <>
      {isChief && isIn && !view.isClosed && (
        <Button onClick={() => onAct('reopen')}>{t('sheet.reopen')}</Button>
      )}
      {isSupervisor && (
        <>
          <Button onClick={() => onAct('flag-sheet')}>{t('flags.setSheet')}</Button>
          <Button onClick={() => onAct('flag-entry')}>{t('flags.setEntry')}</Button>
        </>
      )}
      <Link to={`${stagePage}&entry=${place.entryId}`}>{t('desk.toTally')}</Link>
      {isChief && <Link to={stagePage}>{t('desk.toRulings')}</Link>}
    </>
  );
}

/** One sheet of the matrix: what is missing on it, and what can be done about it. */
export function SheetDrawer(props: SheetDrawerProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { view, place, onClose } = props;
  const [act, setAct] = useState<SheetAct | null>(null);
  const words = useCellWords();
  const sheet = sheetAt(view, place);
  if (!sheet) return null;
  return (
    <Drawer
      open
      size={480}
      onClose={onClose}
      title={
        <span className="tally-title">
          <NumberTag number={sheet.number} />
          <span>{sheet.judge}</span>
        </span>
      }
    >
      <div className="desk-sheet">
        <p>
          {words(sheet.cell, null)}
          {sheet.cell.revision > 1 && ` · ${t('sheet.revision', { revision: sheet.cell.revision })}`}
        </p>
        <Missing view={view} sheet={sheet} />
        <SheetActs {...props} sheet={sheet} onAct={setAct} />
      </div>
      {act && <ActDialog {...props} act={act} sheet={sheet} onDone={() => setAct(null)} />}
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('tally.close')}</Button>
      </div>
    </Drawer>
  );
}
