import { Form, Modal } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { patchJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';

export interface EditDialogProps<Values extends object> {
  readonly title: string;
  /** Below /api/. */
  readonly path: string;
  readonly values: Values;
  readonly toBody: (values: Values) => object;
  /** The form's fields. */
  readonly fields: ReactNode;
  /** What stands below them. */
  readonly children?: ReactNode;
  readonly onClose: (isDone: boolean) => void;
}

function Foot({
  isWorking,
  onClose,
}: {
  readonly isWorking: boolean;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="dialog-foot">
      <Button onClick={onClose}>{t('rules.close')}</Button>
      <Button kind="primary" type="submit" disabled={isWorking}>
        {isWorking ? t('dialog.working') : t('setUp.trade.save')}
      </Button>
    </div>
  );
}

/** Changes something that is there; stays open with the reason when it is refused. */
export function EditDialog<Values extends object>({
  title,
  path,
  values,
  toBody,
  fields,
  children,
  onClose,
}: EditDialogProps<Values>): ReactElement {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const save = async (changed: Values): Promise<void> => {
    setWorking(true);
    const answer = await patchJson(path, toBody(changed));
    setWorking(false);
    if (answer.ok) onClose(true);
    else setProblem(answer.refusal);
  };
  return (
    <Modal open title={title} footer={null} width={680} onCancel={() => onClose(false)}>
      <Form<Values>
        layout="vertical"
        requiredMark={false}
        className="trade-edit"
        initialValues={values}
        onFinish={(changed) => void save(changed)}
      >
        {fields}
        {problem && <ProblemNotice problem={problem} />}
        <Foot isWorking={isWorking} onClose={() => onClose(false)} />
      </Form>
      {children}
    </Modal>
  );
}
