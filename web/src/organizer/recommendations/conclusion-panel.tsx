import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecommendationView } from '#contract/recommendations';
import { LEAST_REASON } from '#domain/recommendation/recommendation-act';
import { formatTime } from '../../i18n/format-time';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';

export interface ConclusionPanelProps {
  readonly view: RecommendationView;
  readonly path: string;
  readonly reload: () => void;
}

/** How far the list is: open, resting on results that are not final, or concluded by whom and when. */
function State({ view }: Pick<ConclusionPanelProps, 'view'>): ReactElement | null {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  const { conclusion, notFinal } = view;
  if (conclusion) {
    const time = formatTime(conclusion.at, i18n.language);
    return <Notice kind="info" what={t('recommendations.concluded', { name: conclusion.byName, time })} />;
  }
  if (notFinal.length === 0) return null;
  const trades = notFinal.map(local).join(t('recommendations.comma'));
  return (
    <Notice kind="warning" what={t('selections.notFinal', { trades })} next={t('selections.notFinalNext')} />
  );
}

/** Concludes the list as it stands, or opens a concluded one again. */
export function ConclusionPanel({ view, path, reload }: ConclusionPanelProps): ReactElement {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const { conclusion, mayMake, seq } = view;
  const act = conclusion ? 'redo' : 'conclude';
  return (
    <>
      <State view={view} />
      {mayMake && (
        <p className="recommendation-acts">
          <Button kind={conclusion ? 'quiet' : 'official'} onClick={() => setOpen(true)}>
            {t(`recommendations.${act}`)}
          </Button>
        </p>
      )}
      {isOpen && (
        <ConfirmDialog
          title={t(`recommendations.${act}`)}
          confirm={t(`recommendations.${act}`)}
          kind={conclusion ? 'primary' : 'official'}
          {...(conclusion ? { leastReason: LEAST_REASON } : {})}
          act={(reason) => postJson(`${path}/${act}`, conclusion ? { reason } : { seq })}
          onClose={(isDone) => {
            if (isDone) reload();
            setOpen(false);
          }}
        >
          <p>{t(`recommendations.${act}Means`)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
