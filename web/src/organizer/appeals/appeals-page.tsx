import './appeals.css';
import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AppealLine, AppealsView } from '#contract/appeals';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswerAgain } from '../../app/use-answer-again';
import { formatTime } from '../../i18n/format-time';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { NumberTag } from '../../ui/small-signs';
import { PageFrame } from '../page-frame';
import { AGAIN_MS } from './again-ms';
import { AppealDue, AppealStateWord } from './appeal-state';
import { FileDialog } from './file-dialog';

function Subject({ line: { id, subject, kind } }: { readonly line: AppealLine }): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  return (
    <span className="appeal-lines">
      <Link to={`/competitions/${competitionId ?? ''}/appeals/${id}`}>{subject}</Link>
      <small>{t(`appeals.kinds.${kind}`)}</small>
    </span>
  );
}

function useColumns(): TableColumnsType<AppealLine> {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  return [
    {
      title: t('appeals.subject'),
      render: (_, line) => <Subject line={line} />,
    },
    {
      title: t('appeals.of'),
      render: (_, { tradeName, stageName }) => (
        <span className="appeal-lines">
          {local(tradeName)}
          <small>{local(stageName)}</small>
        </span>
      ),
    },
    {
      title: t('appeals.entry'),
      render: (_, { number, contestantName, unitName }) => (
        <span className="appeal-lines">
          <span>
            <NumberTag number={number} /> {contestantName}
          </span>
          <small>{unitName}</small>
        </span>
      ),
    },
    {
      title: t('appeals.filedAt'),
      width: 150,
      render: (_, { filedAt }) => formatTime(filedAt, i18n.language),
    },
    { title: t('appeals.state'), width: 130, render: (_, line) => <AppealStateWord line={line} /> },
    { title: t('appeals.due'), width: 190, render: (_, line) => <AppealDue line={line} /> },
  ];
}

interface ListProps {
  readonly view: AppealsView;
  readonly reload: () => void;
}

function Appeals({ view, reload }: ListProps): ReactElement {
  const { t } = useTranslation('console');
  const [isFiling, fileOne] = useState(false);
  const columns = useColumns();
  const open = view.appeals.filter(({ isOpen }) => isOpen).length;
  const inTime = view.stages.filter(({ isOver }) => !isOver);
  return (
    <>
      <div className="appeal-bar">
        <strong>{open > 0 ? t('appeals.openCount', { count: open }) : t('appeals.noneOpen')}</strong>
        {inTime.length > 0 && (
          <Button kind="primary" onClick={() => fileOne(true)}>
            {t('appeals.file')}
          </Button>
        )}
        {inTime.length === 0 && view.stages.length > 0 && <small>{t('appeals.allOver')}</small>}
      </div>
      <Table<AppealLine>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={[...view.appeals]}
        pagination={false}
        locale={{ emptyText: t('appeals.empty') }}
      />
      {isFiling && (
        <FileDialog
          stages={inTime}
          onClose={(isDone) => {
            fileOne(false);
            if (isDone) reload();
          }}
        />
      )}
    </>
  );
}

/** Appeals and score queries of a competition: the open ones first, what is late in words. */
export function AppealsPage(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const { value, problem, reload } = useAnswerAgain<AppealsView>(
    competitionId && `publication/competitions/${competitionId}/appeals`,
    AGAIN_MS,
  );
  return (
    <PageFrame title={t('stations.appeals')} lead={t('appeals.lead')}>
      {problem && <ProblemNotice problem={problem} />}
      {!value && !problem && <Loading />}
      {value && <Appeals view={value} reload={reload} />}
    </PageFrame>
  );
}
