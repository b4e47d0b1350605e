import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperStageView } from '#contract/keying';
import type { JudgeId } from '#domain/kernel/ids';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PaperFrame } from './paper-frame';
import { PrintSheet } from './print-sheet';

interface ChoiceProps {
  readonly stage: PaperStageView;
  readonly judgeId: JudgeId | null;
  readonly isBlank: boolean;
  readonly onJudge: (judgeId: JudgeId | null) => void;
  readonly onBlank: (isBlank: boolean) => void;
}

/** Which sheets: those of everybody or of one judge, with or without a spare one per judge. */
function Choice({ stage, judgeId, isBlank, onJudge, onBlank }: ChoiceProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="paper-choice">
      <label>
        {t('paper.judge')}{' '}
        <select
          value={judgeId ?? ''}
          onChange={(event) => onJudge(event.target.value === '' ? null : (event.target.value as JudgeId))}
        >
          <option value="">{t('paper.allJudges')}</option>
          {stage.judges.map((judge) => (
            <option key={judge.judgeId} value={judge.judgeId}>
              {judge.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" checked={isBlank} onChange={(event) => onBlank(event.target.checked)} />{' '}
        {t('paper.spare')}
      </label>
    </div>
  );
}

function Sheets({ stage }: { readonly stage: PaperStageView }): ReactElement {
  const { t } = useTranslation('console');
  const [judgeId, setJudge] = useState<JudgeId | null>(null);
  const [isBlank, setBlank] = useState(true);
  const judges = stage.judges.filter((judge) => judgeId === null || judge.judgeId === judgeId);
  const sheets = judges.flatMap((judge) => [
    ...stage.entries.map((entry) => ({ judge, entry })),
    ...(isBlank ? [{ judge, entry: null }] : []),
  ]);
  if (sheets.length === 0) return <Notice kind="info" what={t('paper.none')} next={t('paper.noneNext')} />;
  return (
    <>
      <div className="paper-bar">
        <Choice stage={stage} judgeId={judgeId} isBlank={isBlank} onJudge={setJudge} onBlank={setBlank} />
        <Button kind="primary" onClick={() => window.print()}>
          {t('paper.printCount', { count: sheets.length })}
        </Button>
      </div>
      <div className="paper-sheets">
        {sheets.map(({ judge, entry }, index) => (
          <PrintSheet
            key={`${judge.judgeId} ${entry?.entryId ?? 'spare'}`}
            stage={stage}
            judge={judge}
            entry={entry}
            place={{ n: index + 1, count: sheets.length }}
          />
        ))}
      </div>
    </>
  );
}

/** The stage's sheets for paper: one for each judge and contestant, with a code that leads back to it. */
export function PrintPage(): ReactElement {
  const { t } = useTranslation('console');
  return (
    <PaperFrame title={t('paper.title')} other={{ path: 'keying', words: t('keying.title') }}>
      {(stage) => <Sheets stage={stage} />}
    </PaperFrame>
  );
}
