import './closing.css';
import { Table, type TableColumnsType } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradeSummary } from '#contract/competitions';
import type { ClosingView, SignatureStepView } from '#contract/closing';
import type { StageId } from '#domain/kernel/ids';
import { Link } from 'react-router';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import type { StageState } from '../use-stage';
import { OpenTies } from './open-ties';
import { SignDialog } from './sign-dialog';

export interface ClosingPanelProps {
  readonly trade: TradeSummary;
  readonly stageId: StageId;
  readonly state: StageState;
}

/** Steps below the one that is due wait for it. */
const isDue = ({ steps, isClosed }: ClosingView, step: SignatureStepView): boolean =>
  isClosed && steps.find(({ signed }) => signed === null) === step;

function Signed({
  view,
  step,
}: {
  readonly view: ClosingView;
  readonly step: SignatureStepView;
}): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { signed } = step;
  if (signed)
    return (
      <span className="closing-said">
        {signed.by}
        <small>{formatTime(signed.at, i18n.language)}</small>
      </span>
    );
  if (!view.isClosed) return <small>{t('closing.notClosed')}</small>;
  return isDue(view, step) ? (
    <span className="stage-behind">{t('closing.due')}</span>
  ) : (
    <small>{t('closing.waits')}</small>
  );
}

function useColumns(
  view: ClosingView | null,
  onSign: (step: SignatureStepView) => void,
): TableColumnsType<SignatureStepView> {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return [
    { title: t('closing.step'), width: 220, render: (_, { name }) => local(name) },
    { title: t('closing.role'), width: 160, render: (_, { role }) => t(`closing.roles.${role}`) },
    { title: t('closing.signed'), render: (_, step) => view && <Signed view={view} step={step} /> },
    {
      width: 140,
      render: (_, step) =>
        step.maySign && (
          <Button kind="official" onClick={() => onSign(step)}>
            {t('closing.sign')}
          </Button>
        ),
    },
  ];
}

function Void({ view }: { readonly view: ClosingView }): ReactElement | null {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  if (view.void.length === 0) return null;
  const nameOf = (id: string): string =>
    local(view.steps.find((step) => step.id === id)?.name ?? { zh: id, en: id });
  return (
    <ul className="closing-void">
      {view.void.map(({ step, by, at, content }) => (
        <li key={`${step} ${at}`}>
          {t('closing.void', { step: nameOf(step), by, at: formatTime(at, i18n.language) })}{' '}
          <code>{content.slice(0, 12)}</code>
        </li>
      ))}
    </ul>
  );
}

function Signatures({
  view,
  reload,
}: {
  readonly view: ClosingView;
  readonly reload: () => void;
}): ReactElement {
  const { t } = useTranslation('console');
  const [signing, sign] = useState<SignatureStepView | null>(null);
  const columns = useColumns(view, sign);
  return (
    <>
      <p className="closing-hash">
        {t('closing.hash')} <code>{view.content}</code>
      </p>
      <Table<SignatureStepView>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={[...view.steps]}
        pagination={false}
      />
      <Void view={view} />
      {signing && (
        <SignDialog
          view={view}
          step={signing}
          onClose={() => {
            sign(null);
            // Also after a "no": somebody else may have been first, or the result is another one now.
            reload();
          }}
        />
      )}
    </>
  );
}

/** That titles are left to a jury, and the way to where it decides. */
function DeliberationLine({
  state,
  trade,
  stageId,
}: {
  readonly state: NonNullable<ClosingView['deliberation']>;
  readonly trade: TradeSummary;
  readonly stageId: StageId;
}): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  return (
    <p className="closing-jury">
      {t(state === 'due' ? 'deliberation.closing' : 'deliberation.closingDone')}{' '}
      <Link to={`/competitions/${competitionId ?? ''}/trades/${trade.id}/deliberation?stage=${stageId}`}>
        {t('deliberation.open')}
      </Link>
    </p>
  );
}

/** What still keeps a stage from being published: ties to decide, and who has to sign; nothing where nothing does. */
export function ClosingPanel({ trade, stageId, state }: ClosingPanelProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { value: standings } = state.standings;
  const { value: progress } = state.progress;
  const { value: rulings } = state.rulings;
  const signal = useMemo(() => ({ standings, progress, rulings }), [standings, progress, rulings]);
  const { value: view, reload } = useAnswer<ClosingView>(`publication/stages/${stageId}/closing`, signal);
  if (!view || (view.steps.length === 0 && view.ties.length === 0 && view.deliberation === null)) return null;
  const missing = view.steps.filter(({ signed }) => signed === null).length;
  return (
    <section className="stage-part" aria-labelledby="closing">
      <h2 id="closing">
        {t('closing.title')}
        <small>
          {view.steps.length > 0 &&
            (missing > 0 ? t('closing.missing', { count: missing }) : t('closing.complete'))}
          {view.ties.length > 0 && (
            <span className="stage-behind">{t('closing.ties', { count: view.ties.length })}</span>
          )}
          {view.deliberation === 'due' && <span className="stage-behind">{t('deliberation.due')}</span>}
          {view.deliberation === 'decided' && t('deliberation.decided')}
        </small>
      </h2>
      <OpenTies ties={view.ties} trade={trade} state={state} onDecided={reload} />
      {view.deliberation && <DeliberationLine state={view.deliberation} trade={trade} stageId={stageId} />}
      {view.steps.length > 0 && <Signatures view={view} reload={reload} />}
    </section>
  );
}
