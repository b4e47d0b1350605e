import { Table, type TableColumnsType } from 'antd';
import type { Key, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationRow } from '#contract/registrations';
import { formatTime } from '../../i18n/format-time';

interface RegistrationsTableProps {
  readonly rows: readonly RegistrationRow[];
  readonly isLoading: boolean;
  readonly selected: readonly Key[];
  /** Absent: nothing is decided here. */
  readonly onSelect?: (keys: readonly Key[]) => void;
  readonly onOpen: (id: string) => void;
}

function useColumns(onOpen: RegistrationsTableProps['onOpen']): TableColumnsType<RegistrationRow> {
  const { t, i18n } = useTranslation('console');
  return [
    {
      title: t('reg.name'),
      width: 140,
      render: (_, { id, name }) => (
        <button type="button" className="row-act" onClick={() => onOpen(id)}>
          {name}
        </button>
      ),
    },
    { title: t('reg.sexLabel'), width: 70, render: (_, { sex }) => t(`reg.sex.${sex}`) },
    { title: t('reg.unit'), dataIndex: 'unitName' },
    { title: t('reg.identity'), width: 200, render: (_, { identity }) => <code>{identity ?? '—'}</code> },
    {
      title: t('reg.gradeLabel'),
      width: 110,
      render: (_, { grade }) => (grade === null ? '—' : t(`reg.grade.${grade}`)),
    },
    {
      title: t('reg.years'),
      className: 'figure',
      width: 90,
      render: (_, { yearsInTrade }) => yearsInTrade ?? '—',
    },
    {
      title: t('reg.stateLabel'),
      width: 150,
      render: (_, { state, isReserve }) =>
        t(`reg.state.${state}`) + (isReserve ? ` · ${t('reg.reserve')}` : ''),
    },
    {
      title: t('reg.submittedAt'),
      width: 160,
      render: (_, { submittedAt }) => formatTime(submittedAt, i18n.language),
    },
  ];
}

/** A page of registrations; documents are masked. */
export function RegistrationsTable({
  rows,
  isLoading,
  selected,
  onSelect,
  onOpen,
}: RegistrationsTableProps): ReactElement {
  const { t } = useTranslation('console');
  const columns = useColumns(onOpen);
  const selection = onSelect && { selectedRowKeys: [...selected], onChange: (keys: Key[]) => onSelect(keys) };
  return (
    <Table<RegistrationRow>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={rows}
      loading={isLoading}
      pagination={false}
      locale={{ emptyText: t('reg.empty') }}
      {...(selection ? { rowSelection: selection } : {})}
      sticky
    />
  );
}
