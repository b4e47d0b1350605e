import type { ReactElement } from 'react';
import type { RulesChangeView, StageRulesView } from '#contract/competitions';
import type { StageId } from '#domain/kernel/ids';
import { useAnswer } from '../../app/use-answer';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { ChangesTable } from './changes-table';

export interface RulesChangesProps {
  readonly stageId: StageId;
  /** The second or a later one. */
  readonly version: number;
}

/** What a version changed in the one before it: the place, what stood there, what stands there. */
export function RulesChanges({ stageId, version }: RulesChangesProps): ReactElement {
  const path = `stages/${stageId}/rules/versions`;
  const changes = useAnswer<RulesChangeView>(`${path}/${version}/changes`);
  // A number alone does not tell its unit: the rules it stands in do.
  const was = useAnswer<StageRulesView>(`${path}/${version - 1}`);
  const is = useAnswer<StageRulesView>(`${path}/${version}`);
  const held = [changes, was, is];
  const problem = held.find((one) => one.problem)?.problem;
  if (problem) {
    return <ProblemNotice problem={problem} retry={() => held.forEach(({ reload }) => reload())} />;
  }
  if (!changes.value || !was.value || !is.value) return <Loading />;
  return <ChangesTable changes={changes.value.changes} was={was.value.rules} is={is.value.rules} />;
}
