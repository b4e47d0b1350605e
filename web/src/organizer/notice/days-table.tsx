import { Input, Select, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '#domain/working-days/calendar-day';
import { PUBLISHED_YEARS, publishedDays } from '#domain/working-days/published-days';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';

export interface DaysTableProps {
  readonly days: readonly CalendarDay[];
  readonly mayChange: boolean;
  readonly onDays: (days: readonly CalendarDay[]) => void;
}

type Row = CalendarDay & { readonly index: number };

const KINDS = ['holiday', 'working'] as const;

interface CellProps {
  readonly row: Row;
  readonly onDay: (part: Partial<CalendarDay>) => void;
}

function DateCell({ row: { index, date }, onDay }: CellProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Input
      type="date"
      aria-label={t('notice.dateOf', { number: index + 1 })}
      value={date}
      onChange={(event) => onDay({ date: event.target.value })}
    />
  );
}

function KindCell({ row: { kind, date }, onDay }: CellProps): ReactElement {
  const { t } = useTranslation('console');
  const kinds = KINDS.map((value) => ({ value, label: t(`notice.kind.${value}`) }));
  return (
    <Select
      aria-label={t('notice.kindOf', { date })}
      value={kind}
      options={kinds}
      onChange={(value) => onDay({ kind: value })}
    />
  );
}

function NameCell({ row: { name, date }, onDay }: CellProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <Input
      aria-label={t('notice.nameOf', { date })}
      maxLength={100}
      value={local(name)}
      onChange={({ target: { value } }) => onDay({ name: { zh: value, en: value } })}
    />
  );
}

/** Columns of a list that is read. */
function useReadColumns(): TableColumnsType<Row> {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return [
    { title: t('notice.date'), width: 176, render: (_, { date }) => date },
    { title: t('notice.kindTitle'), width: 160, render: (_, { kind }) => t(`notice.kind.${kind}`) },
    { title: t('notice.dayName'), render: (_, { name }) => local(name) },
  ];
}

/** Columns of a list that is changed. */
function useEditColumns({ days, onDays }: DaysTableProps): TableColumnsType<Row> {
  const { t } = useTranslation('console');
  const changeOf =
    ({ index }: Row) =>
    (part: Partial<CalendarDay>): void =>
      onDays(days.map((day, nth) => (nth === index ? { ...day, ...part } : day)));
  return [
    { title: t('notice.date'), width: 176, render: (_, row) => <DateCell row={row} onDay={changeOf(row)} /> },
    {
      title: t('notice.kindTitle'),
      width: 160,
      render: (_, row) => <KindCell row={row} onDay={changeOf(row)} />,
    },
    { title: t('notice.dayName'), render: (_, row) => <NameCell row={row} onDay={changeOf(row)} /> },
    {
      title: '',
      width: 96,
      render: (_, { index, date }) => (
        <Button
          aria-label={t('notice.removeDay', { date })}
          onClick={() => onDays(days.filter((_day, nth) => nth !== index))}
        >
          {t('notice.remove')}
        </Button>
      ),
    },
  ];
}

/** Days that are not what their weekday says; a published year is taken over whole, whatever was listed of it goes. */
export function DaysTable(props: DaysTableProps): ReactElement {
  const { days, mayChange, onDays } = props;
  const { t } = useTranslation('console');
  const [edited, read] = [useEditColumns(props), useReadColumns()];
  const takeOver = (year: number): void =>
    onDays([...days.filter(({ date }) => !date.startsWith(String(year))), ...publishedDays(year)]);
  return (
    <div className="plan-days">
      {mayChange && (
        <div className="notice-acts">
          {PUBLISHED_YEARS.map((year) => (
            <Button key={year} onClick={() => takeOver(year)}>
              {t('notice.takeOver', { year })}
            </Button>
          ))}
          <Button onClick={() => onDays([...days, { date: '', kind: 'holiday', name: { zh: '', en: '' } }])}>
            {t('notice.addDay')}
          </Button>
        </div>
      )}
      <Table<Row>
        size="small"
        rowKey="index"
        columns={mayChange ? edited : read}
        dataSource={days.map((day, index) => ({ ...day, index }))}
        pagination={days.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        locale={{ emptyText: t('notice.noDays') }}
      />
    </div>
  );
}
