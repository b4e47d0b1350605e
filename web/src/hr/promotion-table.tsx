import { Table, type TableColumnsType } from 'antd';
import type { Key, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromotionView } from '#contract/honours';
import type { PromotionStandingView } from '#contract/promotions';
import { useLocalText } from '../i18n/use-local-text';
import { Button } from '../ui/button';
import { keyOfPromotion } from './pick-promotions';

const PAGES = {
  defaultPageSize: 100,
  pageSizeOptions: [50, 100, 200],
  showSizeChanger: true,
  hideOnSinglePage: true,
};

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

type Standings = ReadonlyMap<string, PromotionStandingView>;

/** How far it has come, as a button that shows every step. */
function State({
  row,
  onSteps,
}: {
  readonly row: PromotionStandingView | undefined;
  readonly onSteps: (key: string) => void;
}): ReactElement | null {
  const { t } = useTranslation('console');
  if (!row) return null;
  return (
    <span className="outcome">
      <Button kind="quiet" onClick={() => onSteps(keyOfPromotion(row))}>
        {t(`promotionWork.state.${row.state}`)}
      </Button>
      {row.changed && <small className="doubt">{t('promotionWork.state.changed')}</small>}
      {row.answer?.is === 'granted' && <small>{row.answer.certificate}</small>}
      {row.reason && <small>{row.reason}</small>}
    </span>
  );
}

function useColumns(standings: Standings, onSteps: (key: string) => void): TableColumnsType<PromotionView> {
  const { t } = useTranslation('console');
  const { local, locale } = useLocalText();
  // The names of the levels are longer in English.
  const isWide = locale === 'en';
  return [
    { title: t('column.place'), className: 'figure', width: 48, dataIndex: 'place' },
    { title: t('column.name'), width: 88, dataIndex: 'contestantName' },
    { title: t('column.unit'), width: 128, ellipsis: true, dataIndex: 'unitName' },
    {
      title: t('column.trade'),
      width: isWide ? 88 : 96,
      ellipsis: true,
      render: (_, { tradeName }) => local(tradeName),
    },
    {
      title: t('column.occupation'),
      width: isWide ? 108 : 132,
      ellipsis: true,
      render: (_, { occupationCode, occupationName }) => `${occupationCode} ${occupationName}`,
    },
    { title: t('column.total'), className: 'figure', width: 60, dataIndex: 'total' },
    {
      title: t('hr.grades'),
      width: isWide ? 260 : 208,
      render: (_, promotion) => <Outcome promotion={promotion} />,
    },
    {
      title: t('promotionWork.stateLabel'),
      width: 124,
      render: (_, promotion) => <State row={standings.get(keyOfPromotion(promotion))} onSteps={onSteps} />,
    },
    {
      title: t('hr.clause'),
      ellipsis: true,
      render: (_, { clause }) => clause && <span title={local(clause)}>{local(clause)}</span>,
    },
  ];
}

export interface PromotionTableProps {
  readonly promotions: readonly PromotionView[];
  readonly standings: Standings;
  readonly chosen: readonly Key[];
  readonly onChoose: (keys: readonly Key[]) => void;
  readonly onSteps: (key: string) => void;
}

/** The roster: one line a person. */
export function PromotionTable({
  promotions,
  standings,
  chosen,
  onChoose,
  onSteps,
}: PromotionTableProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Table<PromotionView>
      size="small"
      className="roster"
      rowKey={keyOfPromotion}
      columns={useColumns(standings, onSteps)}
      dataSource={promotions}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: (keys) => onChoose(keys),
        preserveSelectedRowKeys: false,
        getCheckboxProps: (one) => ({
          disabled: !standings.has(keyOfPromotion(one)),
          'aria-label': one.contestantName,
        }),
      }}
      pagination={PAGES}
      locale={{ emptyText: t('hr.empty') }}
      sticky
    />
  );
}
