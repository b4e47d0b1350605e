import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '#contract/schedule';
import type { Placement, Session } from '#domain/schedule/session';
import type { SessionLine } from './schedule-draft';
import { useSessionWords } from './use-session-words';

const MOST_OPEN = 6;

export interface SessionsTableProps {
  readonly view: ScheduleView;
  readonly lines: readonly SessionLine[];
  /** Absent: it can only be read. */
  readonly acts?: {
    readonly onEdit: (session: Session) => void;
    readonly onRemove: (session: Session) => void;
    readonly onMove: (placement: Placement) => void;
  };
}

type ListProps = Pick<SessionsTableProps, 'view' | 'acts'> & { readonly line: SessionLine };

function EntryRow({ view, acts, placement }: Omit<ListProps, 'line'> & { readonly placement: Placement }) {
  const { t } = useTranslation('console');
  const entry = view.entries.find(({ entryId }) => entryId === placement.entryId);
  return (
    <tr>
      <td className="figure">{placement.batch}</td>
      <td className="figure">{placement.station}</td>
      <td>
        <code>{entry?.number}</code>
      </td>
      <td>{entry?.contestantName ?? t('field.sealedName')}</td>
      <td>{entry?.unitName}</td>
      {acts && (
        <td>
          <button
            type="button"
            className="row-act"
            aria-label={t('schedule.moveFor', { number: entry?.number })}
            onClick={() => acts.onMove(placement)}
          >
            {t('schedule.move')}
          </button>
        </td>
      )}
    </tr>
  );
}

/** Who works in a session, batch by batch. */
function EntriesList({ view, line, acts }: ListProps): ReactElement {
  const { t } = useTranslation('console');
  if (line.placements.length === 0) return <p>{t('schedule.nobody')}</p>;
  return (
    <table className="field-list schedule-list">
      <thead>
        <tr>
          <th className="figure">{t('schedule.batch')}</th>
          <th className="figure">{t('schedule.station')}</th>
          <th>{t('column.number')}</th>
          <th>{t('column.name')}</th>
          <th>{t('column.unit')}</th>
          {acts && <th>{t('schedule.acts')}</th>}
        </tr>
      </thead>
      <tbody>
        {line.placements.map((placement) => (
          <EntryRow key={placement.entryId} view={view} placement={placement} {...(acts ? { acts } : {})} />
        ))}
      </tbody>
    </table>
  );
}

function SessionActs({
  session,
  acts,
}: {
  readonly session: Session;
  readonly acts: NonNullable<ListProps['acts']>;
}) {
  const { t } = useTranslation('console');
  const words = useSessionWords();
  const name = words.when(session);
  return (
    <span className="field-doors">
      <button
        type="button"
        className="row-act"
        aria-label={t('schedule.editFor', { session: name })}
        onClick={() => acts.onEdit(session)}
      >
        {t('schedule.edit')}
      </button>
      <button
        type="button"
        className="row-act"
        aria-label={t('schedule.removeFor', { session: name })}
        onClick={() => acts.onRemove(session)}
      >
        {t('schedule.remove')}
      </button>
    </span>
  );
}

function useColumns(): TableColumnsType<SessionLine> {
  const { t } = useTranslation('console');
  const words = useSessionWords();
  return [
    { title: t('schedule.when'), width: 230, render: (_, { session }) => words.when(session) },
    {
      title: t('schedule.place'),
      render: (_, { session }) => (
        <>
          {session.place} <small>{session.address}</small>
        </>
      ),
    },
    {
      title: t('schedule.size'),
      className: 'figure',
      width: 130,
      render: (_, { session }) => `${session.stations} × ${session.batches}`,
    },
    {
      title: t('schedule.placed'),
      className: 'figure',
      width: 110,
      render: (_, { placements, capacity }) => `${placements.length} / ${capacity}`,
    },
    {
      title: t('schedule.lateShort'),
      className: 'figure',
      width: 110,
      render: (_, { session }) => session.lateMinutes,
    },
  ];
}

function actsColumn(
  title: string,
  acts: NonNullable<SessionsTableProps['acts']>,
): TableColumnsType<SessionLine>[number] {
  return { title, width: 140, render: (_, { session }) => <SessionActs session={session} acts={acts} /> };
}

/** The people of each session; few sessions stand open, of many each is opened by hand. */
function SessionLists({ view, lines, acts }: SessionsTableProps): ReactElement {
  const { t } = useTranslation('console');
  const words = useSessionWords();
  return (
    <>
      {lines.map((line) => (
        <details key={line.session.id} className="schedule-session" open={lines.length <= MOST_OPEN}>
          <summary>
            {words.when(line.session)} {line.session.place}
            {' · '}
            {t('schedule.people', { count: line.placements.length })}
          </summary>
          <EntriesList view={view} line={line} {...(acts ? { acts } : {})} />
        </details>
      ))}
    </>
  );
}

/** Sessions in the order of time, and below who works in each. */
export function SessionsTable(props: SessionsTableProps): ReactElement {
  const { t } = useTranslation('console');
  const { lines, acts } = props;
  const columns = useColumns();
  return (
    <>
      <Table<SessionLine>
        size="small"
        rowKey={({ session }) => session.id}
        columns={acts ? [...columns, actsColumn(t('schedule.acts'), acts)] : columns}
        dataSource={[...lines]}
        pagination={false}
        locale={{ emptyText: t('schedule.noSessions') }}
      />
      <SessionLists {...props} />
    </>
  );
}
