import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView, Grant } from '#contract/access';
import type { CompetitionListItem } from '#contract/competitions';
import { usePageTitle } from '../../app/use-page-title';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { NewAccount } from './new-account';

function useGrantText(competitions: readonly CompetitionListItem[]): (grant: Grant) => string {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return ({ role, competitionId }) => {
    const competition = competitions.find(({ id }) => id === competitionId);
    const where = competitionId === null ? t('accounts.everywhere') : competition && local(competition.name);
    return where === undefined ? t(`role.${role}`) : `${t(`role.${role}`)} · ${where}`;
  };
}

function useColumns(competitions: readonly CompetitionListItem[]): TableColumnsType<AccountView> {
  const { t } = useTranslation('console');
  const grantText = useGrantText(competitions);
  return [
    { title: t('accounts.name'), width: 180, dataIndex: 'name' },
    { title: t('accounts.displayName'), width: 180, dataIndex: 'displayName' },
    {
      title: t('accounts.grants'),
      render: (_, { grants }) => [...new Set(grants.map(grantText))].join('; '),
    },
    {
      title: t('column.state'),
      width: 110,
      render: (_, { isActive }) => t(isActive ? 'accounts.active' : 'accounts.disabled'),
    },
  ];
}

/** Every account of the house, and a form for a new one. */
export function AccountsPage(): ReactElement {
  const { t } = useTranslation('console');
  usePageTitle(t('house.accounts'));
  const { value, problem, reload, isLoading } = useAnswer<AccountView[]>('access/accounts');
  const competitions = useAnswer<CompetitionListItem[]>('competitions').value ?? [];
  const [isAdding, setAdding] = useState(false);
  const columns = useColumns(competitions);
  const close = (isDone: boolean): void => {
    if (isDone) reload();
    setAdding(false);
  };
  return (
    <>
      <header className="page-head" data-split="">
        <h1>{t('house.accounts')}</h1>
        <Button kind="primary" onClick={() => setAdding(true)}>
          {t('accounts.add')}
        </Button>
      </header>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      <Table<AccountView>
        size="small"
        rowKey="id"
        loading={isLoading}
        columns={columns}
        dataSource={value ?? []}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: t('accounts.empty') }}
      />
      {isAdding && <NewAccount competitions={competitions} onClose={close} />}
    </>
  );
}
