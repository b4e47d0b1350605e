import { Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionBody } from '#contract/marking';
import type { StandingView } from '#contract/results';
import { postJson, type Answer } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';
import { Labelled } from './labelled';
import { PickOne } from './pick-one';
import { TieOrder } from './tie-order';
import type { Decider, TiedGroup } from './tied-groups';
import type { RulingDesk } from './use-ruling-desk';

export interface TieDialogProps {
  readonly desk: RulingDesk;
  readonly onClose: () => void;
}

interface TieChoiceProps {
  readonly ties: readonly TiedGroup[];
  readonly index: number;
  readonly onPick: (index: number) => void;
}

function TieChoice({ ties, index, onPick }: TieChoiceProps): ReactElement {
  const { t } = useTranslation('console');
  const label = ({ place, rows, isOpen }: TiedGroup): string =>
    t(isOpen ? 'rulings.tie.group' : 'rulings.tie.groupDecided', {
      place,
      numbers: rows.map(({ number }) => number).join(t('rules.list')),
    });
  return (
    <Labelled label={t('rulings.tie.which')}>
      {(ids) => (
        <Select
          {...ids}
          value={index}
          options={ties.map((tie, value) => ({ value, label: label(tie) }))}
          onChange={onPick}
        />
      )}
    </Labelled>
  );
}

interface TieDraft {
  readonly ties: readonly TiedGroup[];
  readonly index: number;
  readonly choose: (index: number) => void;
  readonly order: readonly StandingView[];
  readonly setOrder: (order: readonly StandingView[]) => void;
  readonly by: Decider | null;
  readonly setBy: (by: Decider) => void;
}

/** The tie that is put into order: the first open one to begin with. All stay as they were when the dialog opened. */
function useTieDraft({ ties: now, deciders }: RulingDesk): TieDraft {
  const [ties] = useState(now);
  const open = ties.findIndex(({ isOpen }) => isOpen);
  const [index, setIndex] = useState(Math.max(0, open));
  const [order, setOrder] = useState(ties[index]?.rows ?? []);
  const [first, second] = deciders;
  const [by, setBy] = useState(second ? null : (first ?? null));
  const choose = (picked: number): void => {
    setIndex(picked);
    setOrder(ties[picked]?.rows ?? []);
  };
  return { ties, index, choose, order, setOrder, by, setBy };
}

type Decided = Omit<DecisionBody, 'by'> & { readonly by: Decider | null };

/** Asks the server; whatever it answers, the list behind is read anew: it tells whether the decision stands. */
async function decide(desk: RulingDesk, body: Decided, key: string): Promise<Answer<unknown>> {
  const answer = await postJson(`marking/stages/${desk.stageId}/decisions`, body, key);
  desk.reload();
  return answer;
}

/** Puts tied entries into an order that somebody decided: one tie at a time, always whole. */
export function TieDialog({ desk, onClose }: TieDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { ties, index, choose, order, setOrder, by, setBy } = useTieDraft(desk);
  const ids = order.map(({ entryId }) => entryId);
  return (
    <ConfirmDialog
      title={t('rulings.tie.title')}
      confirm={t(by === null ? 'rulings.lack.by' : 'rulings.tie.confirm')}
      isReady={by !== null}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason, key) => decide(desk, { order: ids, by, reason }, key)}
      onClose={onClose}
    >
      <TieChoice ties={ties} index={index} onPick={choose} />
      <TieOrder order={order} onOrder={setOrder} />
      <PickOne
        label={t('rulings.tie.by')}
        value={by}
        options={desk.deciders.map((one) => ({ value: one, label: t(`rulings.decider.${one}`) }))}
        onPick={setBy}
      />
      <div className="ruling-means">
        <p>{t(desk.rules.ranking.terminal === 'share' ? 'rulings.tie.meansCut' : 'rulings.tie.means')}</p>
        {!desk.isClosed && <p>{t('rulings.tie.stillMarked')}</p>}
      </div>
    </ConfirmDialog>
  );
}
