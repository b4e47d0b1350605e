import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgeStatisticsRow, JudgeStatisticsView, LeanView } from '#contract/results';
import type { StageId } from '#domain/kernel/ids';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { ProblemNotice } from '../../ui/problem-notice';
import { FEW, leanBar, signed } from './lean-bar';

export interface JudgesPanelProps {
  readonly stageId: StageId;
  readonly signal: unknown;
}

type ModuleView = JudgeStatisticsView['modules'][number];

const DASH = '—';
const meanText = ({ mean }: LeanView): string => (mean === null ? DASH : signed(mean));

/** The mean deviation as a number, a word and a bar that starts at zero. */
function Leaning({
  lean,
  all,
}: {
  readonly lean: LeanView;
  readonly all: readonly LeanView[];
}): ReactElement {
  const { t } = useTranslation('console');
  const { side, percent } = leanBar(lean, all);
  return (
    <span className="lean">
      <span className="lean-mean">{meanText(lean)}</span>
      <span className="lean-field" aria-hidden>
        <span className="lean-bar" data-side={side} style={{ width: `${percent / 2}%` }} />
      </span>
      <small>
        {lean.mean !== null && t(`statistics.${side}`)}
        {lean.count > 0 && lean.count < FEW && ` · ${t('statistics.few')}`}
      </small>
    </span>
  );
}

/** Entries of the own unit against all others. */
function ByUnit({ byUnit }: Pick<JudgeStatisticsRow, 'byUnit'>): ReactElement {
  const { t } = useTranslation('console');
  if (!byUnit) return <span className="desk-well">{t('statistics.unitUnknown')}</span>;
  const { own, others } = byUnit;
  if (own.count === 0) return <span className="desk-well">{t('statistics.nobodyOwn')}</span>;
  return (
    <span>
      {t('statistics.ownAndOthers', {
        own: meanText(own),
        ownCount: own.count,
        others: meanText(others),
        othersCount: others.count,
      })}
    </span>
  );
}

function useColumns({ judges }: ModuleView, isSealed: boolean): TableColumnsType<JudgeStatisticsRow> {
  const { t } = useTranslation('console');
  const all = judges.map(({ lean }) => lean);
  return [
    { title: t('desk.judge'), width: 150, dataIndex: 'judgeName' },
    { title: t('statistics.marks'), className: 'figure', width: 90, dataIndex: 'marks' },
    { title: t('statistics.compared'), className: 'figure', width: 100, render: (_, { lean }) => lean.count },
    { title: t('statistics.lean'), width: 380, render: (_, { lean }) => <Leaning lean={lean} all={all} /> },
    {
      title: t('statistics.distance'),
      className: 'figure',
      width: 120,
      render: (_, { distance }) => distance ?? DASH,
    },
    {
      title: t('statistics.dropped'),
      width: 210,
      render: (_, { dropped }) => (dropped ? t('statistics.droppedOf', dropped) : DASH),
    },
    ...(isSealed
      ? []
      : [
          {
            title: t('statistics.byUnit'),
            render: (_: unknown, { byUnit }: JudgeStatisticsRow) => <ByUnit byUnit={byUnit} />,
          },
        ]),
  ];
}

function ModuleTable({ module, isSealed }: { readonly module: ModuleView; readonly isSealed: boolean }) {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <>
      <h3 className="statistics-module">
        {local(module.name)} <small>{t(`statistics.over.${module.over}`)}</small>
      </h3>
      <Table<JudgeStatisticsRow>
        size="small"
        rowKey="judgeId"
        columns={useColumns(module, isSealed)}
        dataSource={module.judges}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('progress.noJudges') }}
      />
    </>
  );
}

/** How the judges of a stage mark beside each other: shown, never applied. */
export function JudgesPanel({ stageId, signal }: JudgesPanelProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { value, problem, reload } = useAnswer<JudgeStatisticsView>(
    `results/stages/${stageId}/judge-statistics`,
    signal,
  );
  if (!value && !problem) return null;
  return (
    <section className="stage-part" aria-labelledby="desk-judges">
      <h2 id="desk-judges">
        {t('statistics.title')}
        {value && <small>{t('statistics.counted', { entries: value.entries, of: value.ofEntries })}</small>}
      </h2>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      <p className="statistics-means">{t('statistics.means')}</p>
      <p className="statistics-means">{t('statistics.meansNot')}</p>
      {value?.isSealed && <p className="statistics-means">{t('statistics.sealed')}</p>}
      {value?.entries === 0 && <p className="statistics-empty">{t('statistics.empty')}</p>}
      {value !== null &&
        value.entries > 0 &&
        value.modules.map((module) => (
          <ModuleTable key={module.moduleId} module={module} isSealed={value.isSealed} />
        ))}
    </section>
  );
}
