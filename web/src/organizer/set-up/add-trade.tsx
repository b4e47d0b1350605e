import { Form, Modal, Select, type FormInstance } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetitionView } from '#contract/competitions';
import type { CompetitionTemplate } from '#domain/template/competition-template';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson, type Problem } from '../../sync/api';
import { randomId } from '../../sync/random-id';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { NEW_TRADE, tradeBody, TradeFields, type TradeValues } from './trade-fields';

export interface AddTradeProps {
  readonly competition: CompetitionView;
  /** The template the competition was begun with. */
  readonly template: string;
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

interface Values extends TradeValues {
  readonly from: string;
}

interface Adding {
  readonly problem: Problem | null;
  readonly isWorking: boolean;
  /** The last one that was added. */
  readonly added: string | null;
  readonly add: () => Promise<boolean>;
}

function useAdding({ competition, onAdded }: AddTradeProps, form: FormInstance<Values>): Adding {
  const [key, setKey] = useState(randomId);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const send = async ({ from, ...values }: Values): Promise<boolean> => {
    const [kind, id = ''] = from.split(':', 2);
    const source = kind === 'copy' ? { copyOf: id } : { template: id };
    setWorking(true);
    const body = { ...tradeBody(values), from: source };
    const answer = await postJson(`competitions/${competition.id}/trades`, body, key);
    setWorking(false);
    setProblem(answer.ok ? null : answer.refusal);
    if (answer.ok || answer.refusal.code !== 'NO_ANSWER') setKey(randomId());
    if (!answer.ok) return false;
    setAdded(values.zh.trim());
    form.resetFields(['zh', 'en', 'code', 'occupation']);
    form.focusField('zh');
    onAdded();
    return true;
  };
  const add = async (): Promise<boolean> => {
    const values = await form.validateFields().catch(() => null);
    return values !== null && (await send(values));
  };
  return { problem, isWorking, added, add };
}

interface Sources {
  readonly sources: readonly { readonly value: string; readonly label: string }[];
  readonly isLoading: boolean;
}

/** What a trade may start from: the templates, then the trades there are. */
function useSources(competition: CompetitionView): Sources {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const templates = useAnswer<readonly CompetitionTemplate[]>('competition-templates');
  const sources = [
    ...(templates.value ?? []).map(({ id, name }) => ({
      value: `template:${id}`,
      label: t('setUp.trade.template', { name: local(name) }),
    })),
    ...competition.trades.map(({ id, name }) => ({
      value: `copy:${id}`,
      label: t('setUp.trade.copy', { name: local(name) }),
    })),
  ];
  return { sources, isLoading: templates.isLoading };
}

interface FootProps {
  readonly isWorking: boolean;
  readonly onLast: () => void;
  readonly onClose: () => void;
}

function Foot({ isWorking, onLast, onClose }: FootProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="dialog-foot">
      <Button onClick={onClose}>{t('rules.close')}</Button>
      <Button disabled={isWorking} onClick={onLast}>
        {t('setUp.trade.addLast')}
      </Button>
      <Button kind="primary" type="submit" disabled={isWorking}>
        {isWorking ? t('dialog.working') : t('setUp.trade.add')}
      </Button>
    </div>
  );
}

/** Adds one trade after another: the form stays open for the next. */
export function AddTrade(props: AddTradeProps): ReactElement {
  const { competition, template, onClose } = props;
  const { t } = useTranslation('console');
  const [form] = Form.useForm<Values>();
  const { problem, isWorking, added, add } = useAdding(props, form);
  const { sources, isLoading } = useSources(competition);
  const addAndClose = async (): Promise<void> => {
    if (await add()) onClose();
  };
  return (
    <Modal
      open
      title={t('setUp.trade.addTitle')}
      footer={null}
      width={680}
      afterOpenChange={(isOpen) => {
        // Without motion the dialog takes the focus to itself once it is there; whoever types already keeps her field.
        if (isOpen && !document.activeElement?.closest('form')) form.focusField('zh');
      }}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="trade-edit"
        initialValues={{ ...NEW_TRADE, from: `template:${template}` }}
        onFinish={() => void add()}
      >
        {added !== null && <Notice kind="info" what={t('setUp.trade.added', { name: added })} />}
        <Form.Item name="from" label={t('setUp.trade.from')}>
          <Select options={[...sources]} loading={isLoading} />
        </Form.Item>
        <TradeFields />
        {problem && <ProblemNotice problem={problem} />}
        <Foot isWorking={isWorking} onLast={() => void addAndClose()} onClose={onClose} />
      </Form>
    </Modal>
  );
}
