import './editions.css';
import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageSummary } from '#contract/competitions';
import type { ProposalsView, ProposalView } from '#contract/corrections';
import type { EditionHead } from '#contract/publication';
import { useAnswerAgain } from '../../app/use-answer-again';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import type { StageState } from '../use-stage';
import { DifferenceDialog } from './difference-dialog';
import { ProposalDialog, type ProposalDialogProps } from './proposal-dialog';

interface EditionsPanelProps {
  readonly stage: StageSummary;
  readonly state: StageState;
}

type Answering = Pick<ProposalDialogProps, 'proposal' | 'act'>;

/** The live board says nothing of proposals. */
const ASK_AGAIN_MS = 15_000;

function Waiting({
  proposal,
  onAnswer,
}: {
  readonly proposal: ProposalView;
  readonly onAnswer: (answering: Answering) => void;
}): ReactElement {
  const { t, i18n } = useTranslation('console');
  const act = (name: Answering['act']): ReactElement => (
    <button type="button" className="row-act" onClick={() => onAnswer({ proposal, act: name })}>
      {t(`editions.${name}`)}
    </button>
  );
  return (
    <div className="proposal-open">
      <p>
        <strong>{t('editions.waiting', { version: proposal.baseVersion + 1 })}</strong>
        <span>{proposal.reason}</span>
        <small>
          {t('editions.proposedBy', { by: proposal.by })} · {formatTime(proposal.at, i18n.language)}
        </small>
      </p>
      <span className="proposal-acts">
        {proposal.mayAnswer && act('confirm')}
        {proposal.mayAnswer && act('decline')}
        {!proposal.mayAnswer && <small>{t('editions.notYours')}</small>}
        {proposal.mayWithdraw && act('withdraw')}
      </span>
    </div>
  );
}

function useColumns(onShow: (version: number) => void): TableColumnsType<EditionHead> {
  const { t, i18n } = useTranslation('console');
  return [
    { title: t('editions.version'), width: 80, className: 'figure', dataIndex: 'version' },
    {
      title: t('editions.at'),
      width: 220,
      render: (_, { publishedAt }) => formatTime(publishedAt, i18n.language),
    },
    { width: 120, render: (_, { hash }) => <code>{hash.slice(0, 8)}</code> },
    {
      title: t('editions.changed'),
      render: (_, { version }) =>
        version === 1 ? (
          t('editions.first')
        ) : (
          <button type="button" className="row-act" onClick={() => onShow(version)}>
            {t('editions.show')}
          </button>
        ),
    },
  ];
}

/** The editions of a stage with what each changed, and the correction that waits for a second person. */
export function EditionsPanel({ stage, state }: EditionsPanelProps): ReactElement | null {
  const { t } = useTranslation('console');
  const path = `publication/stages/${stage.id}`;
  const proposals = useAnswerAgain<ProposalsView>(`${path}/proposals`, ASK_AGAIN_MS, state.published.value);
  const editions = useAnswer<EditionHead[]>(`${path}/editions`, state.published.value);
  const [answering, answer] = useState<Answering | null>(null);
  const [shown, show] = useState<number | null>(null);
  const columns = useColumns(show);
  if (!editions.value) return null;
  const open = proposals.value?.proposals.find((one) => one.state === 'open');
  return (
    <section className="stage-part" aria-labelledby="editions">
      <h2 id="editions">
        {t('editions.title')}
        <small>{t('editions.count', { count: editions.value.length })}</small>
      </h2>
      {open && <Waiting proposal={open} onAnswer={answer} />}
      <Table<EditionHead>
        size="small"
        rowKey="version"
        columns={columns}
        dataSource={editions.value}
        pagination={false}
      />
      {answering && (
        <ProposalDialog
          stageId={stage.id}
          {...answering}
          onClose={() => {
            answer(null);
            // Also after a "no": somebody else may have been first.
            proposals.reload();
            state.reload();
          }}
        />
      )}
      {shown !== null && <DifferenceDialog stageId={stage.id} version={shown} onClose={() => show(null)} />}
    </section>
  );
}
