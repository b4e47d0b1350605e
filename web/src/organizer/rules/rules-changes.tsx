import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesChangeView, StageRulesView } from '#contract/competitions';
import type { StageId } from '#domain/kernel/ids';
import type { RulesChange } from '#domain/stage-rules/diff-rules';
import { useAnswer } from '../../app/use-answer';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { orderText, placeText, valueText } from './change-text';
import { rulesNames } from './rules-names';
import { useChangeWords } from './use-change-words';

export interface RulesChangesProps {
  readonly stageId: StageId;
  /** The second or a later one. */
  readonly version: number;
}

interface TableProps {
  readonly changes: readonly RulesChange[];
  /** The version before, and this one. */
  readonly was: unknown;
  readonly is: unknown;
}

/** Changes as a table: the place, what stood there, what stands there. */
export function ChangesTable({ changes, was, is }: TableProps): ReactElement {
  const { t } = useTranslation('console');
  const names = useMemo(() => rulesNames(is, was), [is, was]);
  const words = useChangeWords(names);
  const texts = ({ path, kind, before, after }: RulesChange): readonly [string, string] =>
    kind === 'moved'
      ? [orderText(before, words), orderText(after, words)]
      : [valueText(before, { path, rules: was }, words), valueText(after, { path, rules: is }, words)];
  if (changes.length === 0) return <p>{t('rules.noChanges')}</p>;
  return (
    <table className="rules-changes">
      <thead>
        <tr>
          <th scope="col">{t('rules.where')}</th>
          <th scope="col">{t('rules.before')}</th>
          <th scope="col">{t('rules.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const [before, after] = texts(change);
          const place = placeText(change.path, words);
          return (
            <tr key={`${change.path} ${change.kind}`}>
              <th scope="row">
                {change.kind === 'moved' ? `${place} › ${t('rules.order')}` : place}
                <code>{change.path}</code>
              </th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What a version changed in the one before it: the place, what stood there, what stands there. */
export function RulesChanges({ stageId, version }: RulesChangesProps): ReactElement {
  const { t } = useTranslation('console');
  const path = `stages/${stageId}/rules/versions`;
  const changes = useAnswer<RulesChangeView>(`${path}/${version}/changes`);
  // A number alone does not tell its unit: the rules it stands in do.
  const was = useAnswer<StageRulesView>(`${path}/${version - 1}`);
  const is = useAnswer<StageRulesView>(`${path}/${version}`);
  const held = [changes, was, is];
  const problem = held.find((one) => one.problem)?.problem;
  if (problem) {
    return (
      <ProblemNotice problem={problem}>
        <Button onClick={() => held.forEach(({ reload }) => reload())}>{t('app:notice.retry')}</Button>
      </ProblemNotice>
    );
  }
  if (!changes.value || !was.value || !is.value) return <Loading />;
  return <ChangesTable changes={changes.value.changes} was={was.value.rules} is={is.value.rules} />;
}
