import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromotionView } from '#contract/honours';
import { useLocalText } from '../i18n/use-local-text';

const PAGE_SIZES = [50, 100, 200];

/** From level to level, or why there is no promotion. */
function Outcome({ promotion }: { readonly promotion: PromotionView }): ReactElement {
  const { t } = useTranslation('console');
  const { fromGrade, toGrade, refusal } = promotion;
  const from = t(`grade.${fromGrade ?? 'none'}`);
  if (toGrade === null) {
    return (
      <span className="not-promoted">
        {from} <small>{t(`hr.refusal.${refusal ?? 'no-row'}`)}</small>
      </span>
    );
  }
  return (
    <>
      {from} <span aria-hidden="true">→</span>
      <span className="visually-hidden">{t('hr.to')}</span> <strong>{t(`grade.${toGrade}`)}</strong>
    </>
  );
}

function useColumns(): TableColumnsType<PromotionView> {
  const { t } = useTranslation('console');
  const { local, locale } = useLocalText();
  // The names of the levels are longer in English.
  const isWide = locale === 'en';
  return [
    { title: t('column.place'), className: 'figure', width: 56, dataIndex: 'place' },
    { title: t('column.name'), width: 76, dataIndex: 'contestantName' },
    { title: t('column.unit'), width: 160, ellipsis: true, dataIndex: 'unitName' },
    { title: t('column.trade'), width: 136, ellipsis: true, render: (_, { tradeName }) => local(tradeName) },
    {
      title: t('column.occupation'),
      width: 140,
      ellipsis: true,
      render: (_, { occupationCode, occupationName }) => `${occupationCode} ${occupationName}`,
    },
    { title: t('column.total'), className: 'figure', width: 64, dataIndex: 'total' },
    {
      title: t('hr.grades'),
      width: isWide ? 296 : 230,
      render: (_, promotion) => <Outcome promotion={promotion} />,
    },
    {
      title: t('hr.clause'),
      ellipsis: true,
      render: (_, { clause }) => clause && <span title={local(clause)}>{local(clause)}</span>,
    },
  ];
}

/** The roster: one line a person. */
export function PromotionTable({
  promotions,
}: {
  readonly promotions: readonly PromotionView[];
}): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Table<PromotionView>
      size="small"
      className="roster"
      rowKey={({ tradeId, contestantId }) => `${tradeId}/${contestantId}`}
      columns={useColumns()}
      dataSource={promotions}
      pagination={{
        defaultPageSize: 100,
        pageSizeOptions: PAGE_SIZES,
        showSizeChanger: true,
        hideOnSinglePage: true,
      }}
      locale={{ emptyText: t('hr.empty') }}
      sticky
    />
  );
}
