import { Fragment, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawsView } from '#contract/draws';
import { DRAW_KINDS, type DrawKind } from '#domain/draw/draw-lots';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { postJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { DrawDialog } from './draw-dialog';
import { DrawSheet } from './draw-sheet';
import { FieldStage, type StageOnField } from './field-stage';

interface PartProps extends StageOnField {
  readonly view: DrawsView;
  readonly reload: () => void;
}

/** Promising a seed and drawing, for whoever may. */
function DrawActs({ kind, stage, view, reload }: PartProps & { readonly kind: DrawKind }): ReactElement {
  const { t } = useTranslation('console');
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const promised = view.seeds.findLast((seed) => seed.kind === kind && !seed.isUsed) ?? null;
  const promise = async (): Promise<void> => {
    const answer = await postJson(`stages/${stage.id}/draws/seeds`, { kind });
    setProblem(answer.ok ? null : answer.refusal);
    reload();
  };
  return (
    <>
      <div className="field-acts">
        {!promised && <Button onClick={() => void promise()}>{t('draws.promise')}</Button>}
        <Button kind="primary" onClick={() => setAsking(true)}>
          {t('draws.draw')}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {isAsking && (
        <DrawDialog
          stageId={stage.id}
          kind={kind}
          entries={view.entries}
          promised={promised}
          isAgain={view.draws.some((draw) => draw.kind === kind)}
          onClose={(isDone) => {
            setAsking(false);
            if (isDone) reload();
          }}
        />
      )}
    </>
  );
}

/** Seeds that were promised and not drawn with. */
function OpenSeeds({
  kind,
  view,
}: {
  readonly kind: DrawKind;
  readonly view: DrawsView;
}): ReactElement | null {
  const { t, i18n } = useTranslation('console');
  const open = view.seeds.filter((seed) => seed.kind === kind && !seed.isUsed);
  if (open.length === 0) return null;
  return (
    <dl className="field-facts">
      {open.map(({ id, madeAt, commitment }) => (
        <Fragment key={id}>
          <dt>{t('draws.promisedAt', { time: formatTime(madeAt, i18n.language) })}</dt>
          <dd>
            <code>{commitment}</code>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function DrawPart(props: PartProps & { readonly kind: DrawKind }): ReactElement {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const { kind, trade, view } = props;
  const draws = view.draws.filter((draw) => draw.kind === kind).toReversed();
  const mayDraw =
    competitionId !== null &&
    holdsRole(me, ['organizer', 'chief-judge'], { competitionId, tradeId: trade.id });
  return (
    <>
      <section className="field-part no-print">
        <h2>{t(`draws.kind.${kind}`)}</h2>
        <p>{t(`draws.lead.${kind}`)}</p>
        {mayDraw && view.entries > 0 && <DrawActs {...props} />}
        <OpenSeeds kind={kind} view={view} />
        {draws.length === 0 && <Notice kind="info" what={t('draws.none')} />}
      </section>
      {draws.map((draw) => (
        <DrawSheet key={draw.id} draw={draw} />
      ))}
    </>
  );
}

function Draws(on: StageOnField): ReactElement {
  const { value, problem, reload } = useAnswer<DrawsView>(`stages/${on.stage.id}/draws`);
  if (problem) return <ProblemNotice problem={problem} retry={reload} />;
  if (!value) return <Loading />;
  return (
    <>
      {DRAW_KINDS.map((kind) => (
        <DrawPart key={kind} {...on} kind={kind} view={value} reload={reload} />
      ))}
    </>
  );
}

/** Draws of a stage: promise, draw, look at, print, draw again. */
export function DrawsPage(): ReactElement {
  const { t } = useTranslation('console');
  return (
    <FieldStage title={t('field.door.draws')} lead={t('draws.leadPage')}>
      {(on) => <Draws {...on} />}
    </FieldStage>
  );
}
