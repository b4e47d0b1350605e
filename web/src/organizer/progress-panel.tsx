import './organizer.css';
import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StageProgress } from '#contract/marking';
import { NumberTag, ProgressBar } from '../ui/small-signs';
import type { StageState } from './use-stage';

type JudgeRow = StageProgress['judges'][number];

const SHOWN_OWED = 6;

function Owed({ judge }: { readonly judge: JudgeRow }): ReactElement {
  const { t } = useTranslation('console');
  const { openEntries } = judge;
  if (openEntries.length === 0) return <>{t('progress.nothingOwed')}</>;
  const numbers = openEntries.map(({ number }) => number);
  const more = numbers.length - SHOWN_OWED;
  return (
    <span className="owed" title={numbers.join(' ')}>
      {openEntries.slice(0, SHOWN_OWED).map(({ number, signature }) => (
        <span key={number} className="owed-sheet">
          <NumberTag number={number} />
          {signature === 'other' && <small>{t('progress.signedOther')}</small>}
        </span>
      ))}
      {more > 0 && <small>{t('progress.more', { count: more })}</small>}
    </span>
  );
}

function useColumns(): TableColumnsType<JudgeRow> {
  const { t } = useTranslation('console');
  return [
    { title: t('progress.judge'), width: 150, dataIndex: 'name' },
    {
      title: t('progress.marks'),
      width: 230,
      render: (_, judge) => (
        <span className="progress-cell">
          <ProgressBar value={judge.marked} max={judge.expected} label={judge.name} />
          <span>
            {judge.marked}/{judge.expected}
          </span>
        </span>
      ),
    },
    {
      title: t('progress.sheets'),
      className: 'figure',
      width: 110,
      render: (_, judge) => `${judge.submittedSheets}/${judge.sheets}`,
    },
    { title: t('progress.owed'), render: (_, judge) => <Owed judge={judge} /> },
  ];
}

export interface ProgressPanelProps {
  /** Where the live desk of this stage is. */
  readonly desk: string;
  readonly state: StageState;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** Who owes which sheet; folded away when the stage is closed. */
export function ProgressPanel({ desk, state, isOpen, onToggle }: ProgressPanelProps): ReactElement | null {
  const { t } = useTranslation('console');
  const columns = useColumns();
  const { value } = state.progress;
  if (!value) return null;
  return (
    <section className="stage-part">
      <h2>
        <button type="button" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
          {t('progress.title')}
        </button>
        <small>
          {t('progress.marksOf', { marked: value.marked, expected: value.expected })}
          {value.openSheets > 0 && ` · ${t('progress.openSheets', { count: value.openSheets })}`}
        </small>
        <Link className="desk-link" to={desk}>
          {t('desk.open')}
        </Link>
      </h2>
      {isOpen && (
        <Table<JudgeRow>
          size="small"
          rowKey="judgeId"
          columns={columns}
          dataSource={value.judges}
          pagination={false}
          locale={{ emptyText: t('progress.noJudges') }}
        />
      )}
    </section>
  );
}
