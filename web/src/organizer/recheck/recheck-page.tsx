import '../trade.css';
import './recheck.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageSummary, TradeSummary } from '#contract/competitions';
import type { RecheckEntryView, RecheckListView, RecheckView } from '#contract/oversight';
import { sayPercent } from '#domain/kernel/say';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswer } from '../../app/use-answer';
import { useDeskHints } from '../../app/use-desk-hints';
import { formatTime } from '../../i18n/format-time';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { StageOfTradeFrame } from '../stage-of-trade-frame';
import { isSameDraw } from './is-same-draw';
import { RecheckTable } from './recheck-table';
import { RecordDialog } from './record-dialog';

interface RecheckProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
}

/** How the list came about: its seed, and that this device draws the same. */
function Draw({ list }: { readonly list: RecheckListView }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const share = sayPercent(list.share);
  return (
    <dl className="recheck-draw">
      <div>
        <dt>{t('recheck.drawnBy')}</dt>
        <dd>
          {list.by} · {formatTime(list.at, i18n.language)}
        </dd>
      </div>
      <div>
        <dt>{t('recheck.share')}</dt>
        <dd>{t('recheck.shareOf', { share, count: list.drawn.length, rest: list.rest.length })}</dd>
      </div>
      <div>
        <dt>{t('recheck.seed')}</dt>
        <dd>
          <code>{list.seed}</code> {t(isSameDraw(list) ? 'recheck.same' : 'recheck.notSame')}
        </dd>
      </div>
      <div>
        <dt>{t('recheck.errors')}</dt>
        <dd>
          {t('recheck.errorsOf', {
            count: list.errors,
            entries: list.entries.length,
            most: sayPercent(list.mostErrors),
          })}
        </dd>
      </div>
    </dl>
  );
}

function Signatures(): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="recheck-signatures">
      <span>{t('recheck.signSupervisor')}</span>
      <span>{t('recheck.signChief')}</span>
      <span>{t('recheck.signDate')}</span>
    </div>
  );
}

interface DrawListProps {
  readonly stage: StageSummary;
  readonly reload: () => void;
}

/** The one act of the page while there is no list. */
function DrawList({ stage, reload }: DrawListProps): ReactElement {
  const { t } = useTranslation('console');
  const [isDrawing, setDrawing] = useState(false);
  return (
    <div>
      <Button kind="primary" onClick={() => setDrawing(true)}>
        {t('recheck.draw')}
      </Button>
      {isDrawing && (
        <ConfirmDialog
          title={t('recheck.drawTitle')}
          confirm={t('recheck.draw')}
          kind="primary"
          act={() => postJson(`publication/stages/${stage.id}/recheck`)}
          onClose={(isDone) => {
            if (isDone) reload();
            setDrawing(false);
          }}
        >
          <p>{t('recheck.drawMeans')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

/** What the page says first: what is due, or that all is done. */
function Head({ view }: { readonly view: RecheckView }): ReactElement {
  const { t } = useTranslation('console');
  if (!view.isAsked) return <Notice kind="info" what={t('recheck.notAsked')} />;
  if (view.list?.hasFailed)
    return <Notice kind="warning" what={t('recheck.failed')} next={t('recheck.failedNext')} />;
  if (!view.isClosed) return <Notice kind="info" what={t('recheck.notClosed')} />;
  if (!view.list) return <Notice kind="info" what={t('recheck.notDrawn')} />;
  return (
    <Notice
      kind="info"
      what={view.left > 0 ? t('recheck.left', { count: view.left }) : t('recheck.complete')}
    />
  );
}

interface Recording {
  readonly entry: RecheckEntryView;
  readonly isWrong: boolean;
}

interface ListProps {
  readonly view: RecheckView;
  readonly list: RecheckListView;
  readonly stagePage: string;
  readonly mayRecord: boolean;
  readonly reload: () => void;
}

function RecheckList({ view, list, stagePage, mayRecord, reload }: ListProps): ReactElement {
  const { t } = useTranslation('console');
  const [recording, record] = useState<Recording | null>(null);
  return (
    <section className="recheck-sheet">
      <Draw list={list} />
      <RecheckTable
        entries={list.entries}
        tallyOf={({ entryId }) => `${stagePage}&entry=${entryId}`}
        onRecord={
          mayRecord && view.isClosed && !list.hasFailed
            ? (entry, isWrong) => record({ entry, isWrong })
            : null
        }
      />
      <Signatures />
      <div className="no-print">
        <Button onClick={() => print()}>{t('recheck.print')}</Button>
      </div>
      {recording && (
        <RecordDialog
          {...recording}
          draw={list.draw}
          onClose={(isDone) => {
            if (isDone) reload();
            record(null);
          }}
        />
      )}
    </section>
  );
}

function Recheck({ trade, stage }: RecheckProps): ReactElement {
  const { me, competitionId } = useCompetitionScope();
  const { progress } = useDeskHints(stage.id);
  const { value, problem, reload } = useAnswer<RecheckView>(
    `publication/stages/${stage.id}/recheck`,
    progress,
  );
  const mayRecord =
    competitionId !== null && holdsRole(me, ['supervisor'], { competitionId, tradeId: trade.id });
  if (!value) return problem ? <ProblemNotice problem={problem} /> : <Loading />;
  const mayDraw = mayRecord && value.isAsked && value.isClosed && (!value.list || value.list.hasFailed);
  const stagePage = `/competitions/${competitionId ?? ''}/trades/${trade.id}?stage=${stage.id}`;
  return (
    <div className="stage">
      <div className="no-print">
        <Head view={value} />
      </div>
      {mayDraw && <DrawList stage={stage} reload={reload} />}
      {value.list && (
        <RecheckList
          view={value}
          list={value.list}
          stagePage={stagePage}
          mayRecord={mayRecord}
          reload={reload}
        />
      )}
    </div>
  );
}

/** The supervisors' recheck of one closed stage, gone through and printed. */
export function RecheckPage(): ReactElement {
  const { t } = useTranslation('console');
  return (
    <StageOfTradeFrame title={t('recheck.title')} titleOf={(names) => t('recheck.titleOf', names)}>
      {(trade, stage) => <Recheck key={stage.id} trade={trade} stage={stage} />}
    </StageOfTradeFrame>
  );
}
