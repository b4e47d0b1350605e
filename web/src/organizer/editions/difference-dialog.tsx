import { Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifferenceView } from '#contract/corrections';
import type { StageId } from '#domain/kernel/ids';
import { downloadFile } from '../../app/download-file';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import type { Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { ImpactLines } from './impact-lines';

export interface DifferenceDialogProps {
  readonly stageId: StageId;
  readonly version: number;
  readonly onClose: () => void;
}

/** What an edition changed against the one before, whom it concerns, and the announcement that went with it. */
export function DifferenceDialog({ stageId, version, onClose }: DifferenceDialogProps): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  const { value } = useAnswer<DifferenceView>(`publication/stages/${stageId}/versions/${version}/difference`);
  const [problem, setProblem] = useState<Problem | null>(null);
  const download = async (): Promise<void> => {
    const language = i18n.language === 'en' ? 'en' : 'zh-CN';
    const path = `exports/stages/${stageId}/versions/${version}/impact.csv?lang=${language}`;
    const answer = await downloadFile(path, `correction-v${version}.csv`);
    setProblem(answer.ok ? null : answer.refusal);
  };
  return (
    <Modal open title={t('editions.diffTitle', { version })} footer={null} width={860} onCancel={onClose}>
      <div className="dialog-body">
        <ImpactLines path={`honours/stages/${stageId}/versions/${version}/impact`} />
        {value?.announcement && (
          <figure className="announcement-text">
            <figcaption>{t('editions.announcement')}</figcaption>
            <pre>{local(value.announcement)}</pre>
          </figure>
        )}
        {problem && <ProblemNotice problem={problem} />}
      </div>
      <div className="dialog-foot">
        <Button onClick={() => void download()}>{t('editions.download')}</Button>
        <Button onClick={onClose}>{t('editions.close')}</Button>
      </div>
    </Modal>
  );
}
