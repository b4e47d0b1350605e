import './file-way.css';
import { Progress } from 'antd';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile, downloadSent } from '../../app/download-file';
import type { Answer, Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { FileReportView, type FileReport } from './file-report';
import { TroubleNotice } from './trouble-notice';
import { useFileWay, type FileStep, type FileWork } from './use-file-way';

/** What one kind of file says of itself, and what its report means. */
export interface FileWayProps<Report extends FileReport> {
  /** The doors are under it: template.xlsx, check, take, returned. */
  readonly path: string;
  readonly words: {
    readonly lead: string;
    readonly template: string;
    readonly templateName: string;
    readonly choose: string;
    /** Heads the column that says what a row is about. */
    readonly who: string;
    readonly returnedName: string;
    readonly takeAll: (count: number) => string;
    readonly takeSound: (count: number) => string;
    readonly nothing: string;
    readonly sendAgain: string;
    /** What taking means. */
    readonly final?: string;
  };
  /** How many would be written. */
  readonly toTake: (report: Report) => number;
  readonly figuresOf: (report: Report, isTaken: boolean) => readonly (readonly [string, number])[];
  /** Where to go when it is taken. */
  readonly next: ReactNode;
  readonly onTaken?: () => void;
}

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

function Choosing<Report extends FileReport>({
  way: { path, words },
  work,
  step: { problem },
}: {
  readonly way: FileWayProps<Report>;
  readonly work: FileWork<Report>;
  readonly step: Extract<FileStep<Report>, { at: 'choosing' }>;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p>{words.lead}</p>
      {problem && <TroubleNotice trouble={problem} />}
      <div className="file-way-acts">
        <FetchButton
          words={words.template}
          fetchIt={() => downloadFile(`${path}/template.xlsx`, words.templateName)}
        />
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.txt"
          hidden
          aria-label={words.choose}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file again, after it was mended, is a change too.
            target.value = '';
            if (file) void work.check(file);
          }}
        />
        <Button kind="primary" onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
      </div>
    </>
  );
}

function Checked<Report extends FileReport>({
  way: { path, words, toTake, figuresOf, onTaken },
  work,
  step: { file, report, problem },
}: {
  readonly way: FileWayProps<Report>;
  readonly work: FileWork<Report>;
  readonly step: Extract<FileStep<Report>, { at: 'checked' }>;
}): ReactElement {
  const { t } = useTranslation('console');
  const isFaulty = report.counts.faulty > 0;
  const count = toTake(report);
  const take = async (): Promise<void> => {
    await work.take(isFaulty ? 'sound' : 'all');
    onTaken?.();
  };
  return (
    <>
      <h2>{t('fileUpload.checked', { name: file.name })}</h2>
      <FileReportView report={report} figures={figuresOf(report, false)} who={words.who} />
      {problem && <TroubleNotice trouble={problem} lostNext={words.sendAgain} />}
      {count === 0 && !isFaulty && <Notice kind="info" what={words.nothing} />}
      <div className="file-way-acts">
        {isFaulty && (
          <FetchButton
            words={t('fileUpload.returned')}
            fetchIt={() => downloadSent(`${path}/returned`, file, words.returnedName)}
          />
        )}
        {count > 0 && (
          <Button kind="primary" onClick={() => void take()}>
            {isFaulty ? words.takeSound(count) : words.takeAll(count)}
          </Button>
        )}
        <Button onClick={work.startAgain}>{t('fileUpload.other')}</Button>
      </div>
      {count > 0 && words.final !== undefined && <p>{words.final}</p>}
    </>
  );
}

function Steps<Report extends FileReport>({ way }: { readonly way: FileWayProps<Report> }): ReactElement {
  const { t } = useTranslation('console');
  const work = useFileWay<Report>(way.path);
  const { step } = work;
  switch (step.at) {
    case 'choosing':
      return <Choosing way={way} work={work} step={step} />;
    case 'checking':
    case 'taking':
      return (
        <div aria-live="polite">
          <p>{t(`fileUpload.${step.at}`, { name: step.file.name })}</p>
          <Progress percent={Math.floor(step.share * 100)} aria-label={step.file.name} />
        </div>
      );
    case 'checked':
      return <Checked way={way} work={work} step={step} />;
    case 'taken':
      return (
        <>
          <h2>{t('fileUpload.taken', { name: step.file.name })}</h2>
          <FileReportView
            report={step.report}
            figures={way.figuresOf(step.report, true)}
            who={way.words.who}
          />
          <div className="file-way-acts">
            {way.next}
            <Button onClick={work.startAgain}>{t('fileUpload.other')}</Button>
          </div>
        </>
      );
  }
}

/** A file's way in: the template, a check, the file. */
export function FileWay<Report extends FileReport>(way: FileWayProps<Report>): ReactElement {
  return (
    <div className="file-way">
      <Steps way={way} />
    </div>
  );
}
