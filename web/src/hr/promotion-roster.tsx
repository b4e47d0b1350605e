import { Select } from 'antd';
import { useMemo, useState, type Key, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HonoursView, PromotionView } from '#contract/honours';
import type { PromotionActAnswer, PromotionDeskView, PromotionStandingView } from '#contract/promotions';
import {
  PROMOTION_STATES,
  type PromotionDeskAct,
  type PromotionState,
} from '#domain/promotion/workflow/promotion-step';
import { useCompetitionScope } from '../app/competition-scope';
import { holdsRole } from '../app/holds-role';
import { useAnswer } from '../app/use-answer';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { ActDialog } from './act-dialog';
import { OFFERED_FROM } from './act-on-promotions';
import { Filters } from './filters';
import { keyOfPromotion, pickPromotions, type PromotionFilter } from './pick-promotions';
import { PromotionTable } from './promotion-table';
import { RuleTotals } from './rule-totals';
import { SimulationDialog } from './simulation-dialog';
import { StepsDrawer } from './steps-drawer';

const START: PromotionFilter = { tradeId: null, unitName: null, result: 'promoted', words: '' };
const ACTS: readonly PromotionDeskAct[] = ['review', 'approve', 'undo', 'decline'];

/** What came of the last act, with those that were left and why. */
function Outcome({
  answer,
  promotions,
}: {
  readonly answer: PromotionActAnswer;
  readonly promotions: ReadonlyMap<string, PromotionView>;
}): ReactElement {
  const { t } = useTranslation('console');
  const { done, same, left } = answer;
  const named = left
    .slice(0, 20)
    .map(
      (one) =>
        `${promotions.get(keyOfPromotion(one))?.contestantName ?? ''}：${t(`promotionWork.no.${one.why}`)}`,
    );
  return (
    <Notice
      kind={left.length > 0 ? 'warning' : 'info'}
      what={t('promotionWork.done', { done, same, left: left.length })}
      next={named.length > 0 ? named.join('；') : undefined}
    />
  );
}

/** Proposals that were signed and are made no more. */
function Gone({ rows }: { readonly rows: readonly PromotionStandingView[] }): ReactElement | null {
  const { t } = useTranslation('console');
  const names = rows.flatMap(({ hash, changed }) =>
    hash === null && changed
      ? [`${changed.before.contestantName}（${t(`promotionWork.state.${changed.was}`)}）`]
      : [],
  );
  if (names.length === 0) return null;
  return (
    <Notice
      kind="warning"
      what={t('promotionWork.gone', { count: names.length })}
      next={names.slice(0, 20).join('、')}
    />
  );
}

function useMayDo(): (act: PromotionDeskAct) => boolean {
  const { me, competitionId } = useCompetitionScope();
  return (act) =>
    competitionId !== null &&
    holdsRole(me, act === 'approve' ? ['hr'] : ['hr', 'organizer'], { competitionId });
}

interface BarProps {
  readonly chosen: readonly PromotionStandingView[];
  /** How many the filter shows, on all pages. */
  readonly shown: number;
  readonly onChooseAll: () => void;
  readonly onAct: (act: PromotionDeskAct, rows: readonly PromotionStandingView[]) => void;
  readonly onSimulate: () => void;
}

/** What can be done with those that are chosen; declining is for one person at a time. */
function ActBar({ chosen, shown, onChooseAll, onAct, onSimulate }: BarProps): ReactElement {
  const { t } = useTranslation('console');
  const mayDo = useMayDo();
  return (
    <div className="promotion-acts">
      <Button disabled={shown === 0} onClick={onChooseAll}>
        {t('promotionWork.chooseAll', { count: shown })}
      </Button>
      {ACTS.filter(mayDo).map((act) => {
        const fit = chosen.filter(({ state, hash }) => hash !== null && OFFERED_FROM[act].includes(state));
        const isOff = fit.length === 0 || (act === 'decline' && fit.length !== 1);
        return (
          <Button
            key={act}
            kind={act === 'review' ? 'primary' : 'quiet'}
            disabled={isOff}
            onClick={() => onAct(act, fit)}
          >
            {t('promotionWork.actCount', { act: t(`promotionWork.act.${act}`), count: fit.length })}
          </Button>
        );
      })}
      <Button onClick={onSimulate}>{t('promotionWork.simulation')}</Button>
    </div>
  );
}

type StateFilter = PromotionState | 'changed' | null;

function StatePicker({
  state,
  onState,
}: {
  readonly state: StateFilter;
  readonly onState: (state: StateFilter) => void;
}): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Select
      aria-label={t('promotionWork.stateLabel')}
      placeholder={t('promotionWork.allStates')}
      allowClear
      value={state}
      options={[...PROMOTION_STATES, 'changed' as const].map((value) => ({
        value,
        label: t(`promotionWork.state.${value}`),
      }))}
      onChange={(picked: PromotionState | 'changed' | undefined) => onState(picked ?? null)}
    />
  );
}

interface DeskProps {
  readonly honours: HonoursView;
  readonly competitionId: string;
  readonly rows: readonly PromotionStandingView[];
  readonly onDone: (answer: PromotionActAnswer) => void;
  readonly promotions: ReadonlyMap<string, PromotionView>;
}

function useShown(honours: HonoursView, standings: ReadonlyMap<string, PromotionStandingView>) {
  const [filter, setFilter] = useState(START);
  const [state, setState] = useState<StateFilter>(null);
  const shown = pickPromotions(honours.promotions, filter).filter((one) => {
    const row = standings.get(keyOfPromotion(one));
    if (state === null) return true;
    return state === 'changed' ? row?.changed != null : row?.state === state;
  });
  return { filter, setFilter, state, setState, shown };
}

type Open =
  | { readonly what: 'act'; readonly act: PromotionDeskAct; readonly rows: readonly PromotionStandingView[] }
  | { readonly what: 'steps'; readonly row: PromotionStandingView }
  | { readonly what: 'simulation' };

function Opened({
  open,
  competitionId,
  promotions,
  onClose,
}: Pick<DeskProps, 'competitionId' | 'promotions'> & {
  readonly open: Open;
  readonly onClose: (answer: PromotionActAnswer | null) => void;
}): ReactElement {
  if (open.what === 'act') return <ActDialog {...{ competitionId, promotions, onClose }} {...open} />;
  if (open.what === 'simulation')
    return <SimulationDialog competitionId={competitionId} onClose={() => onClose(null)} />;
  const name = promotions.get(keyOfPromotion(open.row))?.contestantName ?? '';
  return <StepsDrawer {...{ competitionId, name }} row={open.row} onClose={() => onClose(null)} />;
}

function Desk({ honours, competitionId, rows, promotions, onDone }: DeskProps): ReactElement {
  const standings = useMemo(() => new Map(rows.map((row) => [keyOfPromotion(row), row])), [rows]);
  const { filter, setFilter, state, setState, shown } = useShown(honours, standings);
  const [chosen, setChosen] = useState<readonly Key[]>([]);
  const [open, setOpen] = useState<Open | null>(null);
  const close = (answer: PromotionActAnswer | null): void => {
    setOpen(null);
    if (!answer) return;
    setChosen([]);
    onDone(answer);
  };
  const showSteps = (key: string): void => {
    const row = standings.get(key);
    if (row) setOpen({ what: 'steps', row });
  };
  return (
    <>
      <RuleTotals honours={honours} onPick={(result) => setFilter({ ...START, result })} />
      <Filters honours={honours} filter={filter} count={shown.length} onFilter={setFilter} />
      <div className="promotion-bar">
        <StatePicker state={state} onState={setState} />
        <ActBar
          chosen={chosen.flatMap((key) => standings.get(String(key)) ?? [])}
          shown={shown.length}
          onChooseAll={() => setChosen(shown.map(keyOfPromotion))}
          onAct={(act, of) => setOpen({ what: 'act', act, rows: of })}
          onSimulate={() => setOpen({ what: 'simulation' })}
        />
      </div>
      <PromotionTable
        {...{ promotions: shown, standings, chosen }}
        onChoose={setChosen}
        onSteps={showSteps}
      />
      {open && <Opened {...{ open, competitionId, promotions }} onClose={close} />}
    </>
  );
}

const NOBODY: readonly PromotionStandingView[] = [];

/** Who is promoted, how far each has come, and what can be done about it. */
export function PromotionRoster({ honours }: { readonly honours: HonoursView }): ReactElement {
  const { competitionId } = useCompetitionScope();
  const id = competitionId ?? '';
  const desk = useAnswer<PromotionDeskView>(`honours/competitions/${id}/promotions`, honours.conferredAt);
  const [answer, setAnswer] = useState<PromotionActAnswer | null>(null);
  const promotions = useMemo(
    () => new Map(honours.promotions.map((one) => [keyOfPromotion(one), one])),
    [honours.promotions],
  );
  const rows = desk.value?.rows ?? NOBODY;
  const done = (made: PromotionActAnswer): void => {
    setAnswer(made);
    desk.reload();
  };
  return (
    <>
      {desk.problem && <ProblemNotice problem={desk.problem} />}
      {answer && <Outcome answer={answer} promotions={promotions} />}
      <Gone rows={rows} />
      <Desk honours={honours} competitionId={id} rows={rows} promotions={promotions} onDone={done} />
    </>
  );
}
