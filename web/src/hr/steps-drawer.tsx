import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromotionStandingView, PromotionStepView } from '#contract/promotions';
import { useAnswer } from '../app/use-answer';
import { formatTime } from '../i18n/format-time';
import { useLocalText } from '../i18n/use-local-text';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';

function Step({ step }: { readonly step: PromotionStepView }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  const { act, at, byName, reason, answer, meant, isVoid } = step;
  return (
    <li>
      <strong>{t(`promotionWork.did.${act}`)}</strong> {byName} · {formatTime(at, i18n.language)}
      {isVoid && <em> {t('promotionWork.void')}</em>}
      <small>
        {t(`grade.${meant.fromGrade ?? 'none'}`)} → {t(`grade.${meant.toGrade ?? 'none'}`)} ·{' '}
        {meant.clause ? local(meant.clause) : ''}
      </small>
      {reason && <small>{reason}</small>}
      {answer?.is === 'granted' && (
        <small>
          {answer.certificate} · {answer.date}
        </small>
      )}
    </li>
  );
}

/** Everything that was done with one promotion, oldest first. */
export function StepsDrawer({
  competitionId,
  name,
  row: { tradeId, contestantId, changed },
  onClose,
}: {
  readonly competitionId: string;
  readonly name: string;
  readonly row: PromotionStandingView;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('console');
  const path = `honours/competitions/${competitionId}/promotions/${tradeId}/${contestantId}/steps`;
  const { value, problem, isLoading } = useAnswer<PromotionStepView[]>(path);
  return (
    <Drawer open title={t('promotionWork.stepsOf', { name })} onClose={onClose} size={480}>
      {isLoading && <Loading />}
      {problem && <ProblemNotice problem={problem} />}
      {changed && (
        <Notice
          kind="warning"
          what={t('promotionWork.changed', { state: t(`promotionWork.state.${changed.was}`) })}
          next={t('promotionWork.changedNext')}
        />
      )}
      {value?.length === 0 && <p>{t('promotionWork.noSteps')}</p>}
      <ol className="promotion-steps">
        {value?.map((step) => (
          <Step key={`${step.at}/${step.act}`} step={step} />
        ))}
      </ol>
    </Drawer>
  );
}
