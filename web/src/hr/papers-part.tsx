import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetitionPaperKind, PaperFormat, StagePaperKind } from '#contract/papers';
import type { CompetitionId, StageId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../app/competition-scope';
import { downloadFile } from '../app/download-file';
import { holdsRole } from '../app/holds-role';
import { useLocalText } from '../i18n/use-local-text';
import type { Problem } from '../sync/api';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { YearbookPart } from './yearbook-part';

const FORMATS: readonly PaperFormat[] = ['pdf', 'xlsx', 'csv'];
const OF_STAGE: readonly StagePaperKind[] = ['notice', 'summary', 'signatures'];
const OF_COMPETITION: readonly CompetitionPaperKind[] = ['awards', 'yearbook'];

interface PaperProps {
  readonly kind: StagePaperKind | CompetitionPaperKind;
  /** The address of the papers it is one of. */
  readonly at: string;
  readonly whose: string;
  readonly onAnswer: (problem: Problem | null) => void;
}

/** One paper in each of its formats. */
function PaperFormats({ kind, at, whose, onAnswer }: PaperProps): ReactElement {
  const { t } = useTranslation('console');
  const { locale } = useLocalText();
  const [working, setWorking] = useState<PaperFormat | null>(null);
  const paper = t(`papers.${kind}`);
  const take = async (format: PaperFormat): Promise<void> => {
    setWorking(format);
    const answer = await downloadFile(`${at}/papers/${kind}/${format}?lang=${locale}`, `${kind}.${format}`);
    setWorking(null);
    onAnswer(answer.ok ? null : answer.refusal);
  };
  return (
    <span className="paper-formats">
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="paper-format"
          disabled={working !== null}
          aria-label={`${whose} ${t('papers.take', { paper, format: format.toUpperCase() })}`}
          onClick={() => void take(format)}
        >
          {working === format ? t('papers.working') : format.toUpperCase()}
        </button>
      ))}
    </span>
  );
}

/** Who signs for results prints what is signed; whoever else prints papers has the notice. */
function useKinds(): readonly StagePaperKind[] {
  const { me, competitionId } = useCompetitionScope();
  const isInCharge =
    competitionId !== null && holdsRole(me, ['organizer', 'chief-judge', 'supervisor'], { competitionId });
  return isInCharge ? OF_STAGE : ['notice'];
}

interface StageRowProps {
  readonly stageId: StageId;
  readonly whose: string;
  readonly kinds: readonly StagePaperKind[];
  readonly onAnswer: PaperProps['onAnswer'];
}

function StageRow({ stageId, whose, kinds, onAnswer }: StageRowProps): ReactElement {
  const { t } = useTranslation('console');
  const { editions } = useCompetitionScope();
  const isPublished = editions.value?.some((edition) => edition.stageId === stageId) === true;
  return (
    <tr>
      <th scope="row">{whose}</th>
      {kinds.map((kind) => (
        <td key={kind}>
          {kind === 'notice' && !isPublished ? (
            <span className="paper-none">{t('papers.notPublished')}</span>
          ) : (
            <PaperFormats kind={kind} at={`exports/stages/${stageId}`} whose={whose} onAnswer={onAnswer} />
          )}
        </td>
      ))}
    </tr>
  );
}

function StageTable({ onAnswer }: { readonly onAnswer: PaperProps['onAnswer'] }): ReactElement {
  const { t } = useTranslation('console');
  const { competition } = useCompetitionScope();
  const { local } = useLocalText();
  const kinds = useKinds();
  const stages = (competition.value?.trades ?? []).flatMap((trade) =>
    trade.stages
      .filter(({ entries }) => entries > 0)
      .map((stage) => ({ id: stage.id, whose: `${local(trade.name)} ${local(stage.name)}` })),
  );
  return (
    <div className="papers">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('papers.stage')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`papers.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map(({ id, whose }) => (
            <StageRow key={id} stageId={id} whose={whose} kinds={kinds} onAnswer={onAnswer} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Papers of every stage and of the whole competition, each as PDF, workbook and list. */
export function PapersPart({ competitionId }: { readonly competitionId: CompetitionId }): ReactElement {
  const { t } = useTranslation('console');
  const { competition } = useCompetitionScope();
  const [problem, setProblem] = useState<Problem | null>(null);
  const isEmpty =
    competition.value?.trades.every(({ stages }) => stages.every(({ entries }) => entries === 0)) === true;
  return (
    <section className="export" aria-labelledby="papers-title">
      <h2 id="papers-title">{t('papers.title')}</h2>
      <p>{t('papers.what')}</p>
      {problem && <ProblemNotice problem={problem} />}
      {isEmpty ? <Notice kind="info" what={t('papers.empty')} /> : <StageTable onAnswer={setProblem} />}
      <h3>{t('papers.whole')}</h3>
      {OF_COMPETITION.map((kind) => (
        <p key={kind} className="paper-line">
          <span>{t(`papers.${kind}`)}</span>
          <PaperFormats
            kind={kind}
            at={`exports/competitions/${competitionId}`}
            whose={t('papers.whole')}
            onAnswer={setProblem}
          />
        </p>
      ))}
      <YearbookPart competitionId={competitionId} />
    </section>
  );
}
