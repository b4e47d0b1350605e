import './recommendations.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { RecommendationRowView, RecommendationView } from '#contract/recommendations';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswerAgain } from '../../app/use-answer-again';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { BoundsPanel } from './bounds-panel';
import { ConclusionPanel } from './conclusion-panel';
import { ListFiles } from './list-files';
import { NominatePerson } from './nominate-person';
import { PeopleTable } from './people-table';
import { PersonDialog, type PersonAct } from './person-dialogs';
import { RecommendationRecords } from './recommendation-records';
import { RuleDialog } from './rule-dialog';

/** Others work on the list as well. */
const AGAIN_MS = 15_000;

interface BodyProps {
  readonly view: RecommendationView;
  readonly competitionId: string;
  readonly path: string;
  readonly reload: () => void;
}

type Open =
  | { readonly kind: 'rule' }
  | { readonly kind: 'nominate' }
  | {
      readonly kind: 'person';
      readonly act: Exclude<PersonAct, 'put-on'>;
      readonly row: RecommendationRowView;
    };

function Dialogs({
  view,
  competitionId,
  path,
  open,
  onClose,
}: BodyProps & { readonly open: Open; readonly onClose: (isDone: boolean) => void }): ReactElement {
  if (open.kind === 'rule')
    return <RuleDialog competitionId={competitionId} rule={view.rule} onClose={onClose} />;
  if (open.kind === 'nominate') return <NominatePerson path={path} onClose={onClose} />;
  return <PersonDialog view={view} row={open.row} path={path} act={open.act} onClose={onClose} />;
}

function Rule({ view }: Pick<BodyProps, 'view'>): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <details className="recommendation-rule">
      <summary>{t('recommendations.ruleOf', { version: view.ruleVersion })}</summary>
      <ul>
        {view.sentences.map((sentence) => (
          <li key={sentence.en}>{local(sentence)}</li>
        ))}
      </ul>
    </details>
  );
}

function Body(props: BodyProps): ReactElement {
  const { view, path, reload } = props;
  const { t } = useTranslation('console');
  const [open, setOpen] = useState<Open | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const act = async (kind: PersonAct, row: RecommendationRowView): Promise<void> => {
    if (kind !== 'put-on') return setOpen({ kind: 'person', act: kind, row });
    const { contestantId } = row;
    const answer = await postJson(`${path}/acts`, { acts: [{ kind, contestantId }] });
    setProblem(answer.ok ? null : answer.refusal);
    reload();
  };
  return (
    <div className="recommendation">
      <ConclusionPanel {...props} />
      <Rule view={view} />
      <BoundsPanel view={view} />
      {problem && <ProblemNotice problem={problem} />}
      {view.mayMake && !view.conclusion && (
        <p className="recommendation-acts">
          <Button onClick={() => setOpen({ kind: 'nominate' })}>{t('recommendations.acts.nominate')}</Button>
          <Button onClick={() => setOpen({ kind: 'rule' })}>{t('recommendations.change')}</Button>
        </p>
      )}
      <PeopleTable view={view} onAct={(kind, row) => void act(kind, row)} />
      <ListFiles {...props} ruleId={view.rule.id} />
      <RecommendationRecords view={view} />
      {open && (
        <Dialogs
          {...props}
          open={open}
          onClose={(isDone) => {
            if (isDone) reload();
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}

/** One recommendation list: its rule, the composition as it stands, the people with every level's opinion. */
export function RecommendationPage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { ruleId = '' } = useParams();
  const { competitionId } = useCompetitionScope();
  const path = `honours/competitions/${competitionId ?? ''}/recommendations/${ruleId}`;
  const { value, problem, reload } = useAnswerAgain<RecommendationView>(competitionId && path, AGAIN_MS);
  return (
    <PageFrame
      title={value ? local(value.rule.name) : t('recommendations.title')}
      lead={<Link to="../recommendations">{t('recommendations.back')}</Link>}
    >
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {!value && !problem && <Loading />}
      {value && competitionId && (
        <Body view={value} competitionId={competitionId} path={path} reload={reload} />
      )}
    </PageFrame>
  );
}
