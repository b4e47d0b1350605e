import { useTranslation } from 'react-i18next';
import type { StageId } from '#domain/kernel/ids';
import type { Session } from '#domain/schedule/session';
import { useCompetitionScope } from '../../app/competition-scope';
import { useLocalText } from '../../i18n/use-local-text';

const timeZone = 'Asia/Shanghai';

interface SessionWords {
  readonly when: (session: Pick<Session, 'startsAt' | 'endsAt'>) => string;
  readonly stage: (stageId: StageId) => string;
}

/** Sessions and stages in the language in force: "10/01 周四 08:30–11:30". */
export function useSessionWords(): SessionWords {
  const { i18n } = useTranslation('console');
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  const day = new Intl.DateTimeFormat(i18n.language, {
    timeZone,
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
  });
  const clock = new Intl.DateTimeFormat(i18n.language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return {
    when: ({ startsAt, endsAt }) => {
      const [from, to] = [new Date(startsAt), new Date(endsAt)];
      const [first, last] = [day.format(from), day.format(to)];
      return `${first} ${clock.format(from)}–${last === first ? '' : `${last} `}${clock.format(to)}`;
    },
    stage: (stageId) => {
      const trade = competition.value?.trades.find(({ stages }) => stages.some(({ id }) => id === stageId));
      const stage = trade?.stages.find(({ id }) => id === stageId);
      return trade && stage ? `${local(trade.name)} ${local(stage.name)}` : stageId;
    },
  };
}
