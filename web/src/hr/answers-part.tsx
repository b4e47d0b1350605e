import { Progress } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerReport, AnswerRowNote } from '#contract/promotion-answers';
import { useCompetitionScope } from '../app/competition-scope';
import { downloadSent } from '../app/download-file';
import { sendFile, type FileTrouble } from '../app/file-upload/send-file';
import { TroubleNotice } from '../app/file-upload/trouble-notice';
import { useLocalText } from '../i18n/use-local-text';
import { Button } from '../ui/button';

type Step =
  | { readonly at: 'choosing' }
  | { readonly at: 'working'; readonly name: string; readonly share: number }
  | { readonly at: 'checked' | 'taken'; readonly file: File; readonly report: AnswerReport };

function Notes({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly AnswerRowNote[];
}): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  if (rows.length === 0) return null;
  return (
    <table className="simulation">
      <caption>{title}</caption>
      <tbody>
        {rows.map(({ row, who, notes }) => (
          <tr key={row}>
            <td className="figure">{t('promotionWork.answers.row', { row })}</td>
            <th scope="row">{who}</th>
            <td>
              {notes
                .map(({ column, text }) => (column ? `${column}：${local(text)}` : local(text)))
                .join('；')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Report({
  report,
  isTaken,
}: {
  readonly report: AnswerReport;
  readonly isTaken: boolean;
}): ReactElement {
  const { t } = useTranslation('console');
  const { counts, faults, warnings } = report;
  return (
    <>
      <p aria-live="polite">
        {t(isTaken ? 'promotionWork.answers.taken' : 'promotionWork.answers.checked', { ...counts })}
      </p>
      <Notes title={t('promotionWork.answers.faults')} rows={faults} />
      <Notes title={t('promotionWork.answers.warnings')} rows={warnings} />
    </>
  );
}

function CheckedActs({
  file,
  report: { counts },
  path,
  onTake,
}: {
  readonly file: File;
  readonly report: AnswerReport;
  readonly path: string;
  readonly onTake: (door: string) => void;
}): ReactElement {
  const { t } = useTranslation('console');
  const isFaulty = counts.faulty > 0;
  const count = counts.granted + counts.rejected;
  const name = encodeURIComponent(file.name.slice(0, 200));
  return (
    <div className="promotion-acts">
      {count > 0 && (
        <Button kind="primary" onClick={() => onTake(`take?rows=${isFaulty ? 'sound' : 'all'}&name=${name}`)}>
          {t(isFaulty ? 'promotionWork.answers.takeSound' : 'promotionWork.answers.takeAll', { count })}
        </Button>
      )}
      {isFaulty && (
        <Button
          onClick={() => void downloadSent(`${path}/returned`, file, t('promotionWork.answers.returnedName'))}
        >
          {t('promotionWork.answers.returned')}
        </Button>
      )}
    </div>
  );
}

function Choose({
  isOff,
  onFile,
}: {
  readonly isOff: boolean;
  readonly onFile: (file: File) => void;
}): ReactElement {
  const { t } = useTranslation('console');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        hidden
        aria-label={t('promotionWork.answers.choose')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file again, after it was mended, is a change too.
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button kind="primary" disabled={isOff} onClick={() => input.current?.click()}>
        {t('promotionWork.answers.choose')}
      </Button>
    </>
  );
}

/** The authority's sheet comes back: chosen, checked, then taken as a whole or by its sound rows. */
export function AnswersPart(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const path = `honours/competitions/${competitionId ?? ''}/promotion-answers`;
  const [step, setStep] = useState<Step>({ at: 'choosing' });
  const [trouble, setTrouble] = useState<FileTrouble | null>(null);
  const send = async (file: File, door: string, at: 'checked' | 'taken'): Promise<void> => {
    const before = step;
    const tell = (share: number): void => setStep({ at: 'working', name: file.name, share });
    tell(0);
    const answer = await sendFile<AnswerReport>(`${path}/${door}`, file, tell);
    setTrouble(answer.ok ? null : answer.refusal);
    setStep(answer.ok ? { at, file, report: answer.value } : before);
  };
  return (
    <section className="export">
      <h2>{t('promotionWork.answers.title')}</h2>
      <p>{t('promotionWork.answers.what')}</p>
      <Choose isOff={step.at === 'working'} onFile={(file) => void send(file, 'check', 'checked')} />
      {trouble && <TroubleNotice trouble={trouble} />}
      {step.at === 'working' && <Progress percent={Math.floor(step.share * 100)} aria-label={step.name} />}
      {(step.at === 'checked' || step.at === 'taken') && (
        <Report report={step.report} isTaken={step.at === 'taken'} />
      )}
      {step.at === 'checked' && (
        <CheckedActs {...step} path={path} onTake={(door) => void send(step.file, door, 'taken')} />
      )}
    </section>
  );
}
