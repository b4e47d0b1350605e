import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageSummary, TradeSummary } from '#contract/competitions';
import type { ProposalsView } from '#contract/corrections';
import { useCompetitionScope } from '../app/competition-scope';
import { holdsRole } from '../app/holds-role';
import { useAnswerAgain } from '../app/use-answer-again';
import { usePublicationPlan } from '../app/use-publication-plan';
import { useLocalText } from '../i18n/use-local-text';
import { postJson } from '../sync/api';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { SecondPerson } from './correction/second-person';
import { ProposeDialog } from './editions/propose-dialog';
import { LEAST_REASON } from './least-reason';
import type { StageState } from './use-stage';

export interface StageActsProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
  readonly state: StageState;
}

/** The live board says nothing of proposals. */
const ASK_AGAIN_MS = 15_000;

type DeskAct = 'close' | 'reopen' | 'publish';
/** `propose`: a later edition, which a second person confirms. */
type Act = DeskAct | 'propose';

const PATHS: Readonly<Record<DeskAct, (stageId: string) => string>> = {
  close: (stageId) => `marking/stages/${stageId}/close`,
  reopen: (stageId) => `marking/stages/${stageId}/reopen`,
  publish: (stageId) => `publication/stages/${stageId}/publish`,
};

interface ActDialogProps extends StageActsProps {
  readonly act: DeskAct;
  readonly onClose: () => void;
}

function ActDialog({ act, trade, stage, state, onClose }: ActDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { value: plan } = usePublicationPlan();
  const isInternal = act === 'publish' && plan !== null && plan.version > 0;
  const people = state.standings.value?.standings.length ?? 0;
  const version = (state.published.value?.content.version ?? 0) + 1;
  const named = { trade: local(trade.name), stage: local(stage.name), count: people, version };
  const isRequest = act === 'reopen' && (state.rules.value?.rules.corrections?.secondPerson ?? false);
  return (
    <ConfirmDialog
      title={t(`stage.${act}.title`, named)}
      confirm={isRequest ? t('stage.reopen.ask') : t(`stage.${act}.confirm`)}
      kind={act === 'publish' ? 'official' : 'primary'}
      {...(act === 'reopen' ? { leastReason: LEAST_REASON } : {})}
      act={(reason, key) => postJson(PATHS[act](stage.id), act === 'reopen' ? { reason } : {}, key)}
      onClose={(isDone) => {
        if (isDone) state.reload();
        onClose();
      }}
    >
      <p>{t(isInternal ? 'notice.publishOne' : `stage.${act}.means`, named)}</p>
      <SecondPerson of="stage" isAsked={isRequest} />
    </ConfirmDialog>
  );
}

function useMay(trade: TradeSummary): { readonly close: boolean; readonly publish: boolean } {
  const { me, competitionId } = useCompetitionScope();
  if (competitionId === null) return { close: false, publish: false };
  const place = { competitionId, tradeId: trade.id };
  return {
    close: holdsRole(me, ['organizer', 'chief-judge'], place),
    publish: holdsRole(me, ['organizer'], place),
  };
}

interface ButtonsProps extends StageActsProps {
  readonly onAct: (act: Act) => void;
}

function CloseButton({ state, onAct }: Pick<ButtonsProps, 'state' | 'onAct'>): ReactElement {
  const { t } = useTranslation('console');
  const open = state.progress.value?.openSheets ?? 0;
  const apart = state.progress.value?.openSpreads ?? 0;
  const { contestant = 0, chiefJudge = 0 } = state.progress.value?.unacknowledged ?? {};
  const unsigned = contestant + chiefJudge;
  const obstacle =
    open > 0
      ? t('stage.close.waits', { count: open })
      : apart > 0
        ? t('spreads.closeWaits', { count: apart })
        : unsigned > 0
          ? t('stage.close.unsigned', { count: unsigned })
          : null;
  return (
    <Button
      kind="primary"
      disabled={obstacle !== null || !state.progress.value}
      onClick={() => onAct('close')}
    >
      {obstacle ?? t('stage.close.confirm')}
    </Button>
  );
}

function ClosedButtons({ trade, stage, state, onAct }: ButtonsProps): ReactElement {
  const { t } = useTranslation('console');
  const may = useMay(trade);
  const { value: standings } = state.standings;
  const content = state.published.value?.content;
  // One correction at a time: while one waits for a second person, nobody proposes another.
  const proposals = useAnswerAgain<ProposalsView>(
    content ? `publication/stages/${stage.id}/proposals` : null,
    ASK_AGAIN_MS,
    state.published.value,
  );
  const isWaiting = proposals.value?.proposals.some((one) => one.state === 'open') ?? false;
  const isChanged = !content || (standings !== null && content.ledgerSeq < standings.seq);
  const isKnown = !content || proposals.value !== null || proposals.problem !== null;
  const isDue = isChanged && isKnown && !isWaiting;
  return (
    <>
      {may.close && <Button onClick={() => onAct('reopen')}>{t('stage.reopen.confirm')}</Button>}
      {may.publish && isDue && !state.published.isLoading && (
        <Button kind="official" onClick={() => onAct(content ? 'propose' : 'publish')}>
          {content ? t('editions.propose') : t('stage.publish.confirm')}
        </Button>
      )}
    </>
  );
}

/** Close, reopen, publish: those that the stage's state and the account's role allow. */
export function StageActs(props: StageActsProps): ReactElement | null {
  const [act, setAct] = useState<Act | null>(null);
  const may = useMay(props.trade);
  const { value: standings } = props.state.standings;
  if (!standings || standings.standings.length === 0) return null;
  return (
    <div className="stage-acts">
      {standings.isClosed && <ClosedButtons {...props} onAct={setAct} />}
      {!standings.isClosed && may.close && <CloseButton state={props.state} onAct={setAct} />}
      {act === 'propose' && (
        <ProposeDialog
          stageId={props.stage.id}
          onClose={(isDone) => {
            if (isDone) props.state.reload();
            setAct(null);
          }}
        />
      )}
      {act && act !== 'propose' && <ActDialog {...props} act={act} onClose={() => setAct(null)} />}
    </div>
  );
}
