import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcknowledgementRow } from '#contract/marking';
import type { Acknowledger } from '#domain/kernel/acknowledger';
import { NumberTag } from '../../ui/small-signs';
import { maySign } from './may-sign';
import { useStateWords } from './use-state-words';

/** Columns of the list; the last one only for who can read the sheets. */
export function useColumns(
  onOpen: ((row: AcknowledgementRow) => void) | null,
): TableColumnsType<AcknowledgementRow> {
  const { t } = useTranslation('console');
  const words = useStateWords();
  const said = (by: Acknowledger, row: AcknowledgementRow): ReactElement => {
    const one = row.acknowledgements.find((each) => each.by === by);
    if (!one) return <small>{t('acknowledgement.notAsked')}</small>;
    return (
      <span className="acknowledgement" data-state={one.state}>
        {words(one)}
        {one.state === 'refused' && one.refusal !== null && <small>{one.refusal}</small>}
      </span>
    );
  };
  const last = (row: AcknowledgementRow): ReactElement => {
    if (row.content === null) return <small>{t('acknowledgement.blind', { count: row.openSheets })}</small>;
    return (
      <button
        type="button"
        className="row-act"
        aria-label={t('acknowledgement.sheetOf', { judge: row.judgeName, number: row.number })}
        onClick={() => onOpen?.(row)}
      >
        {t(maySign(row) ? 'acknowledgement.open' : 'acknowledgement.read')}
      </button>
    );
  };
  return [
    {
      title: t('acknowledgement.number'),
      width: 110,
      render: (_, { number }) => <NumberTag number={number} />,
    },
    {
      title: t('acknowledgement.judge'),
      width: 190,
      render: (_, { judgeName, signature }) => (
        <span className="acknowledgement">
          {judgeName}
          {signature === 'other' && <small>{t('acknowledgement.judgeOther')}</small>}
        </span>
      ),
    },
    { title: t('acknowledgement.contestant'), render: (_, row) => said('contestant', row) },
    { title: t('acknowledgement.chief-judge'), render: (_, row) => said('chief-judge', row) },
    ...(onOpen
      ? [{ title: '', width: 160, render: (_: unknown, row: AcknowledgementRow) => last(row) }]
      : []),
  ];
}
