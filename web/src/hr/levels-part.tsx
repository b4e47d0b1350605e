import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownLevel, LevelsView } from '#contract/promotion-answers';
import { useCompetitionScope } from '../app/competition-scope';
import { useAnswer } from '../app/use-answer';
import { useLocalText } from '../i18n/use-local-text';
import { postJson } from '../sync/api';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ProblemNotice } from '../ui/problem-notice';

function LevelTable({ people }: LevelsView): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const level = ({ grade, certificate }: KnownLevel): string =>
    [t(`grade.${grade ?? 'none'}`), certificate].filter(Boolean).join(' ');
  return (
    <div className="simulation-scroll">
      <table className="simulation">
        <tbody>
          {people.map(({ contestantId, contestantName, unitName, before, after, from }) => (
            <tr key={contestantId}>
              <th scope="row">{contestantName}</th>
              <td>{unitName}</td>
              <td>
                {level(before)} → {level(after)}
              </td>
              <td>{local(from)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Levels that other competitions of the house have brought people of this one; taken over by one act that names them all. */
export function LevelsPart(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const path = `honours/competitions/${competitionId ?? ''}/levels`;
  const { value, problem, reload } = useAnswer<LevelsView>(path);
  const [isAsking, setAsking] = useState(false);
  const people = value?.people ?? [];
  return (
    <section className="export">
      <h2>{t('promotionWork.levels.title')}</h2>
      <p>{t('promotionWork.levels.what')}</p>
      {problem && <ProblemNotice problem={problem} />}
      {value && people.length === 0 && <p>{t('promotionWork.levels.none')}</p>}
      {people.length > 0 && (
        <>
          <LevelTable people={people} />
          <Button kind="primary" onClick={() => setAsking(true)}>
            {t('promotionWork.levels.take', { count: people.length })}
          </Button>
        </>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('promotionWork.levels.take', { count: people.length })}
          confirm={t('promotionWork.levels.confirm')}
          kind="primary"
          act={() => postJson(`${path}/take`, { expected: people.length })}
          onClose={() => {
            setAsking(false);
            reload();
          }}
        >
          <p>{t('promotionWork.levels.ask')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
