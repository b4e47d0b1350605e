import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../i18n/use-local-text';
import type { Answer, Problem } from '../sync/api';
import { postJson } from '../sync/api';
import type { TradeRow } from '../app/trade-rows';
import { usePublicationPlan } from '../app/use-publication-plan';
import { ConfirmDialog } from '../ui/confirm-dialog';

export interface BatchDialogProps {
  readonly act: 'close' | 'publish';
  readonly rows: readonly TradeRow[];
  readonly onClose: () => void;
}

type Outcome = 'done' | Problem;

const pathOf = (act: BatchDialogProps['act'], stageId: string): string =>
  act === 'close' ? `marking/stages/${stageId}/close` : `publication/stages/${stageId}/publish`;

function OutcomeWord({ outcome }: { readonly outcome: Outcome | undefined }): ReactElement | null {
  const { t } = useTranslation('console');
  if (outcome === undefined) return null;
  return <strong>{outcome === 'done' ? t('batch.done') : t('batch.refused')}</strong>;
}

/** One act on several trades, one after the other, after a confirmation that names each of them. */
export function BatchDialog({ act, rows, onClose }: BatchDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { value: plan } = usePublicationPlan();
  const isInternal = act === 'publish' && plan !== null && plan.version > 0;
  const [touched] = useState(rows);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const run = async (): Promise<Answer<null>> => {
    let refused: Problem | null = null;
    for (const { trade, stage } of touched) {
      if (!stage || outcomes.get(trade.id) === 'done') continue;
      const answer = await postJson(pathOf(act, stage.stageId));
      if (!answer.ok) refused ??= answer.refusal;
      setOutcomes((before) => new Map(before).set(trade.id, answer.ok ? 'done' : answer.refusal));
    }
    return refused ? { ok: false, refusal: refused } : { ok: true, value: null };
  };
  const people = touched.reduce((sum, { stage }) => sum + (stage?.rows.length ?? 0), 0);
  return (
    <ConfirmDialog
      title={t(`batch.${act}.title`, { count: touched.length })}
      confirm={t(`batch.${act}.confirm`, { count: touched.length })}
      kind={act === 'publish' ? 'official' : 'primary'}
      act={run}
      onClose={onClose}
    >
      <p>{t(isInternal ? 'notice.publishMeans' : `batch.${act}.means`, { count: touched.length, people })}</p>
      <ul className="what">
        {touched.map(({ trade, stage }) => (
          <li key={trade.id}>
            {local(trade.name)} · {stage && local(stage.stageName)} · {stage?.rows.length}{' '}
            <OutcomeWord outcome={outcomes.get(trade.id)} />
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
