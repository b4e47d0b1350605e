import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoundJudge } from './use-tablet';

interface JudgeListProps {
  readonly judges: readonly BoundJudge[];
  readonly onChoose: (judge: BoundJudge) => void;
}

/** The judges of this tablet; each is a door to her PIN. */
export function JudgeList({ judges, onChoose }: JudgeListProps): ReactElement {
  const { t } = useTranslation();
  return (
    <ul className="judge-list">
      {judges.map((judge) => (
        <li key={judge.accountId}>
          <button type="button" onClick={() => onChoose(judge)}>
            <strong>{judge.name}</strong>
            {judge.waiting > 0 && <small>{t('entrance.waiting', { count: judge.waiting })}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
