import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealedAnswer } from '#contract/sealing';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

export interface SealedPapersProps {
  readonly heading: string;
  readonly sealed: SealedAnswer;
  readonly onDone: () => void;
}

function Slips({ sealed }: Pick<SealedPapersProps, 'sealed'>): ReactElement {
  const { t } = useTranslation('console');
  const isOfPeople = sealed.layer === 1;
  return (
    <table className="field-list">
      <thead>
        <tr>
          <th>{t(`seals.beforeOf.${sealed.layer}`)}</th>
          {isOfPeople && <th>{t('column.name')}</th>}
          {isOfPeople && <th>{t('column.unit')}</th>}
          <th>{t(`seals.labelOf.${sealed.layer}`)}</th>
        </tr>
      </thead>
      <tbody>
        {sealed.slips
          .toSorted((a, b) => (a.before < b.before ? -1 : 1))
          .map(({ before, label, contestantName, unitName }) => (
            <tr key={before}>
              <td>{before}</td>
              {isOfPeople && <td>{contestantName}</td>}
              {isOfPeople && <td>{unitName}</td>}
              <td>
                <strong>{label}</strong>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** What is shown to the keeper once: the code for the envelope on a sheet of its own, the list to hand out labels by. */
export function SealedPapers({ heading, sealed, onDone }: SealedPapersProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      <div className="no-print">
        <Notice kind="warning" what={t('seals.once')} next={t('seals.onceNext')}>
          <div className="field-acts">
            <Button onClick={() => print()}>{t('draws.print')}</Button>
            <Button onClick={onDone}>{t('seals.onceDone')}</Button>
          </div>
        </Notice>
      </div>
      <section className="field-part field-sheet">
        <h2>{t('seals.envelope')}</h2>
        <p>{heading}</p>
        <p className="field-code">{sealed.recoveryCode}</p>
        <p>{t('seals.envelopeMeans')}</p>
        <dl className="field-facts">
          <dt>{t('draws.hash')}</dt>
          <dd>
            <code>{sealed.commitment}</code>
          </dd>
        </dl>
        <div className="field-signatures">
          <span>{t('seals.signKeeper')}</span>
          <span>{t('draws.signSupervisor')}</span>
          <span>{t('seals.signSealed')}</span>
        </div>
      </section>
      <section className="field-part field-sheet">
        <h2>{t('seals.slips')}</h2>
        <p>{heading}</p>
        <Slips sealed={sealed} />
      </section>
    </>
  );
}
