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

function useColumns({ days, mayChange, onDays }: DaysTableProps): TableColumnsType<Row> {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const change = (index: number, part: Partial<CalendarDay>): void =>
    onDays(days.map((day, nth) => (nth === index ? { ...day, ...part } : day)));
  const rename = (index: number, text: string): void => change(index, { name: { zh: text, en: text } });
  const kinds = (['holiday', 'working'] as const).map((kind) => ({
    value: kind,
    label: t(`notice.kind.${kind}`),
  }));
  return [
    {
      title: t('notice.date'),
      width: 176,
      render: (_, { index, date }) =>
        mayChange ? (
          <Input
            type="date"
            aria-label={t('notice.dateOf', { number: index + 1 })}
            value={date}
            onChange={(event) => change(index, { date: event.target.value })}
          />
        ) : (
          date
        ),
    },
    {
      title: t('notice.kindTitle'),
      width: 160,
      render: (_, { index, kind, date }) =>
        mayChange ? (
          <Select
            aria-label={t('notice.kindOf', { date })}
            value={kind}
            options={kinds}
            onChange={(value) => change(index, { kind: value })}
          />
        ) : (
          t(`notice.kind.${kind}`)
        ),
    },
    {
      title: t('notice.dayName'),
      render: (_, { index, name, date }) =>
        mayChange ? (
          <Input
            aria-label={t('notice.nameOf', { date })}
            maxLength={100}
            value={local(name)}
            onChange={(event) => rename(index, event.target.value)}
          />
        ) : (
          local(name)
        ),
    },
    ...(mayChange
      ? [
          {
            title: '',
            width: 96,
            render: (_: unknown, { index, date }: Row) => (
              <Button
                aria-label={t('notice.removeDay', { date })}
                onClick={() => onDays(days.filter((_day, nth) => nth !== index))}
              >
                {t('notice.remove')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

/** Days that are not what their weekday says; a published year is taken over whole, whatever was listed of it goes. */
export function DaysTable(props: DaysTableProps): ReactElement {
  const { days, mayChange, onDays } = props;
  const { t } = useTranslation('console');
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
        columns={useColumns(props)}
        dataSource={days.map((day, index) => ({ ...day, index }))}
        pagination={days.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        locale={{ emptyText: t('notice.noDays') }}
      />
    </div>
  );
}
