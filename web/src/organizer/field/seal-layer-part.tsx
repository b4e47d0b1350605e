import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealedAnswer, SealLayerView, SealOpeningView, SealsView } from '#contract/sealing';
import { isFairSeal, type SealLayer } from '#domain/seal/seal-lots';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { sha256 } from '../../app/sha256';
import { formatTime } from '../../i18n/format-time';
import { postJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import type { StageOnField } from './field-stage';
import { OpenDialog, SealDialog } from './seal-dialog';

export interface SealLayerPartProps extends StageOnField {
  readonly layer: SealLayer;
  readonly view: SealsView;
  readonly reload: () => void;
  readonly onSealed: (sealed: SealedAnswer) => void;
}

function Facts({ sealed }: { readonly sealed: SealLayerView }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const at = (iso: string): string => formatTime(iso, i18n.language);
  const { keeperName, sealedAt, commitment, witness, opening } = sealed;
  return (
    <dl className="field-facts">
      <dt>{t('seals.keeper')}</dt>
      <dd>{t('seals.sealedBy', { name: keeperName, time: at(sealedAt) })}</dd>
      <dt>{t('draws.hash')}</dt>
      <dd>
        <code>{commitment}</code>
      </dd>
      {witness && !opening && (
        <>
          <dt>{t('seals.witness')}</dt>
          <dd>{t('seals.confirmedBy', { name: witness.name, time: at(witness.goodUntil) })}</dd>
        </>
      )}
      {opening && (
        <>
          <dt>{t('seals.opened')}</dt>
          <dd>
            {t('seals.openedBy', {
              name: opening.openedByName,
              witness: opening.witnessName,
              time: at(opening.openedAt),
            })}
          </dd>
          <dt>{t('draws.seed')}</dt>
          <dd>
            <code>{opening.seed}</code>
          </dd>
        </>
      )}
    </dl>
  );
}

function Opened({
  opening,
  sealed,
}: {
  readonly opening: SealOpeningView;
  readonly sealed: SealLayerView;
}): ReactElement {
  const { t } = useTranslation('console');
  const isFair = isFairSeal(opening, sealed.commitment, sha256);
  return (
    <>
      <Notice kind={isFair ? 'info' : 'fault'} what={t(isFair ? 'seals.fair' : 'seals.unfair')} />
      <table className="field-list">
        <thead>
          <tr>
            <th>{t(`seals.labelOf.${sealed.layer}`)}</th>
            <th>{t(`seals.beforeOf.${sealed.layer}`)}</th>
            {sealed.layer === 1 && <th>{t('column.name')}</th>}
          </tr>
        </thead>
        <tbody>
          {opening.lots.map(({ id, label, before, contestantName }) => (
            <tr key={id}>
              <td>{label}</td>
              <td>{before}</td>
              {sealed.layer === 1 && <td>{contestantName}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function useMay({ trade }: StageOnField): { readonly seal: boolean; readonly witness: boolean } {
  const { me, competitionId } = useCompetitionScope();
  if (competitionId === null) return { seal: false, witness: false };
  const place = { competitionId, tradeId: trade.id };
  return { seal: holdsRole(me, ['keeper'], place), witness: holdsRole(me, ['supervisor'], place) };
}

/** The supervisor's half of an opening. */
function ConfirmButton({ stage, layer, reload }: SealLayerPartProps): ReactElement {
  const { t } = useTranslation('console');
  const [problem, setProblem] = useState<Problem | null>(null);
  const confirm = async (): Promise<void> => {
    const answer = await postJson(`marking/stages/${stage.id}/seals/${layer}/witness`);
    setProblem(answer.ok ? null : answer.refusal);
    reload();
  };
  return (
    <>
      <Button kind="primary" onClick={() => void confirm()}>
        {t('seals.confirm')}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

/** What this account can do with a shut layer on top, and what it waits for. */
function TopActs(props: SealLayerPartProps): ReactElement {
  const { stage, layer, view, reload } = props;
  const { t } = useTranslation('console');
  const may = useMay(props);
  const [isOpening, setOpening] = useState(false);
  if (!view.isClosed) return <p>{t('seals.waitsClose')}</p>;
  return (
    <>
      <p>{t('seals.twoPeople')}</p>
      <div className="field-acts">
        {may.witness && <ConfirmButton {...props} />}
        {may.seal && (
          <Button kind="primary" onClick={() => setOpening(true)}>
            {t('seals.open')}
          </Button>
        )}
      </div>
      {isOpening && (
        <OpenDialog
          stageId={stage.id}
          layer={layer}
          onClose={(isDone) => {
            setOpening(false);
            if (isDone) reload();
          }}
        />
      )}
    </>
  );
}

function SealAct(props: SealLayerPartProps): ReactElement | null {
  const { stage, layer, view, reload, onSealed } = props;
  const { t } = useTranslation('console');
  const may = useMay(props);
  const [isAsking, setAsking] = useState(false);
  const highest = view.layers.at(-1)?.layer ?? 0;
  const isNext = highest === 0 ? layer === 1 : layer > highest;
  if (!may.seal || !isNext || view.layers.some(({ opening }) => opening)) return null;
  return (
    <div className="field-acts">
      <Button kind="primary" onClick={() => setAsking(true)}>
        {t('seals.seal')}
      </Button>
      {isAsking && (
        <SealDialog
          stageId={stage.id}
          layer={layer}
          entries={view.entries}
          onSealed={onSealed}
          onClose={(isDone) => {
            setAsking(false);
            if (isDone) reload();
          }}
        />
      )}
    </div>
  );
}

/** One layer: not sealed, sealed, or opened. */
export function SealLayerPart(props: SealLayerPartProps): ReactElement {
  const { layer, view } = props;
  const { t } = useTranslation('console');
  const sealed = view.layers.find((one) => one.layer === layer);
  const top = view.layers.findLast(({ opening }) => !opening);
  const state = !sealed ? 'none' : sealed.opening ? 'opened' : 'sealed';
  return (
    <section className="field-part no-print">
      <h2>
        {t(`seals.layer.${layer}`)} <small>· {t(`seals.state.${state}`)}</small>
      </h2>
      {!sealed && <p>{t(`seals.leadOf.${layer}`)}</p>}
      {!sealed && <SealAct {...props} />}
      {sealed && <Facts sealed={sealed} />}
      {sealed && sealed === top && <TopActs {...props} />}
      {sealed?.opening && <Opened sealed={sealed} opening={sealed.opening} />}
    </section>
  );
}
