import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicationPlanView } from '#contract/public-results';
import { hallDay } from '#domain/working-days/hall-day';
import { workingDaysAfter } from '#domain/working-days/working-days-after';
import { yearsNotListed } from '#domain/working-days/years-not-listed';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson, type Answer, type Problem } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import type { EditionRow } from './edition-rows';

export type NoticeAct = 'notice' | 'finalize';

export interface NoticeDialogProps {
  readonly act: NoticeAct;
  readonly rows: readonly EditionRow[];
  readonly plan: PublicationPlanView;
  readonly onClose: () => void;
}

/** The days a notice would have that is given now, counted by the rule that decides. */
function Days({ plan }: Pick<NoticeDialogProps, 'plan'>): ReactElement | null {
  const { t } = useTranslation('console');
  const [now] = useState(() => new Date().toISOString());
  if (plan.noticeWorkingDays === null) return null;
  const period = workingDaysAfter(hallDay(now), plan.noticeWorkingDays, plan.days);
  const years = yearsNotListed(period, plan.days);
  return (
    <>
      <p>
        {t('notice.days', { count: plan.noticeWorkingDays, from: period.from, to: period.to })}{' '}
        {t('notice.dayOne')}
      </p>
      {years.length > 0 && (
        <Notice
          kind="warning"
          what={t('notice.notListed', { years: years.join('、') })}
          next={t('notice.notListedNext')}
        />
      )}
    </>
  );
}

/** One act on several trades, one after the other, after a confirmation that names each and says what becomes visible (PBS-10). */
export function NoticeDialog({ act, rows, plan, onClose }: NoticeDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const [touched] = useState(rows);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, 'done' | 'refused'>>(new Map());
  const run = async (): Promise<Answer<null>> => {
    let refused: Problem | null = null;
    for (const { edition } of touched) {
      if (outcomes.get(edition.stageId) === 'done') continue;
      const body = { version: edition.version };
      const answer = await postJson(`publication/stages/${edition.stageId}/${act}`, body);
      if (!answer.ok) refused ??= answer.refusal;
      setOutcomes((before) => new Map(before).set(edition.stageId, answer.ok ? 'done' : 'refused'));
    }
    return refused ? { ok: false, refusal: refused } : { ok: true, value: null };
  };
  return (
    <ConfirmDialog
      title={t(`notice.${act}.title`, { count: touched.length })}
      confirm={t(`notice.${act}.confirm`)}
      kind="official"
      act={run}
      onClose={onClose}
    >
      <p>{t(`notice.${act}.means`, { count: touched.length })}</p>
      {act === 'notice' && <Days plan={plan} />}
      <ul className="what">
        {touched.map(({ trade, stage, edition }) => (
          <li key={edition.stageId}>
            {local(trade.name)} · {local(stage.name)} ·{' '}
            {t('app:edition.version', { version: edition.version })}{' '}
            {outcomes.has(edition.stageId) && (
              <strong>{t(`batch.${outcomes.get(edition.stageId) ?? 'refused'}`)}</strong>
            )}
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
