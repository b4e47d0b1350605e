import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenReopeningsView } from '#contract/oversight';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswerAgain } from '../../app/use-answer-again';
import { useLocalText } from '../../i18n/use-local-text';
import { DueLine } from '../due-line';

/** The live board says nothing of requests. */
const ASK_AGAIN_MS = 15_000;

/** Requests to open something again that wait for a second person, trade by trade. */
export function ReopeningsDue(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competitionId, rows, live } = useCompetitionScope();
  const { value } = useAnswerAgain<OpenReopeningsView>(
    competitionId && `marking/competitions/${competitionId}/reopenings`,
    ASK_AGAIN_MS,
    live.isConnected,
  );
  const waiting = (value?.stages ?? []).flatMap(({ stageId, open }) => {
    const row = rows.find(({ trade }) => trade.stages.some(({ id }) => id === stageId));
    return row ? [{ stageId, open, trade: row.trade }] : [];
  });
  return (
    <>
      {waiting.map(({ stageId, open, trade }) => (
        <DueLine
          key={stageId}
          count={open}
          what={t('reopenings.due', { trade: local(trade.name), count: open })}
        >
          <Link
            className="button"
            to={`/competitions/${competitionId ?? ''}/trades/${trade.id}?stage=${stageId}`}
          >
            {t('reopenings.toList')}
          </Link>
        </DueLine>
      ))}
    </>
  );
}
