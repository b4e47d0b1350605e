import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromotionView } from '#contract/honours';
import { useLocalText } from '../i18n/use-local-text';

const PAGE_SIZES = [50, 100, 200];

/** What HR has to know beside the levels: a missed minimum, what held the new level, who approves, a doubtful certificate. */
function Remarks({ promotion }: { readonly promotion: PromotionView }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { missed, limitedBy, approver, certificate } = promotion;
  const doubts = certificate?.doubts ?? [];
  return (
    <>
      {missed && <small>{t('hr.missed', { condition: local(missed) })}</small>}
      {limitedBy && <small>{t(`hr.limited.${limitedBy}`)}</small>}
      {approver && promotion.toGrade !== null && (
        <small>{t('hr.approver', { approver: local(approver) })}</small>
      )}
      {doubts.length > 0 && (
        <small className="doubt">
          {[
            t('hr.certificate', { number: certificate?.number }),
            ...doubts.map((doubt) => t(`hr.doubt.${doubt}`)),
          ].join(' · ')}
        </small>
      )}
    </>
  );
}

/** From level to level, or why there is no promotion. */
function Outcome({ promotion }: { readonly promotion: PromotionView }): ReactElement {
  const { t } = useTranslation('console');
  const { fromGrade, toGrade, refusal } = promotion;
  const from = t(`grade.${fromGrade ?? 'none'}`);
  return (
    <span className={toGrade === null ? 'outcome not-promoted' : 'outcome'}>
      {toGrade === null ? (
        <span>
          {from} <small>{t(`hr.refusal.${refusal ?? 'no-row'}`)}</small>
        </span>
      ) : (
        <span>
          {from} <span aria-hidden="true">→</span>
          <span className="visually-hidden">{t('hr.to')}</span> <strong>{t(`grade.${toGrade}`)}</strong>
        </span>
      )}
      <Remarks promotion={promotion} />
    </span>
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
