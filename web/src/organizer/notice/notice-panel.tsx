import './notice.css';
import { Table, type TableColumnsType, type TableProps } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PublicationPlanView } from '#contract/public-results';
import { hallDay } from '#domain/working-days/hall-day';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { usePublicationPlan } from '../../app/use-publication-plan';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { EditionMark } from '../../ui/edition-mark';
import { editionRows, type EditionRow } from './edition-rows';
import { NoticeDialog, type NoticeAct } from './notice-dialog';

function Next({ row }: { readonly row: EditionRow }): ReactElement {
  const { t } = useTranslation('console');
  const { edition, next } = row;
  const { noticeFrom: from, noticeTo: to } = edition;
  return (
    <>
      {next === 'wait' && t('notice.runs', { from, to })}
      {next === 'notice' && t('notice.toNotice')}
      {next === 'finalize' && t(edition.state === 'notice' ? 'notice.over' : 'notice.toFinal', { to })}
      {next === 'publish' && t('notice.behind')}
      {next === null && t('notice.isFinal')}
    </>
  );
}

function useColumns(): TableColumnsType<EditionRow> {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competitionId } = useCompetitionScope();
  const page = (stageId: string): string => `/public/competitions/${competitionId ?? ''}/stages/${stageId}`;
  return [
    {
      title: t('column.trade'),
      render: (_, { trade, stage }) => (
        <Link to={`/competitions/${competitionId ?? ''}/trades/${trade.id}?stage=${stage.id}`}>
          {local(trade.name)} · {local(stage.name)}
        </Link>
      ),
    },
    {
      title: t('column.edition'),
      width: 344,
      render: (_, { edition }) => (
        <EditionMark state={edition.state} edition={{ ...edition, at: edition.publishedAt }} />
      ),
    },
    { title: t('notice.next'), render: (_, row) => <Next row={row} /> },
    {
      title: t('notice.public'),
      width: 128,
      render: (_, { edition: { stageId, publicVersion } }) =>
        publicVersion === null ? (
          t('notice.notPublic')
        ) : (
          <a href={page(stageId)} target="_blank" rel="noreferrer">
            {t('app:edition.version', { version: publicVersion })}
          </a>
        ),
    },
  ];
}

interface ActsProps {
  readonly rows: readonly EditionRow[];
  readonly onAct: (act: NoticeAct) => void;
}

/** One button for each act that the chosen trades allow, with how many it touches. */
function Acts({ rows, onAct }: ActsProps): ReactElement {
  const { t } = useTranslation('console');
  const count = (act: NoticeAct): number => rows.filter(({ next }) => next === act).length;
  const acts = (['notice', 'finalize'] as const).filter((act) => count(act) > 0);
  return (
    <div className="notice-acts">
      {acts.length === 0 && <p>{t('notice.choose')}</p>}
      {acts.map((act) => (
        <Button key={act} kind="official" onClick={() => onAct(act)}>
          {t(`notice.${act}.act`, { count: count(act) })}
        </Button>
      ))}
    </div>
  );
}

const selectionOf = (
  chosen: readonly React.Key[],
  onChange: (keys: readonly React.Key[]) => void,
): NonNullable<TableProps<EditionRow>['rowSelection']> => ({
  selectedRowKeys: [...chosen],
  onChange,
  getCheckboxProps: ({ next }) => ({ disabled: next !== 'notice' && next !== 'finalize' }),
});

/** Where each trade's newest edition stands on the day on which the page was opened. */
function useRows(plan: PublicationPlanView): EditionRow[] {
  const { competition, editions } = useCompetitionScope();
  const [today] = useState(() => hallDay(new Date().toISOString()));
  return useMemo(
    () => (competition.value ? editionRows(competition.value, editions.value ?? [], { plan, today }) : []),
    [competition.value, editions.value, plan, today],
  );
}

function Editions({ plan }: { readonly plan: PublicationPlanView }): ReactElement | null {
  const { t } = useTranslation('console');
  const { me, competitionId, editions } = useCompetitionScope();
  const [chosen, setChosen] = useState<readonly React.Key[]>([]);
  const [act, setAct] = useState<NoticeAct | null>(null);
  const columns = useColumns();
  const rows = useRows(plan);
  const mayAct = competitionId !== null && holdsRole(me, ['organizer'], { competitionId });
  const picked = rows.filter(({ edition }) => chosen.includes(edition.stageId));
  return (
    <>
      {mayAct && rows.length > 0 && <Acts rows={picked} onAct={setAct} />}
      <Table<EditionRow>
        size="small"
        rowKey={({ edition }) => edition.stageId}
        columns={columns}
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: t('notice.empty') }}
        {...(mayAct ? { rowSelection: selectionOf(chosen, setChosen) } : {})}
      />
      {act && (
        <NoticeDialog
          act={act}
          rows={picked.filter(({ next }) => next === act)}
          plan={plan}
          onClose={() => {
            setAct(null);
            setChosen([]);
            editions.reload();
          }}
        />
      )}
    </>
  );
}

/** From internal to final: where each trade's newest edition stands, what comes next, and the acts on many at once. */
export function NoticePanel(): ReactElement | null {
  const { t } = useTranslation('console');
  const { value: plan } = usePublicationPlan();
  const { competitionId } = useCompetitionScope();
  if (!plan) return null;
  const how =
    plan.version === 0
      ? t('notice.unplanned')
      : plan.noticeWorkingDays === null
        ? t('notice.plannedNone')
        : t('notice.planned', { count: plan.noticeWorkingDays });
  return (
    <section className="notice-panel" aria-labelledby="notice-panel">
      <h2 id="notice-panel">{t('notice.title')}</h2>
      <p>
        {how} <Link to={`/competitions/${competitionId ?? ''}/publication/plan`}>{t('notice.toPlan')}</Link>
      </p>
      <Editions plan={plan} />
    </section>
  );
}
