import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview, PreviewOutcome, PreviewRow } from '#domain/preview/preview-stage';
import { sayGrade } from '#domain/promotion/ladder';
import type { StageRules } from '#domain/stage-rules/stage-rules';
import { useLocalText } from '../../i18n/use-local-text';

interface ResultProps<Of> {
  readonly rules: StageRules;
  readonly preview: Of;
}

/** What came out, a sentence each. */
function useSentences(rules: StageRules): (outcome: PreviewOutcome) => string[] {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const ties = ({ shared, toDecide }: PreviewOutcome): string[] => {
    if (toDecide > 0) return [t('setUp.preview.decide', { count: toDecide })];
    return [shared > 0 ? t('setUp.preview.shared', { count: shared }) : t('setUp.preview.noShared')];
  };
  const ways = ({ advancement }: PreviewOutcome): string[] => {
    if (!advancement) return [t('setUp.preview.noAdvance')];
    const { goOn, reserves, waiting } = advancement;
    return [
      t('setUp.preview.advance', { count: goOn, reserves }),
      ...(waiting > 0 ? [t('setUp.preview.undecided', { count: waiting })] : []),
    ];
  };
  const titles = ({ awards }: PreviewOutcome): string[] =>
    rules.awards.length === 0
      ? [t('setUp.preview.noAwards')]
      : rules.awards.map(({ id, title }) =>
          t('setUp.preview.award', { title: local(title), count: awards.get(id) ?? 0 }),
        );
  const levels = ({ promotions }: PreviewOutcome): string[] =>
    promotions.length === 0
      ? [t('setUp.preview.noPromotions')]
      : promotions.map(({ grade, count }) =>
          t('setUp.preview.promotion', { grade: local(sayGrade(grade)), count }),
        );
  return (outcome) => [...ties(outcome), ...ways(outcome), ...titles(outcome), ...levels(outcome)];
}

function Sentences({ of }: { readonly of: readonly string[] }): ReactElement {
  return (
    <ul className="preview-sentences">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Those rows that get something, and the one after them. */
const toldRows = (rows: readonly PreviewRow[]): readonly PreviewRow[] => {
  const last = rows.findLastIndex(
    ({ goes, awards, toGrade }) => goes !== null || awards.length > 0 || toGrade !== null,
  );
  return rows.slice(0, Math.max(last + 2, 5));
};

function PreviewTable({ rules, preview }: ResultProps<Preview>): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const titleOf = new Map(rules.awards.map(({ id, title }) => [id, title]));
  const titles = (ids: readonly string[]): string =>
    ids
      .flatMap((id) => titleOf.get(id) ?? [])
      .map(local)
      .join(t('rules.list'));
  return (
    <div className="preview-table">
      <table className="rules-changes">
        <thead>
          <tr>
            {(['place', 'number', 'total', 'goes', 'title_', 'grade'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`setUp.preview.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {toldRows(preview.rows).map((row) => (
            <tr key={row.number}>
              <td>{row.place ?? '–'}</td>
              <td>{row.number}</td>
              <td>{row.total ?? '–'}</td>
              <td>{row.goes && t(`setUp.preview.${row.goes}`)}</td>
              <td>{titles(row.awards)}</td>
              <td>{row.toGrade !== null && local(sayGrade(row.toGrade))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What would come out: sentences, what a tie would do, and those who get something. */
export function PreviewResult({ rules, preview }: ResultProps<Preview>): ReactElement {
  const { t } = useTranslation('console');
  const sentences = useSentences(rules);
  const { rows, placed, tieAtTop, tieAtCut } = preview;
  const totals = rows.filter(({ place }) => place !== null).map(({ total }) => total ?? '–');
  const marked = t('setUp.preview.marked', {
    entrants: rows.length,
    placed,
    best: totals[0] ?? '–',
    worst: totals.at(-1) ?? '–',
  });
  return (
    <div className="preview-result">
      <Sentences of={[marked, ...sentences(preview)]} />
      {tieAtTop && (
        <>
          <h3>{t('setUp.preview.tieTop')}</h3>
          <Sentences of={sentences(tieAtTop)} />
        </>
      )}
      {tieAtCut && (
        <>
          <h3>{t('setUp.preview.tieCut')}</h3>
          <Sentences of={sentences(tieAtCut)} />
        </>
      )}
      <PreviewTable rules={rules} preview={preview} />
    </div>
  );
}
