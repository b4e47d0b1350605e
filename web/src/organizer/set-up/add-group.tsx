import { AutoComplete, Form, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetitionView, TradeSummary } from '#contract/competitions';
import type { LocalText } from '#domain/kernel/local-text';
import { inGroup, USUAL_GROUPS, withoutGroup } from '#domain/template/group-name';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson, type Problem } from '../../sync/api';
import { randomId } from '../../sync/random-id';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';

export interface AddGroupProps {
  readonly competition: CompetitionView;
  /** The trade whose stages and rules the group begins with. */
  readonly trade: TradeSummary;
  readonly onClose: (isDone: boolean) => void;
}

/** A usual group by its name in either language; of any other name both are what was typed. */
function groupCalled(typed: string): LocalText | null {
  const text = typed.trim();
  if (text === '') return null;
  return USUAL_GROUPS.find(({ zh, en }) => zh === text || en === text) ?? { zh: text, en: text };
}

interface Adding {
  readonly problem: Problem | null;
  readonly isWorking: boolean;
  readonly add: (group: LocalText) => Promise<void>;
}

function useAdding({ competition, trade, onClose }: AddGroupProps): Adding {
  const [key] = useState(randomId);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const add = async (group: LocalText): Promise<void> => {
    const { occupation, id } = trade;
    const body = { name: inGroup(trade.name, group), occupation, from: { copyOf: id } };
    setWorking(true);
    const answer = await postJson(`competitions/${competition.id}/trades`, body, key);
    setWorking(false);
    if (answer.ok) onClose(true);
    else setProblem(answer.refusal);
  };
  return { problem, isWorking, add };
}

/** One more group of a trade: the same occupation, stages and rules, and a field, ranking and titles of its own. */
export function AddGroup(props: AddGroupProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competition, trade, onClose } = props;
  const [typed, setTyped] = useState('');
  const { problem, isWorking, add } = useAdding(props);
  const group = groupCalled(typed);
  const name = group && inGroup(trade.name, group);
  const isThere = name !== null && competition.trades.some((one) => one.name.zh === name.zh);
  return (
    <Modal open title={t('groups.title')} footer={null} width={680} onCancel={() => onClose(false)}>
      <Form layout="vertical" onFinish={() => group && !isThere && void add(group)}>
        <p>{t('groups.means', { trade: local(withoutGroup(trade.name)) })}</p>
        <Form.Item label={t('groups.name')} htmlFor="group-name">
          <AutoComplete
            id="group-name"
            value={typed}
            onChange={setTyped}
            maxLength={40}
            options={USUAL_GROUPS.map((one) => ({ value: local(one) }))}
          />
        </Form.Item>
        {name && <output>{t(isThere ? 'groups.isThere' : 'groups.becomes', { name: local(name) })}</output>}
        {problem && <ProblemNotice problem={problem} />}
        <div className="dialog-foot">
          <Button onClick={() => onClose(false)}>{t('rules.close')}</Button>
          <Button kind="primary" type="submit" disabled={isWorking || group === null || isThere}>
            {t(isWorking ? 'dialog.working' : 'groups.add')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
