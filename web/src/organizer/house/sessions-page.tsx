import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract/access';
import { usePageTitle } from '../../app/use-page-title';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { deleteJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNotice } from '../../ui/problem-notice';

function useColumns(onEnd: (session: SessionView) => void): TableColumnsType<SessionView> {
  const { t, i18n } = useTranslation('console');
  return [
    { title: t('sessions.account'), render: (_, { accountName }) => accountName ?? t('sessions.guest') },
    {
      title: t('sessions.since'),
      width: 200,
      render: (_, { createdAt }) => formatTime(createdAt, i18n.language),
    },
    {
      title: t('sessions.seen'),
      width: 200,
      render: (_, { lastSeenAt }) => formatTime(lastSeenAt, i18n.language),
    },
    {
      title: '',
      width: 120,
      render: (_, session) => (
        <button type="button" className="row-act" onClick={() => onEnd(session)}>
          {t('sessions.end')}
        </button>
      ),
    },
  ];
}

interface EndSessionProps {
  readonly session: SessionView;
  readonly onClose: (isDone: boolean) => void;
}

function EndSession({ session, onClose }: EndSessionProps): ReactElement {
  const { t, i18n } = useTranslation('console');
  return (
    <ConfirmDialog
      title={t('sessions.endTitle')}
      confirm={t('sessions.end')}
      kind="primary"
      act={() => deleteJson(`access/sessions/${session.id}`)}
      onClose={onClose}
    >
      <p>
        {t('sessions.endMeans', {
          name: session.accountName ?? t('sessions.guest'),
          time: formatTime(session.createdAt, i18n.language),
        })}
      </p>
    </ConfirmDialog>
  );
}

/** The devices that are signed in; one can be ended at once. */
export function SessionsPage(): ReactElement {
  const { t } = useTranslation('console');
  usePageTitle(t('house.sessions'));
  const { value, problem, reload, isLoading } = useAnswer<SessionView[]>('access/sessions');
  const [ending, setEnding] = useState<SessionView | null>(null);
  const columns = useColumns(setEnding);
  const close = (isDone: boolean): void => {
    if (isDone) reload();
    setEnding(null);
  };
  return (
    <>
      <header className="page-head">
        <h1>{t('house.sessions')}</h1>
      </header>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      <Table<SessionView>
        size="small"
        rowKey="id"
        loading={isLoading}
        columns={columns}
        dataSource={value ?? []}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: t('sessions.empty') }}
      />
      {ending && <EndSession session={ending} onClose={close} />}
    </>
  );
}
