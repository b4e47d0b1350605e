import './paper.css';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { PaperStageView } from '#contract/keying';
import { useCompetitionScope } from '../../app/competition-scope';
import { useLocalText } from '../../i18n/use-local-text';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { usePaperStage } from './use-paper-stage';

interface PaperFrameProps {
  readonly title: string;
  /** The other of the two pages: where it is below the competition, and what the link to it says. */
  readonly other: { readonly path: 'paper' | 'keying'; readonly words: string };
  readonly children: (stage: PaperStageView, reload: () => void) => ReactNode;
}

/** A page on the paper side of the stage that the address names: loading, refused, or what the page has to show. */
export function PaperFrame({ title, other, children }: PaperFrameProps): ReactElement {
  const { local } = useLocalText();
  const { competitionId } = useCompetitionScope();
  const { value: stage, problem, reload } = usePaperStage();
  const lead = stage && (
    <>
      {local(stage.tradeName)} · {local(stage.stageName)} ·{' '}
      <Link to={`/competitions/${competitionId ?? ''}/${other.path}/${stage.stageId}`}>{other.words}</Link>
    </>
  );
  return (
    <PageFrame title={title} lead={lead}>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {!stage && !problem && <Loading />}
      {stage && children(stage, reload)}
    </PageFrame>
  );
}
