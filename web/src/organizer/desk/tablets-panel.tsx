import { Select, Table, type TableColumnsType } from 'antd';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { tabletWarnings } from '#domain/presence/tablet-warnings';
import { appVersion } from '../../app/app-version';
import { ageText } from '../../i18n/age-text';
import { NumberTag } from '../../ui/small-signs';
import { offsetText, tabletRows, type TabletRow } from './tablet-rows';
import type { AgedPresence } from './use-presence';
import { IDLE_CHOICES, type DeskSettings } from './use-desk-view';

export interface TabletsPanelProps {
  readonly aged: AgedPresence;
  readonly settings: DeskSettings;
}

/** What somebody should look at, each with a word. */
function Warnings({ row }: { readonly row: TabletRow }): ReactElement {
  const { t } = useTranslation('console');
  const { tablet } = row;
  const words = [
    ...(row.isIdle ? [t('desk.warn.idle')] : []),
    ...(tablet ? tabletWarnings(tablet).map((warning) => t(`desk.warn.${warning}`)) : []),
    ...(tablet && tablet.version !== appVersion ? [t('desk.warn.version')] : []),
  ];
  if (words.length === 0) return <span className="desk-well">{t(tablet ? 'desk.well' : 'desk.never')}</span>;
  return (
    <span className="desk-warnings">
      {words.map((word) => (
        <span key={word} className="desk-warning">
          {word}
        </span>
      ))}
    </span>
  );
}

function useColumns(): TableColumnsType<TabletRow> {
  const { t } = useTranslation('console');
  const age = (ms: number): string => t('desk.ago', { age: ageText(ms) });
  return [
    { title: t('desk.judge'), width: 150, render: (_, { name, isFirst }) => isFirst && name },
    {
      title: t('desk.owes'),
      className: 'figure',
      width: 110,
      render: (_, { isFirst, owedMarks }) => isFirst && (owedMarks > 0 ? owedMarks : t('desk.nothing')),
    },
    {
      title: t('desk.lastMark'),
      width: 130,
      render: (_, { isFirst, markedAgoMs }) =>
        isFirst && (markedAgoMs === null ? t('desk.noMark') : age(markedAgoMs)),
    },
    { title: t('desk.heard'), width: 120, render: (_, { tablet }) => tablet && age(tablet.heardAgoMs) },
    {
      title: t('desk.unsent'),
      className: 'figure',
      width: 90,
      render: (_, { tablet }) => tablet?.waiting,
    },
    { title: t('desk.clock'), width: 110, render: (_, { tablet }) => tablet && offsetText(tablet.offsetMs) },
    {
      title: t('desk.openSheet'),
      width: 110,
      render: (_, { tablet }) => tablet?.number && <NumberTag number={tablet.number} />,
    },
    { title: t('desk.version'), width: 90, render: (_, { tablet }) => tablet?.version },
    { title: t('desk.look'), render: (_, row) => <Warnings row={row} /> },
  ];
}

/** How each judge's tablet is, by its last word; those that have gone stay listed. */
export function TabletsPanel({ aged, settings }: TabletsPanelProps): ReactElement {
  const { t } = useTranslation('console');
  const columns = useColumns();
  const idleId = useId();
  const rows = tabletRows(aged.view, aged.passedMs, settings.idleMinutes);
  const toLookAt = new Set(rows.filter(({ isAlarming }) => isAlarming).map(({ judgeId }) => judgeId)).size;
  return (
    <section className="stage-part" aria-labelledby="desk-tablets">
      <h2 id="desk-tablets">
        {t('desk.tablets')}
        <small>{toLookAt > 0 ? t('desk.lookAt', { count: toLookAt }) : t('desk.allWell')}</small>
      </h2>
      <span className="desk-choice">
        <label htmlFor={idleId}>{t('desk.idleAfter')}</label>
        <Select
          id={idleId}
          popupMatchSelectWidth={false}
          value={settings.idleMinutes}
          options={IDLE_CHOICES.map((count) => ({ value: count, label: t('desk.minutes', { count }) }))}
          onChange={(minutes) => settings.set({ idle: String(minutes) })}
        />
      </span>
      <Table<TabletRow>
        size="small"
        className="desk-tablets"
        rowKey="key"
        columns={columns}
        dataSource={rows}
        rowClassName={({ isAlarming }) => (isAlarming ? 'desk-alarming' : '')}
        pagination={false}
        locale={{ emptyText: t('progress.noJudges') }}
      />
    </section>
  );
}
