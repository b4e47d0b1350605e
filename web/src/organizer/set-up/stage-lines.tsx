import { Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageSummary, TradeSummary } from '#contract/competitions';
import type { ContestStageKind } from '#domain/archive/archive';
import { useLocalText } from '../../i18n/use-local-text';
import { deleteJson, patchJson, postJson, type Answer, type Problem } from '../../sync/api';
import { randomId } from '../../sync/random-id';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNotice } from '../../ui/problem-notice';
import { sentText } from '../new-competition/competition-fields';

export interface StageLinesProps {
  readonly trade: TradeSummary;
  readonly onChanged: () => void;
}

interface LineProps {
  /** Absent: one that is to be added. */
  readonly stage?: StageSummary;
  readonly onSave: (name: string, kind: ContestStageKind) => Promise<boolean>;
  readonly onRemove?: () => void;
}

const KINDS: readonly ContestStageKind[] = ['preliminary', 'semifinal', 'final'];

/** A review belongs to its selection and is not changed here. */
const isContest = ({ kind }: StageSummary): boolean => kind !== 'review';

function StageLine({ stage, onSave, onRemove }: LineProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const [name, setName] = useState(stage?.name.zh ?? '');
  const [kind, setKind] = useState<ContestStageKind>(stage && stage.kind !== 'review' ? stage.kind : 'final');
  const isSame = stage !== undefined && name === stage.name.zh && kind === stage.kind;
  const called = stage ? local(stage.name) : '';
  const save = async (): Promise<void> => {
    if ((await onSave(name.trim(), kind)) && !stage) setName('');
  };
  return (
    <li>
      <Input
        value={name}
        maxLength={200}
        aria-label={t('setUp.stages.name')}
        placeholder={t('setUp.stages.name')}
        onChange={(event) => setName(event.target.value)}
      />
      <Select
        value={kind}
        aria-label={t('setUp.stages.kind')}
        options={KINDS.map((value) => ({ value, label: t(`setUp.stages.${value}`) }))}
        onChange={setKind}
      />
      <Button
        disabled={name.trim() === '' || isSame}
        aria-label={stage && t('setUp.stages.renameOf', { stage: called })}
        onClick={() => void save()}
      >
        {t(stage ? 'setUp.stages.rename' : 'setUp.stages.add')}
      </Button>
      {onRemove && (
        <Button aria-label={t('setUp.stages.removeOf', { stage: called })} onClick={onRemove}>
          {t('setUp.stages.remove')}
        </Button>
      )}
    </li>
  );
}

function RemoveStage({
  trade,
  stage,
  onClose,
}: {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
  readonly onClose: (isDone: boolean) => void;
}): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <ConfirmDialog
      title={t('setUp.stages.removeTitle')}
      confirm={t('setUp.stages.removeAct')}
      kind="primary"
      act={() => deleteJson(`stages/${stage.id}`)}
      onClose={onClose}
    >
      <p>{t('setUp.stages.removeWhat', { trade: local(trade.name), stage: local(stage.name) })}</p>
    </ConfirmDialog>
  );
}

/** A name that stood for both languages does so still. */
function saveStage(stage: StageSummary, zh: string, kind: ContestStageKind): Promise<Answer<unknown>> {
  const en = stage.name.en === stage.name.zh ? undefined : stage.name.en;
  return patchJson(`stages/${stage.id}`, { name: sentText(zh, en), kind });
}

function addStage(trade: TradeSummary, zh: string, kind: ContestStageKind): Promise<Answer<unknown>> {
  return postJson(`trades/${trade.id}/stages`, { name: { zh }, kind }, randomId());
}

/** The stages of a trade: named, added at the end, removed. */
export function StageLines({ trade, onChanged }: StageLinesProps): ReactElement {
  const { t } = useTranslation('console');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [leaving, setLeaving] = useState<StageSummary | null>(null);
  const done = (answer: Answer<unknown>): boolean => {
    setProblem(answer.ok ? null : answer.refusal);
    if (answer.ok) onChanged();
    return answer.ok;
  };
  return (
    <section>
      <h3>{t('setUp.stages.title')}</h3>
      <ul className="stage-lines">
        {trade.stages.filter(isContest).map((stage) => (
          <StageLine
            key={`${stage.id} ${stage.name.zh} ${stage.kind}`}
            stage={stage}
            onSave={async (zh, kind) => done(await saveStage(stage, zh, kind))}
            onRemove={() => setLeaving(stage)}
          />
        ))}
        <StageLine onSave={async (zh, kind) => done(await addStage(trade, zh, kind))} />
      </ul>
      {problem && <ProblemNotice problem={problem} />}
      {leaving && (
        <RemoveStage
          trade={trade}
          stage={leaving}
          onClose={(isDone) => {
            setLeaving(null);
            if (isDone) onChanged();
          }}
        />
      )}
    </section>
  );
}
