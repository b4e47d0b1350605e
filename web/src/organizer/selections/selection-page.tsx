import './selections.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { SelectionView } from '#contract/selections';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { DecisionPanel } from './decision-panel';
import { RecordsList } from './records-list';
import { TechniciansSelection } from './technicians-selection';
import { UnitsSelection } from './units-selection';

/** One selection: what each sum is made of, what was entered, and the decision. */
export function SelectionPage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { ruleId = '' } = useParams();
  const { competitionId } = useCompetitionScope();
  const path = `honours/competitions/${competitionId ?? ''}/selections/${ruleId}`;
  const { value, problem, reload } = useAnswer<SelectionView>(competitionId && path);
  return (
    <PageFrame
      title={value ? local(value.rule.name) : t('selections.title')}
      lead={<Link to="../selections">{t('selections.back')}</Link>}
    >
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {!value && !problem && <Loading />}
      {value && (
        <div className="selection">
          <DecisionPanel view={value} path={path} reload={reload} />
          {value.kind === 'excellent-units' ? (
            <UnitsSelection view={value} path={path} reload={reload} />
          ) : (
            <TechniciansSelection view={value} path={path} reload={reload} />
          )}
          <RecordsList view={value} />
        </div>
      )}
    </PageFrame>
  );
}
