import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliberationView, TitleGiven } from '#contract/deliberation';
import { useLocalText } from '../../i18n/use-local-text';

type Row = DeliberationView['titles'][number] & { readonly points: string; readonly jury: string | null };

function Line({ title, isByJury, points, jury }: Row): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <tr data-other={(jury !== null && jury !== points) || undefined}>
      <th scope="row">
        {local(title)}
        <small>{t(isByJury ? 'deliberation.leftToJury' : 'deliberation.leftToPoints')}</small>
      </th>
      <td>{points}</td>
      <td>{jury ?? t('deliberation.asking')}</td>
    </tr>
  );
}

/** Who holds each title by points, and by the order on the page. */
export function TitleTable({
  view,
  titles,
}: {
  readonly view: DeliberationView;
  readonly titles: readonly TitleGiven[] | null;
}): ReactElement {
  const { t } = useTranslation('console');
  const entryOf = new Map(view.entries.map((entry) => [entry.entryId, entry]));
  const holders = (given: readonly TitleGiven[], ruleId: string): string =>
    given
      .filter((one) => one.ruleId === ruleId)
      .map(({ entryId }) =>
        [entryOf.get(entryId)?.number, entryOf.get(entryId)?.name].filter(Boolean).join(' '),
      )
      .join(t('rules.list')) || t('deliberation.nobody');
  return (
    <table className="jury-table">
      <caption>{t('deliberation.titles')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('deliberation.title')}</th>
          <th scope="col">{t('deliberation.byPoints')}</th>
          <th scope="col">{t('deliberation.byJury')}</th>
        </tr>
      </thead>
      <tbody>
        {view.titles.map((one) => (
          <Line
            key={one.ruleId}
            {...one}
            points={holders(view.byPoints, one.ruleId)}
            jury={titles && holders(titles, one.ruleId)}
          />
        ))}
      </tbody>
    </table>
  );
}
