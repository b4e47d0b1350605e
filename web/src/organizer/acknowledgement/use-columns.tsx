import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcknowledgementRow } from '#contract/marking';
import type { Acknowledger } from '#domain/kernel/acknowledger';
import { NumberTag } from '../../ui/small-signs';
import { maySign } from './may-sign';
import { useStateWords } from './use-state-words';

type Columns = TableColumnsType<AcknowledgementRow>;

/** Columns of the list; the last one only for who can read the sheets. */
export function useColumns(onOpen: ((row: AcknowledgementRow) => void) | null): Columns {
  const { t } = useTranslation('console');
  const columns: Columns = [
    {
      title: t('acknowledgement.number'),
      width: 110,
      render: (_, { number }) => <NumberTag number={number} />,
    },
    { title: t('acknowledgement.judge'), width: 190, render: (_, row) => <JudgeName row={row} /> },
    { title: t('acknowledgement.contestant'), render: (_, row) => <Said by="contestant" row={row} /> },
    { title: t('acknowledgement.chief-judge'), render: (_, row) => <Said by="chief-judge" row={row} /> },
  ];
  if (!onOpen) return columns;
  return [...columns, { title: '', width: 160, render: (_, row) => <Open row={row} onOpen={onOpen} /> }];
}

function JudgeName({ row }: { readonly row: AcknowledgementRow }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <span className="acknowledgement">
      {row.judgeName}
      {row.signature === 'other' && <small>{t('acknowledgement.judgeOther')}</small>}
    </span>
  );
}

function Said({ by, row }: { readonly by: Acknowledger; readonly row: AcknowledgementRow }): ReactElement {
  const { t } = useTranslation('console');
  const words = useStateWords();
  const one = row.acknowledgements.find((each) => each.by === by);
  if (!one) return <small>{t('acknowledgement.notAsked')}</small>;
  return (
    <span className="acknowledgement" data-state={one.state}>
      {words(one)}
      {one.state === 'refused' && one.refusal !== null && <small>{one.refusal}</small>}
    </span>
  );
}

interface OpenProps {
  readonly row: AcknowledgementRow;
  readonly onOpen: (row: AcknowledgementRow) => void;
}

function Open({ row, onOpen }: OpenProps): ReactElement {
  const { t } = useTranslation('console');
  if (row.content === null) return <small>{t('acknowledgement.blind', { count: row.openSheets })}</small>;
  return (
    <button
      type="button"
      className="row-act"
      aria-label={t('acknowledgement.sheetOf', { judge: row.judgeName, number: row.number })}
      onClick={() => onOpen(row)}
    >
      {t(maySign(row) ? 'acknowledgement.open' : 'acknowledgement.read')}
    </button>
  );
}
