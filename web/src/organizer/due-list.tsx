import './organizer.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCompetitionScope } from '../app/competition-scope';
import { holdsRole } from '../app/holds-role';
import type { Due, DueAct } from '../app/what-is-due';
import { useLocalText } from '../i18n/use-local-text';
import { Button } from '../ui/button';
import { BatchDialog } from './batch-dialog';
import { ConferDialog } from './confer-dialog';
import { ReopeningsDue } from './correction/reopenings-due';
import { DueLine } from './due-line';
import { CorrectionsDue } from './editions/corrections-due';
import { Loading } from '../ui/loading';

interface ActsProps {
  readonly due: Due;
  readonly onAct: (act: DueAct) => void;
}

function useMayAct(): { readonly close: boolean; readonly publish: boolean; readonly confer: boolean } {
  const { me, competitionId } = useCompetitionScope();
  if (competitionId === null) return { close: false, publish: false, confer: false };
  const organizes = holdsRole(me, ['organizer'], { competitionId });
  return {
    close: organizes || holdsRole(me, ['chief-judge'], { competitionId }),
    publish: organizes,
    confer: organizes,
  };
}

function MarkingLines({ due, onAct }: ActsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competitionId } = useCompetitionScope();
  const may = useMayAct();
  const left = due.marking.reduce((sum, { stage }) => sum + (stage ? stage.expected - stage.marked : 0), 0);
  return (
    <>
      {due.marking.length > 0 && (
        <DueLine
          count={due.marking.length}
          what={t('due.marking', { count: due.marking.length })}
          more={left > 0 ? t('due.marksLeft', { count: left }) : t('due.sheetsLeft')}
        />
      )}
      {due.marking
        .filter(({ openSpreads }) => openSpreads > 0)
        .map(({ trade, openSpreads }) => (
          <DueLine
            key={trade.id}
            count={openSpreads}
            what={t('spreads.due', { trade: local(trade.name), count: openSpreads })}
          >
            <Link className="button" to={`/competitions/${competitionId ?? ''}/trades/${trade.id}`}>
              {t('spreads.toList')}
            </Link>
          </DueLine>
        ))}
      {due.complete.length > 0 && (
        <DueLine count={due.complete.length} what={t('due.complete', { count: due.complete.length })}>
          {may.close && (
            <Button kind={due.first === 'close' ? 'primary' : 'quiet'} onClick={() => onAct('close')}>
              {t('due.closeAll', { count: due.complete.length })}
            </Button>
          )}
        </DueLine>
      )}
    </>
  );
}

function PublicationLine({ due, onAct }: ActsProps): ReactElement | null {
  const { t } = useTranslation('console');
  const may = useMayAct();
  const count = due.closed.length - due.toCorrect.length;
  if (count === 0) return null;
  return (
    <DueLine count={count} what={t('due.closed', { count })}>
      {may.publish && (
        <Button kind={due.first === 'publish' ? 'official' : 'quiet'} onClick={() => onAct('publish')}>
          {t('due.publishAll', { count })}
        </Button>
      )}
    </DueLine>
  );
}

function HonoursLine({ due, onAct }: ActsProps): ReactElement | null {
  const { t } = useTranslation('console');
  const may = useMayAct();
  if (due.honours === 'unknown' || due.honours === 'conferred') return null;
  const isReady = due.honours !== 'missing';
  const unpublished = due.marking.length + due.complete.length + due.closed.length;
  if (!isReady) return <DueLine count={null} what={t('due.honoursMissing', { count: unpublished })} />;
  return (
    <DueLine count={null} what={t(`due.${due.honours === 'ready' ? 'honoursReady' : 'honoursOutdated'}`)}>
      {may.confer && (
        <Button kind={due.first === 'confer' ? 'official' : 'quiet'} onClick={() => onAct('confer')}>
          {t('due.confer')}
        </Button>
      )}
    </DueLine>
  );
}

export interface DueListProps {
  /** Which part of the way this page looks at; absent: all of it. */
  readonly only?: DueAct;
}

/** What is missing or due, first things first, each with the act that settles it. */
export function DueList({ only }: DueListProps): ReactElement {
  const { t } = useTranslation('console');
  const { due, competitionId, live } = useCompetitionScope();
  const [act, setAct] = useState<DueAct | null>(null);
  if (!live.board) return <Loading />;
  const shown = (part: DueAct): boolean => only === undefined || only === part;
  const isDone =
    due.first === null && due.marking.length === 0 && (only !== undefined || due.honours === 'conferred');
  return (
    <section className="due" aria-label={t('due.label')}>
      <ul>
        {shown('close') && <ReopeningsDue />}
        {shown('close') && <MarkingLines due={due} onAct={setAct} />}
        {shown('publish') && <PublicationLine due={due} onAct={setAct} />}
        {shown('publish') && <CorrectionsDue rows={due.toCorrect} />}
        {shown('confer') && <HonoursLine due={due} onAct={setAct} />}
        {isDone && only === undefined && (
          <DueLine count={null} what={t('due.nothing')}>
            <Link className="button" to={`/competitions/${competitionId ?? ''}/honours`}>
              {t('due.toHonours')}
            </Link>
          </DueLine>
        )}
      </ul>
      {act === 'close' && <BatchDialog act="close" rows={due.complete} onClose={() => setAct(null)} />}
      {act === 'publish' && (
        <BatchDialog
          act="publish"
          rows={due.closed.filter(({ stage }) => !stage?.edition)}
          onClose={() => setAct(null)}
        />
      )}
      {act === 'confer' && <ConferDialog onClose={() => setAct(null)} />}
    </section>
  );
}
