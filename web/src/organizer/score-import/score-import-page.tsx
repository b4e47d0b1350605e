import '../trade.css';
import './score-import.css';
import { Progress } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCompetitionScope } from '../../app/competition-scope';
import { downloadFile, downloadSent } from '../../app/download-file';
import { useLocalText } from '../../i18n/use-local-text';
import type { Answer, Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import type { FileTrouble } from '../../app/file-upload/send-file';
import { TroubleNotice } from '../../app/file-upload/trouble-notice';
import { PageFrame } from '../page-frame';
import { ScoreReportView } from './score-report';
import { useScores, type ScoreStep, type ScoreWork } from './use-scores';

/** A button that fetches a file, and says why when there is none. */
function FetchButton({
  words,
  fetchIt,
}: {
  readonly words: string;
  readonly fetchIt: () => Promise<Answer<null>>;
}): ReactElement {
  const { t } = useTranslation('console');
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const go = async (): Promise<void> => {
    setWorking(true);
    const answer = await fetchIt();
    setWorking(false);
    setProblem(answer.ok ? null : answer.refusal);
  };
  return (
    <>
      <Button disabled={isWorking} onClick={() => void go()}>
        {isWorking ? t('dialog.working') : words}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

function Choosing({
  path,
  work,
  problem,
}: {
  readonly path: string;
  readonly work: ScoreWork;
  readonly problem: FileTrouble | null;
}): ReactElement {
  const { t } = useTranslation('console');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p>{t('scores.lead')}</p>
      {problem && <TroubleNotice trouble={problem} />}
      <div className="scores-acts">
        <FetchButton
          words={t('scores.template')}
          fetchIt={() => downloadFile(`${path}/template.xlsx`, 'scores.xlsx')}
        />
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.txt"
          hidden
          aria-label={t('scores.choose')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file again, after it was mended, is a change too.
            target.value = '';
            if (file) void work.check(file);
          }}
        />
        <Button kind="primary" onClick={() => input.current?.click()}>
          {t('scores.choose')}
        </Button>
      </div>
    </>
  );
}

function Checked({
  path,
  work,
  step: { file, report, problem },
}: {
  readonly path: string;
  readonly work: ScoreWork;
  readonly step: Extract<ScoreStep, { at: 'checked' }>;
}): ReactElement {
  const { t } = useTranslation('console');
  const { counts } = report;
  const isFaulty = counts.faulty > 0;
  return (
    <>
      <h2>{t('scores.checked', { name: file.name })}</h2>
      <ScoreReportView report={report} isTaken={false} />
      {problem && <TroubleNotice trouble={problem} lostNext={t('scores.sendAgain')} />}
      {counts.entered === 0 && !isFaulty && <Notice kind="info" what={t('scores.nothing')} />}
      <div className="scores-acts">
        {isFaulty && (
          <FetchButton
            words={t('scores.returned')}
            fetchIt={() => downloadSent(`${path}/returned`, file, t('scores.returnedName'))}
          />
        )}
        {counts.entered > 0 && (
          <Button kind="primary" onClick={() => void work.take(isFaulty ? 'sound' : 'all')}>
            {t(isFaulty ? 'scores.takeSound' : 'scores.takeAll', { count: counts.entered })}
          </Button>
        )}
        <Button onClick={work.startAgain}>{t('scores.other')}</Button>
      </div>
      {counts.entered > 0 && <p>{t('scores.final')}</p>}
    </>
  );
}

function Steps({ path, results }: { readonly path: string; readonly results: string }): ReactElement {
  const { t } = useTranslation('console');
  const work = useScores(path);
  const { step } = work;
  switch (step.at) {
    case 'choosing':
      return <Choosing path={path} work={work} problem={step.problem} />;
    case 'checking':
    case 'taking':
      return (
        <div aria-live="polite">
          <p>{t(step.at === 'checking' ? 'scores.checking' : 'scores.taking', { name: step.file.name })}</p>
          <Progress percent={Math.floor(step.share * 100)} aria-label={step.file.name} />
        </div>
      );
    case 'checked':
      return <Checked path={path} work={work} step={step} />;
    case 'taken':
      return (
        <>
          <h2>{t('scores.taken', { name: step.file.name })}</h2>
          <ScoreReportView report={step.report} isTaken />
          <div className="scores-acts">
            <Link className="button" data-kind="primary" to={results}>
              {t('scores.toStage')}
            </Link>
            <Button onClick={work.startAgain}>{t('scores.other')}</Button>
          </div>
        </>
      );
  }
}

/** Scores of a stage come in from a file: the template, a check, the file. */
export function ScoreImportPage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { stageId = '' } = useParams();
  const { competition, competitionId } = useCompetitionScope();
  const trade = competition.value?.trades.find(({ stages }) => stages.some(({ id }) => id === stageId));
  const stage = trade?.stages.find(({ id }) => id === stageId);
  const lead = trade && stage && `${local(trade.name)} · ${local(stage.name)}`;
  const results = `/competitions/${competitionId ?? ''}/trades/${trade?.id ?? ''}?stage=${stageId}`;
  return (
    <PageFrame title={t('scores.title')} lead={lead}>
      {stage ? (
        <div className="scores">
          <Steps path={`marking/stages/${stageId}/scores`} results={results} />
        </div>
      ) : (
        <Notice kind="warning" what={t('scores.noStage')} />
      )}
    </PageFrame>
  );
}
