import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcknowledgeBody, ProcessSheetView } from '#contract/marking';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';

interface PaperWordProps {
  readonly sheet: ProcessSheetView;
  readonly onDone: () => void;
}

/** What the contestant wrote on a paper sheet that was keyed in: her number, or why she does not sign. */
export function PaperWord({ sheet, onDone }: PaperWordProps): ReactElement {
  const { t } = useTranslation('console');
  const [act, setAct] = useState<'agreed' | 'refused' | null>(null);
  const words = { judge: sheet.judgeName, number: sheet.number };
  const say = (refusal: string | null): ReturnType<typeof postJson> => {
    const body: AcknowledgeBody = { content: sheet.content ?? '', refusal, by: 'contestant' };
    return postJson(`marking/sheets/${sheet.entryId}/judges/${sheet.judgeId}/acknowledge`, body);
  };
  return (
    <div className="dialog-foot">
      <Button onClick={() => setAct('refused')}>{t('acknowledgement.paperRefused')}</Button>
      <Button kind="primary" onClick={() => setAct('agreed')}>
        {t('acknowledgement.paperAgreed')}
      </Button>
      {act && (
        <ConfirmDialog
          title={t(act === 'agreed' ? 'acknowledgement.paperAgreed' : 'acknowledgement.paperRefused')}
          confirm={t('acknowledgement.paperRecord')}
          kind="primary"
          {...(act === 'refused' ? { leastReason: LEAST_REASON } : {})}
          act={(reason) => say(act === 'refused' ? reason : null)}
          onClose={() => {
            setAct(null);
            onDone();
          }}
        >
          <p>
            {t(
              act === 'agreed' ? 'acknowledgement.paperAgreedMeans' : 'acknowledgement.paperRefusedMeans',
              words,
            )}
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}
