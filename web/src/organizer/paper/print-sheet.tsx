import { QRCode } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperStageView } from '#contract/keying';
import { aspectKindOf } from '#domain/scheme/aspects/aspect-kinds';
import { useCompetitionScope } from '../../app/competition-scope';
import { useLocalText } from '../../i18n/use-local-text';
import { PaperWatermark } from '../../ui/watermark';
import { shortCode } from './sheet-code';
import { sheetLines, type SheetLine } from './sheet-lines';

interface PrintSheetProps {
  readonly stage: PaperStageView;
  readonly judge: PaperStageView['judges'][number];
  /** Null: a spare sheet, on which the number is written by hand. */
  readonly entry: PaperStageView['entries'][number] | null;
  readonly place: { readonly n: number; readonly count: number };
}

/** The address of the keying page with this sheet in hand: what a camera opens and a scanner types. */
function useLink({ stage, judge, entry }: PrintSheetProps): string | null {
  const { competitionId } = useCompetitionScope();
  if (!entry || competitionId === null) return null;
  const page = `${location.origin}/competitions/${competitionId}/keying/${stage.stageId}`;
  return `${page}?sheet=${entry.entryId}.${judge.judgeId}`;
}

function Head(props: PrintSheetProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  const { stage, judge, entry } = props;
  const link = useLink(props);
  return (
    <header>
      <div>
        <p className="print-event">{competition.value && local(competition.value.name)}</p>
        <h2>
          {local(stage.tradeName)} · {local(stage.stageName)} · {t('paper.sheet')}
        </h2>
        <dl>
          <div>
            <dt>{t('paper.number')}</dt>
            <dd className="print-number">{entry?.number ?? ''}</dd>
          </div>
          <div>
            <dt>{t('paper.judge')}</dt>
            <dd>{judge.name}</dd>
          </div>
        </dl>
      </div>
      {link && entry && (
        <figure>
          <QRCode value={link} size={96} type="svg" bordered={false} errorLevel="M" />
          <figcaption>{shortCode(stage, { entryId: entry.entryId, judgeId: judge.judgeId })}</figcaption>
        </figure>
      )}
    </header>
  );
}

function Lines({ lines }: { readonly lines: readonly SheetLine[] }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('paper.line')}</th>
          <th scope="col">{t('paper.aspect')}</th>
          <th scope="col">{t('paper.allowed')}</th>
          <th scope="col">{t('paper.mark')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ aspect, criterion }, index) => (
          <tr key={aspect.id}>
            <td>{index + 1}</td>
            <td>
              {local(aspect.name)} <small>{local(criterion.name)}</small>
            </td>
            <td>{local(aspectKindOf(aspect).sentence(aspect))}</td>
            <td className="print-box">&nbsp;</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One sheet on A4: the contestant by number, the judge's aspects with what can be given, and the lines to sign. */
export function PrintSheet(props: PrintSheetProps): ReactElement {
  const { t } = useTranslation('console');
  const { competition } = useCompetitionScope();
  const { stage, judge, place } = props;
  return (
    <article className="print-sheet">
      {competition.value && competition.value.rehearsalOf !== null && <PaperWatermark />}
      <Head {...props} />
      <Lines lines={sheetLines(stage, judge.judgeId)} />
      <p className="print-note">{t('paper.correct')}</p>
      <dl className="print-signs">
        {(['signJudge', 'signContestant', 'signChief'] as const).map((line) => (
          <div key={line}>
            <dt>{t(`paper.${line}`)}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <footer>{t('paper.place', place)}</footer>
    </article>
  );
}
