import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalDetail } from '#contract/rehearsals';
import { formatTime } from '../../i18n/format-time';

/** What was rehearsed so far, line by line. */
export function RehearsalReport({ detail }: { readonly detail: RehearsalDetail }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { report, tablets } = detail;
  const { firstMarkAt, lastMarkAt, slowestMs } = report;
  const seconds =
    firstMarkAt && lastMarkAt ? Math.round((Date.parse(lastMarkAt) - Date.parse(firstMarkAt)) / 1000) : null;
  const time = (at: string | null): string => (at ? formatTime(at, i18n.language) : t('rehearsal.notYet'));
  const names = (some: readonly string[]): string =>
    some.join(t('app:judge.again.list')) || t('rehearsal.nobody');
  const lines: readonly (readonly [label: string, text: string])[] = [
    [t('rehearsal.marks'), String(report.marks)],
    [t('rehearsal.sheets'), String(report.sheets)],
    [t('rehearsal.spreads'), String(report.spreadReturns)],
    [t('rehearsal.first'), time(firstMarkAt)],
    [t('rehearsal.last'), time(lastMarkAt)],
    [
      t('rehearsal.took'),
      seconds === null
        ? t('rehearsal.notYet')
        : t('rehearsal.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }),
    ],
    [
      t('rehearsal.slowest'),
      slowestMs === null ? t('rehearsal.notYet') : t('rehearsal.ms', { count: slowestMs }),
    ],
    [t('rehearsal.tablets'), names(tablets.map((tablet) => t('rehearsal.tabletOf', { ...tablet })))],
    [t('rehearsal.silent'), names(report.silentJudges)],
  ];
  return (
    <dl className="rehearsal-facts">
      {lines.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
