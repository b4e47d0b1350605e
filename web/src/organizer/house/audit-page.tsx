import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditPage as Page, AuditRecordView } from '#contract/access';
import { usePageTitle } from '../../app/use-page-title';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { useAccountNames } from '../use-account-names';

const PER_PAGE = 100;

function useColumns(): TableColumnsType<AuditRecordView> {
  const { t, i18n } = useTranslation('console');
  const names = useAccountNames();
  return [
    { title: t('audit.seq'), className: 'figure', width: 80, dataIndex: 'seq' },
    { title: t('audit.at'), width: 160, render: (_, { at }) => formatTime(at, i18n.language) },
    {
      title: t('audit.actor'),
      width: 170,
      ellipsis: true,
      render: (_, { actorId }) => names.get(actorId) ?? actorId,
    },
    { title: t('audit.action'), width: 190, render: (_, { action }) => <code>{action}</code> },
    { title: t('audit.subject'), width: 240, ellipsis: true, dataIndex: 'subject' },
    {
      title: t('audit.detail'),
      ellipsis: true,
      render: (_, { detail }) => {
        const text = JSON.stringify(detail);
        return text === '{}' ? null : <code title={text}>{text}</code>;
      },
    },
  ];
}

/** Who did what to what, newest first. */
export function AuditPage(): ReactElement {
  const { t } = useTranslation('console');
  usePageTitle(t('house.audit'));
  const [before, setBefore] = useState<readonly number[]>([]);
  const at = before.at(-1);
  const path = `access/audit?limit=${PER_PAGE}${at === undefined ? '' : `&before=${at}`}`;
  const { value, problem, reload, isLoading } = useAnswer<Page>(path);
  const next = value?.next ?? null;
  return (
    <>
      <header className="page-head">
        <h1>{t('house.audit')}</h1>
      </header>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      <Table<AuditRecordView>
        size="small"
        rowKey="seq"
        loading={isLoading}
        columns={useColumns()}
        dataSource={value?.records ?? []}
        pagination={false}
        locale={{ emptyText: t('audit.empty') }}
        sticky
      />
      <div className="pager">
        {before.length > 0 && (
          <Button onClick={() => setBefore(before.slice(0, -1))}>{t('audit.newer')}</Button>
        )}
        {next !== null && <Button onClick={() => setBefore([...before, next])}>{t('audit.older')}</Button>}
      </div>
    </>
  );
}
