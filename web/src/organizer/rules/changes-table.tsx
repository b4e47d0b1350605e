import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesChange } from '#domain/stage-rules/diff-rules';
import { orderText, placeText, valueText } from './change-text';
import { rulesNames } from './rules-names';
import { useChangeWords } from './use-change-words';

export interface ChangesTableProps {
  readonly changes: readonly RulesChange[];
  /** The rules before, and after. */
  readonly was: unknown;
  readonly is: unknown;
}

/** Changes in words: the place, what stood there, what stands there. */
export function ChangesTable({ changes, was, is }: ChangesTableProps): ReactElement {
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
