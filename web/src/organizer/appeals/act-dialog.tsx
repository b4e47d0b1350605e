import { Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppealView } from '#contract/appeals';
import { APPEAL_OUTCOMES, DEPOSIT_ACTS, type AppealActKind, type AppealOutcome } from '#domain/appeal/appeal';
import { isDepositAct } from '#domain/appeal/deposit-step';
import { formatTime } from '../../i18n/format-time';
import { postJson, type Answer } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';
import { Labelled } from '../rulings/labelled';
import { TextField } from '../selections/text-field';
import { PickOne } from '../rulings/pick-one';

export interface ActDialogProps {
  readonly appeal: AppealView;
  readonly act: AppealActKind;
  readonly onClose: (isDone: boolean) => void;
}

const WITHOUT_REASON: ReadonlySet<AppealActKind> = new Set([
  'accepted',
  'answered',
  'carried-out',
  ...DEPOSIT_ACTS,
]);
const isDecision = (act: AppealActKind): boolean => act === 'decided' || act === 'decided-again';

interface Chosen {
  readonly outcome: AppealOutcome | null;
  readonly into: string | null;
  readonly seq: number | null;
  /** The receipt of a deposit. */
  readonly note: string;
}

const isReady = (act: AppealActKind, { outcome, into, seq }: Chosen): boolean =>
  (!isDecision(act) || outcome !== null) &&
  (act !== 'merged' || into !== null) &&
  (act !== 'carried-out' || seq !== null);

function send(
  { appeal, act }: Pick<ActDialogProps, 'appeal' | 'act'>,
  { outcome, into, seq, note }: Chosen,
  reason: string,
  key: string,
): Promise<Answer<unknown>> {
  const base = `publication/appeals/${appeal.id}`;
  if (act === 'answered') return postJson(`${base}/answer`, {}, key);
  if (act === 'carried-out') return postJson(`${base}/carried-out`, { seq }, key);
  if (isDepositAct(act)) return postJson(`${base}/deposit`, { kind: act, note: note.trim() }, key);
  if (act === 'asked-again') return postJson(`${base}/second-level`, { reason }, key);
  const more = {
    ...(act === 'accepted' ? {} : { reason }),
    ...(isDecision(act) ? { outcome } : {}),
    ...(act === 'merged' ? { into } : {}),
  };
  return postJson(`${base}/steps`, { kind: act, ...more }, key);
}

interface ChoiceProps extends Pick<ActDialogProps, 'appeal' | 'act'> {
  readonly chosen: Chosen;
  readonly onChoose: (part: Partial<Chosen>) => void;
}

/** Which row of the ledger carried the decision out. */
function Cause({ appeal, chosen, onChoose }: Omit<ChoiceProps, 'act'>): ReactElement {
  const { t, i18n } = useTranslation('console');
  return (
    <Labelled label={t('appeals.cause')} hint={appeal.causes.length === 0 ? t('appeals.noCause') : null}>
      {(ids) => (
        <Select<number>
          {...ids}
          value={chosen.seq}
          options={appeal.causes.map(({ seq, at, kind }) => ({
            value: seq,
            label: `#${seq} ${t(`appeals.causes.${kind}`)} · ${formatTime(at, i18n.language)}`,
          }))}
          onChange={(seq) => onChoose({ seq })}
        />
      )}
    </Labelled>
  );
}

function Choice({ appeal, act, chosen, onChoose }: ChoiceProps): ReactElement | null {
  const { t } = useTranslation('console');
  if (isDecision(act))
    return (
      <PickOne
        label={t('appeals.outcome')}
        value={chosen.outcome}
        options={APPEAL_OUTCOMES.map((one) => ({ value: one, label: t(`appeals.outcomes.${one}`) }))}
        onPick={(outcome) => onChoose({ outcome })}
      />
    );
  if (act === 'merged')
    return (
      <PickOne
        label={t('appeals.into')}
        value={chosen.into}
        options={appeal.others.map(({ id, number, subject }) => ({
          value: id as string,
          label: `${number} ${subject}`,
        }))}
        onPick={(into) => onChoose({ into })}
      />
    );
  if (isDepositAct(act))
    return (
      <TextField label={t('appeals.receipt')} value={chosen.note} onChange={(note) => onChoose({ note })} />
    );
  return act === 'carried-out' ? <Cause appeal={appeal} chosen={chosen} onChoose={onChoose} /> : null;
}

/** Asks once before a step is taken: what it means, what it needs, and why. */
export function ActDialog({ appeal, act, onClose }: ActDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [chosen, setChosen] = useState<Chosen>({ outcome: null, into: null, seq: null, note: '' });
  return (
    <ConfirmDialog
      title={t(`appeals.acts.${act}`)}
      confirm={t(`appeals.acts.${act}`)}
      kind={isDecision(act) ? 'official' : 'primary'}
      isReady={isReady(act, chosen)}
      {...(WITHOUT_REASON.has(act) ? {} : { leastReason: LEAST_REASON })}
      act={(reason, key) => send({ appeal, act }, chosen, reason, key)}
      onClose={onClose}
    >
      <p>{t(`appeals.means.${act}`)}</p>
      <Choice
        appeal={appeal}
        act={act}
        chosen={chosen}
        onChoose={(part) => setChosen((before) => ({ ...before, ...part }))}
      />
    </ConfirmDialog>
  );
}
