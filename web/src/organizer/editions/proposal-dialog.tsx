import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '#contract/corrections';
import type { StageId } from '#domain/kernel/ids';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';
import { AnnouncementFields } from './announcement-fields';
import { ImpactLines } from './impact-lines';

export interface ProposalDialogProps {
  readonly stageId: StageId;
  readonly proposal: ProposalView;
  readonly act: 'confirm' | 'decline' | 'withdraw';
  readonly onClose: (isDone: boolean) => void;
}

function Said({ reason, by }: ProposalView): ReactElement {
  return (
    <blockquote>
      {reason}
      <small> — {by}</small>
    </blockquote>
  );
}

/** The second person publishes a later edition, with all that it changes in sight. */
function ConfirmProposal({ stageId, proposal, onClose }: ProposalDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [announcement, word] = useState(proposal.announcement);
  const path = `publication/stages/${stageId}/proposals/${proposal.id}/confirm`;
  return (
    <ConfirmDialog
      title={t('editions.confirmTitle', { version: proposal.baseVersion + 1 })}
      confirm={t('editions.confirm')}
      kind="official"
      act={(_, key) => postJson(path, { hash: proposal.hash, announcement }, key)}
      onClose={onClose}
    >
      <p>{t('editions.confirmMeans', { version: proposal.baseVersion + 1 })}</p>
      <Said {...proposal} />
      <ImpactLines path={`honours/stages/${stageId}/impact`} />
      <AnnouncementFields text={announcement} onText={word} />
    </ConfirmDialog>
  );
}

/** What is said to a proposal: yes, no with a reason, or taken back. */
export function ProposalDialog(props: ProposalDialogProps): ReactElement {
  const { stageId, proposal, act, onClose } = props;
  const { t } = useTranslation('console');
  if (act === 'confirm') return <ConfirmProposal {...props} />;
  return (
    <ConfirmDialog
      title={act === 'decline' ? t('editions.declineTitle') : t('editions.withdrawTitle')}
      confirm={act === 'decline' ? t('editions.decline') : t('editions.withdraw')}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason) => postJson(`publication/stages/${stageId}/proposals/${proposal.id}/decline`, { reason })}
      onClose={onClose}
    >
      <p>{t('editions.declineMeans')}</p>
      <Said {...proposal} />
    </ConfirmDialog>
  );
}
