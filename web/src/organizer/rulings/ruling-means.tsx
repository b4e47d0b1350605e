import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdjustmentId, EntryId } from '#domain/kernel/ids';
import { describeStatus } from '#domain/ranking/status-effect';
import { amountText } from './amount-text';
import type { RulingDraft } from './ruling-draft';
import type { RulingDesk } from './use-ruling-desk';

export interface RulingMeansProps {
  readonly desk: RulingDesk;
  readonly draft: RulingDraft;
}

/** How often an entry has a penalty or bonus that still stands. */
function givenTimes(desk: RulingDesk, entryId: EntryId | null, adjustmentId: AdjustmentId): number {
  let times = 0;
  for (const { fact, isTakenBack } of desk.rulings) {
    const isSame =
      fact.kind === 'AdjustmentGiven' && fact.entryId === entryId && fact.adjustmentId === adjustmentId;
    if (isSame && !isTakenBack) times += fact.times;
  }
  return times;
}

function StatusMeans({ desk, draft: { status } }: RulingMeansProps): ReactElement | null {
  const { t } = useTranslation('console');
  if (status === null) return null;
  return (
    <>
      <p>{t(`rulings.means.status.${status}`)}</p>
      <p>{desk.words.local(describeStatus(status, desk.rules.ranking.statuses))}</p>
    </>
  );
}

function AdjustmentMeans({ desk, draft }: RulingMeansProps): ReactElement | null {
  const { t } = useTranslation('console');
  const rule = draft.adjustmentId === null ? undefined : desk.words.names.adjustmentOf(draft.adjustmentId);
  const scheme = desk.rules.scheme;
  if (!rule || !scheme) return null;
  const before = givenTimes(desk, draft.entryId, rule.id);
  return (
    <>
      <p>{t('rulings.means.AdjustmentGiven', { what: amountText(rule, scheme, desk.words) })}</p>
      {before > 0 && <p>{t('rulings.means.givenBefore', { count: before })}</p>}
    </>
  );
}

function AwardMeans({ desk, draft }: RulingMeansProps): ReactElement | null {
  const { t } = useTranslation('console');
  const rule = draft.awardId === null ? undefined : desk.words.names.awardOf(draft.awardId);
  if (!rule) return null;
  return <p>{t(`rulings.means.AwardStruck.${rule.onStrike}`)}</p>;
}

/** What follows from the ruling, before it is given. */
export function RulingMeans(props: RulingMeansProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { kind } = props.draft;
  const words = (): ReactElement | null => {
    if (kind === 'StatusSet') return <StatusMeans {...props} />;
    if (kind === 'AdjustmentGiven') return <AdjustmentMeans {...props} />;
    if (kind === 'AwardStruck') return <AwardMeans {...props} />;
    return <p>{t(`rulings.means.${kind}`)}</p>;
  };
  return (
    <div className="ruling-means" aria-live="polite">
      {words()}
    </div>
  );
}
