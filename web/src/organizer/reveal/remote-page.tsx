import './remote.css';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { FreezeView } from '#contract/reveal';
import type { RevealAct } from '#domain/reveal/reveal-state';
import { useAnswerAgain } from '../../app/use-answer-again';
import { usePageTitle } from '../../app/use-page-title';
import type { Problem } from '../../sync/api';
import { postJson } from '../../sync/api';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { BeginPart } from './begin-part';
import { FreezePart } from './freeze-part';
import { LiftPart } from './lift-part';
import { RevealPart } from './reveal-part';
import type { SendStep } from './send-step';

/** Somebody else may hold a remote too. */
const ASK_AGAIN_MS = 2_000;

interface Remote {
  readonly view: FreezeView | null;
  readonly problem: Problem | null;
  readonly isSending: boolean;
  readonly step: SendStep;
  readonly reload: () => void;
}

function useRemote(stageId: string): Remote {
  const { value, problem, reload } = useAnswerAgain<FreezeView>(
    `results/stages/${stageId}/freeze`,
    ASK_AGAIN_MS,
  );
  const [refused, refuse] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const freeze = value?.freeze;
  const step: SendStep = useCallback(
    async (act, more = {}) => {
      if (!freeze || isSending) return;
      setSending(true);
      const path = `results/stages/${stageId}/freezes/${freeze.id}/steps`;
      const answer = await postJson(path, { act, after: freeze.step, ...more });
      refuse(answer.ok ? null : answer.refusal);
      setSending(false);
      reload();
    },
    [freeze, isSending, reload, stageId],
  );
  return { view: value, problem: refused ?? problem, isSending, step, reload };
}

const ACT_OF_KEY: Readonly<Record<string, RevealAct>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  b: 'pause',
  B: 'pause',
  '.': 'pause',
};

/** Keys of a keyboard and of a clicker for presentations. */
function useClicker({ view, step }: Remote): void {
  const { freeze } = view ?? {};
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = ACT_OF_KEY[event.key];
      if (!act || event.repeat || freeze?.phase !== 'revealing') return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      void step(act === 'pause' && freeze.isPaused ? 'resume' : act);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [freeze, step]);
}

/** The presenter's remote: freezes a board, and reveals it rank by rank from a phone, a keyboard or a clicker. */
export function RemotePage(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId = '', stageId = '' } = useParams();
  usePageTitle(t('reveal.title'));
  const remote = useRemote(stageId);
  useClicker(remote);
  const { view, problem, step, isSending, reload } = remote;
  const { freeze } = view ?? {};
  return (
    <section className="remote" aria-label={t('reveal.title')}>
      <header>
        <Link to={`/competitions/${competitionId}`}>{t('reveal.back')}</Link>
        <h1>{t('reveal.title')}</h1>
      </header>
      {problem && <ProblemNotice problem={problem} />}
      {!view && !problem && <Loading />}
      {view && !freeze && <FreezePart stageId={stageId} onDone={reload} />}
      {view && freeze?.phase === 'frozen' && <BeginPart view={view} freeze={freeze} onStep={step} />}
      {freeze?.phase === 'revealing' && <RevealPart freeze={freeze} isSending={isSending} onStep={step} />}
      {freeze && <LiftPart stageId={stageId} freeze={freeze} onDone={reload} />}
    </section>
  );
}
