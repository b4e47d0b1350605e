import { Progress } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromotionView } from '#contract/honours';
import type { PromotionActAnswer, PromotionStandingView } from '#contract/promotions';
import { LEAST_PROMOTION_REASON } from '#domain/promotion/workflow/promotion-requests';
import type { PromotionDeskAct } from '#domain/promotion/workflow/promotion-step';
import { useLocalText } from '../i18n/use-local-text';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { actOnPromotions } from './act-on-promotions';

export interface ActDialogProps {
  readonly competitionId: string;
  readonly act: PromotionDeskAct;
  readonly rows: readonly PromotionStandingView[];
  readonly promotions: ReadonlyMap<string, PromotionView>;
  /** With what came of it; null: called off. */
  readonly onClose: (answer: PromotionActAnswer | null) => void;
}

function TradesOf({ rows, promotions }: Pick<ActDialogProps, 'rows' | 'promotions'>): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const names = new Map<string, number>();
  for (const { tradeId, contestantId } of rows) {
    const name = promotions.get(`${tradeId}/${contestantId}`)?.tradeName;
    if (name) names.set(local(name), (names.get(local(name)) ?? 0) + 1);
  }
  const trades = [...names].map(([name, people]) => `${name} ${people}`).join('、');
  return <p>{t('promotionWork.trades', { count: names.size, trades })}</p>;
}

/** Names how many and of which trades before anything is done, then how far it is. */
export function ActDialog({ competitionId, act, rows, promotions, onClose }: ActDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [behind, setBehind] = useState<number | null>(null);
  // Not a state: the dialog closes before it would be drawn with it.
  const answer = useRef<PromotionActAnswer | null>(null);
  const first = rows[0] && promotions.get(`${rows[0].tradeId}/${rows[0].contestantId}`);
  return (
    <ConfirmDialog
      title={t(`promotionWork.ask.${act}`, { count: rows.length })}
      confirm={t(`promotionWork.act.${act}`)}
      kind={act === 'approve' ? 'official' : 'primary'}
      {...(act === 'decline' ? { leastReason: LEAST_PROMOTION_REASON } : {})}
      act={async (reason) => {
        const made = await actOnPromotions(competitionId, { act, reason, rows }, setBehind);
        if (made.ok) answer.current = made.value;
        return made;
      }}
      onClose={(isDone) => onClose(isDone ? answer.current : null)}
    >
      <p>{t(`promotionWork.what.${act}`)}</p>
      {rows.length === 1 && first && (
        <p>
          {first.contestantName} · {first.unitName}
        </p>
      )}
      <TradesOf rows={rows} promotions={promotions} />
      {behind !== null && (
        <Progress
          percent={Math.floor((behind / rows.length) * 100)}
          aria-label={t(`promotionWork.act.${act}`)}
        />
      )}
    </ConfirmDialog>
  );
}
