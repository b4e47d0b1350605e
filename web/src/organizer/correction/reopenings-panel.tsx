import './reopenings.css';
import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReopeningsView, ReopeningView } from '#contract/oversight';
import type { StageId } from '#domain/kernel/ids';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { NumberTag } from '../../ui/small-signs';
import { AnswerDialog, type AnswerDialogProps } from './answer-dialog';

export interface ReopeningsPanelProps {
  readonly stageId: StageId;
  readonly signal: unknown;
  /** Something was answered: what else shows the stage is read again. */
  readonly onAnswered: () => void;
}

type Answering = Pick<AnswerDialogProps, 'request' | 'act'>;

function About({ sheet }: ReopeningView): ReactElement {
  const { t } = useTranslation('console');
  if (!sheet) return <>{t('reopenings.stage')}</>;
  return (
    <span className="reopening-what">
      <NumberTag number={sheet.number} />
      <small>{t('reopenings.sheetOf', { judge: sheet.judge })}</small>
    </span>
  );
}

function Answered({ state, answer }: ReopeningView): ReactElement {
  const { t, i18n } = useTranslation('console');
  if (state === 'open') return <span className="stage-behind">{t('reopenings.state.open')}</span>;
  return (
    <span className="reopening-said">
      {t(`reopenings.state.${state}`)}
      {answer?.reason && <span>{answer.reason}</span>}
      {answer && (
        <small>
          {answer.by} · {formatTime(answer.at, i18n.language)}
        </small>
      )}
    </span>
  );
}

function Acts({
  request,
  onAnswer,
}: {
  readonly request: ReopeningView;
  readonly onAnswer: (answering: Answering) => void;
}): ReactElement | null {
  const { t } = useTranslation('console');
  if (request.state !== 'open') return null;
  if (!request.mayAnswer) return <small>{t('reopenings.notYours')}</small>;
  return (
    <span className="reopening-acts">
      <button type="button" className="row-act" onClick={() => onAnswer({ request, act: 'confirm' })}>
        {t('reopenings.confirm')}
      </button>
      <button type="button" className="row-act" onClick={() => onAnswer({ request, act: 'decline' })}>
        {t('reopenings.decline')}
      </button>
    </span>
  );
}

function useColumns(onAnswer: (answering: Answering) => void): TableColumnsType<ReopeningView> {
  const { t, i18n } = useTranslation('console');
  return [
    { title: t('reopenings.about'), width: 190, render: (_, request) => <About {...request} /> },
    { title: t('reopenings.reason'), dataIndex: 'reason' },
    {
      title: t('reopenings.by'),
      width: 190,
      render: (_, { by, at }) => (
        <span className="reopening-said">
          {by}
          <small>{formatTime(at, i18n.language)}</small>
        </span>
      ),
    },
    { title: t('reopenings.answer'), render: (_, request) => <Answered {...request} /> },
    { width: 190, render: (_, request) => <Acts request={request} onAnswer={onAnswer} /> },
  ];
}

/** What waits for a second person, and what became of the rest; nothing where the rules ask for none. */
export function ReopeningsPanel(props: ReopeningsPanelProps): ReactElement | null {
  const { stageId, signal, onAnswered } = props;
  const { t } = useTranslation('console');
  const { value, reload } = useAnswer<ReopeningsView>(`marking/stages/${stageId}/reopenings`, signal);
  const [answering, answer] = useState<Answering | null>(null);
  const columns = useColumns(answer);
  if (!value || (!value.secondPerson && value.requests.length === 0)) return null;
  const open = value.requests.filter(({ state }) => state === 'open').length;
  return (
    <section className="stage-part" aria-labelledby="reopenings">
      <h2 id="reopenings">
        {t('reopenings.title')}
        <small>{open > 0 ? t('reopenings.openCount', { count: open }) : t('reopenings.noneOpen')}</small>
      </h2>
      <Table<ReopeningView>
        size="small"
        rowKey="seq"
        columns={columns}
        dataSource={[...value.requests]}
        pagination={false}
        locale={{ emptyText: t('reopenings.empty') }}
      />
      {answering && (
        <AnswerDialog
          stageId={stageId}
          {...answering}
          onClose={(isDone) => {
            answer(null);
            // Also after a "no": somebody else may have been first.
            reload();
            if (isDone) onAnswered();
          }}
        />
      )}
    </section>
  );
}
