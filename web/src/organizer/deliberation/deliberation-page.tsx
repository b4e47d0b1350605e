import '../trade.css';
import '../rulings/rulings.css';
import './deliberation.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliberationView } from '#contract/deliberation';
import type { StageId } from '#domain/kernel/ids';
import { useAnswer } from '../../app/use-answer';
import { useDeskHints } from '../../app/use-desk-hints';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { StageOfTradeFrame } from '../stage-of-trade-frame';
import { DeliberationDesk } from './deliberation-desk';

function Deliberation({ stageId }: { readonly stageId: StageId }): ReactElement {
  const { t } = useTranslation('console');
  const { progress } = useDeskHints(stageId);
  const { value, problem, reload } = useAnswer<DeliberationView>(
    `publication/stages/${stageId}/deliberation`,
    progress,
  );
  if (!value) return problem ? <ProblemNotice problem={problem} /> : <Loading />;
  if (value.reasonFrom === null)
    return <Notice kind="info" what={t('deliberation.notAsked')} next={t('deliberation.notAskedNext')} />;
  if (value.entries.length === 0) return <Notice kind="info" what={t('deliberation.nobodyPlaced')} />;
  return <DeliberationDesk view={value} reload={reload} />;
}

/** Where a jury decides on the titles of one stage that the rules leave to it. */
export function DeliberationPage(): ReactElement {
  const { t } = useTranslation('console');
  return (
    <StageOfTradeFrame title={t('deliberation.page')} titleOf={(names) => t('deliberation.titleOf', names)}>
      {(_, stage) => <Deliberation key={stage.id} stageId={stage.id} />}
    </StageOfTradeFrame>
  );
}
