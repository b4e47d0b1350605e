import { InputNumber, Radio } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalBody, ProposalView, SeatsView } from '#contract/judges';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson, type Answer } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Labelled } from '../rulings/labelled';
import { countOn } from './seat-draft';

export interface ProposeDialogProps {
  readonly view: SeatsView;
  readonly onClose: (proposal: ProposalView | null) => void;
}

type Conflicted = ProposalBody['conflicted'];
const CONFLICTED: readonly Conflicted[] = ['keep-off', 'step-aside'];

interface TermsProps {
  readonly mostOfUnit: number;
  readonly onMost: (most: number) => void;
  readonly conflicted: Conflicted;
  readonly onConflicted: (conflicted: Conflicted) => void;
}

function TermsFields({ mostOfUnit, onMost, conflicted, onConflicted }: TermsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      <Labelled label={t('judges.mostOfUnit')}>
        {(ids) => (
          <InputNumber
            {...ids}
            min={1}
            max={100}
            precision={0}
            value={mostOfUnit}
            onChange={(most) => onMost(most ?? 1)}
          />
        )}
      </Labelled>
      <Radio.Group
        value={conflicted}
        onChange={({ target }) => onConflicted(target.value as Conflicted)}
        options={CONFLICTED.map((value) => ({ value, label: t(`judges.conflicted.${value}`) }))}
      />
    </>
  );
}

interface SizesProps {
  readonly view: SeatsView;
  readonly sizes: ReadonlyMap<string, number>;
  readonly onSize: (moduleId: string, size: number) => void;
}

function SizeFields({ view, sizes, onSize }: SizesProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <div className="judge-days">
      {view.modules.map(({ moduleId, name }) => (
        <Labelled key={moduleId} label={t('judges.sizeOf', { module: local(name) })}>
          {(ids) => (
            <InputNumber
              {...ids}
              min={0}
              max={100}
              precision={0}
              value={sizes.get(moduleId) ?? 0}
              onChange={(size) => onSize(moduleId, size ?? 0)}
            />
          )}
        </Labelled>
      ))}
    </div>
  );
}

/** As many as sit there, and no fewer than the panel's rule asks for. */
function usualSizes({ modules, seats }: SeatsView): ReadonlyMap<string, number> {
  return new Map(
    modules.map(({ moduleId, minimumMarks }) => [moduleId, Math.max(minimumMarks, countOn(seats, moduleId))]),
  );
}

/** Asks how many judges each module needs, and lets the house propose who they are. Nothing is saved by it. */
export function ProposeDialog({ view, onClose }: ProposeDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [sizes, setSizes] = useState(() => usualSizes(view));
  const [mostOfUnit, setMost] = useState(1);
  const [conflicted, setConflicted] = useState<Conflicted>('keep-off');
  const made = useRef<ProposalView | null>(null);
  const propose = async (): Promise<Answer<ProposalView>> => {
    const panels = view.modules.map(({ moduleId }) => ({ moduleId, size: sizes.get(moduleId) ?? 0 }));
    const body: ProposalBody = { heldOn: view.heldOn, mostOfUnit, conflicted, panels };
    const answer = await postJson<ProposalView>(`stages/${view.stageId}/seats/proposal`, body);
    if (answer.ok) made.current = answer.value;
    return answer;
  };
  return (
    <ConfirmDialog
      title={t('judges.propose')}
      confirm={t('judges.proposeDo')}
      kind="primary"
      act={propose}
      onClose={(isDone) => onClose(isDone ? made.current : null)}
    >
      <p>{t('judges.proposeMeans')}</p>
      <SizeFields
        view={view}
        sizes={sizes}
        onSize={(moduleId, size) => setSizes((before) => new Map(before).set(moduleId, size))}
      />
      <TermsFields
        mostOfUnit={mostOfUnit}
        onMost={setMost}
        conflicted={conflicted}
        onConflicted={setConflicted}
      />
    </ConfirmDialog>
  );
}
