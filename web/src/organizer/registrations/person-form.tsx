import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmittedView } from '#contract/registrations';
import { IDENTITY_KINDS, type IdentityKind } from '#domain/identity/identity-kind';
import { readResidentId } from '#domain/identity/resident-id';
import { postJson, type Answer, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';

export interface PersonValues {
  readonly unitId?: string;
  readonly name: string;
  readonly kind: IdentityKind;
  readonly number: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly phone?: string;
  readonly grade: number | null;
  readonly certificate?: string;
  readonly yearsInTrade: number | null;
  readonly reason?: string;
}

export interface PersonFormProps {
  readonly title: string;
  readonly confirm: string;
  /** Where to send it. */
  readonly path: string;
  /** Units to choose from; null: the unit is given. */
  readonly units: readonly { readonly id: string; readonly name: string }[] | null;
  readonly isWithReason: boolean;
  readonly onClose: (done: SubmittedView | null | undefined) => void;
}

const GRADES = [5, 4, 3, 2, 1] as const;

function toBody({ unitId, yearsInTrade, reason, ...values }: PersonValues): object {
  const { name, kind, number, sex, birthDate, phone, grade, certificate } = values;
  const optional = { ...(phone ? { phone } : {}), ...(certificate ? { certificate } : {}) };
  return {
    ...(unitId ? { unitId } : {}),
    ...(reason ? { reason } : {}),
    yearsInTrade: yearsInTrade ?? null,
    person: {
      name: name.trim(),
      sex,
      birthDate,
      identity: { kind, number },
      grade: grade ?? null,
      ...optional,
    },
  };
}

/** A resident number says when and as what somebody was born: both are filled in while it is typed. */
export function useDerived(
  form: ReturnType<typeof Form.useForm<PersonValues>>[0],
): (changed: Partial<PersonValues>) => void {
  return ({ number }) => {
    if (number === undefined || form.getFieldValue('kind') !== 'resident-id') return;
    const read = readResidentId(number);
    if (typeof read === 'object') form.setFieldsValue({ birthDate: read.birthDate, sex: read.sex });
  };
}

interface Sending {
  readonly problem: Problem | null;
  readonly isWorking: boolean;
  readonly send: (values: PersonValues) => Promise<void>;
}

function useSending(path: string, onClose: PersonFormProps['onClose']): Sending {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const send = async (values: PersonValues): Promise<void> => {
    setWorking(true);
    const answer: Answer<SubmittedView | null> = await postJson(path, toBody(values));
    setWorking(false);
    if (answer.ok) onClose(answer.value);
    else setProblem(answer.refusal);
  };
  return { problem, isWorking, send };
}

interface KeptFacts {
  readonly identity: string;
  readonly phone: string;
}

function DocumentFields({ kept }: { readonly kept: KeptFacts | undefined }): ReactElement {
  const { t } = useTranslation('console');
  const placeholder = kept && t('reg.changeKeep', { masked: kept.identity });
  return (
    <>
      <Form.Item name="kind" label={t('reg.identityKind')}>
        <Select options={IDENTITY_KINDS.map((kind) => ({ value: kind, label: t(`reg.kind.${kind}`) }))} />
      </Form.Item>
      <Form.Item
        name="number"
        label={t('reg.identity')}
        rules={kept ? [] : [{ required: true, message: t('reg.needed') }]}
      >
        <Input maxLength={32} autoComplete="off" placeholder={placeholder} />
      </Form.Item>
    </>
  );
}

/** @param kept what is known already, masked: document and phone that are left empty stay as they are */
export function PersonFacts({ kept }: { readonly kept?: KeptFacts }): ReactElement {
  const { t } = useTranslation('console');
  const needed = { required: true, message: t('reg.needed') };
  const sexes = (['male', 'female'] as const).map((sex) => ({ value: sex, label: t(`reg.sex.${sex}`) }));
  const grades = GRADES.map((grade) => ({ value: grade, label: t(`reg.grade.${grade}`) }));
  const phone = kept && t('reg.changeKeep', { masked: kept.phone });
  return (
    <>
      <Form.Item name="name" label={t('reg.name')} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <DocumentFields kept={kept} />
      <Form.Item name="sex" label={t('reg.sexLabel')} rules={[needed]}>
        <Select options={sexes} />
      </Form.Item>
      <Form.Item name="birthDate" label={t('reg.birthDate')} rules={[needed]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="phone" label={t('reg.phone')}>
        <Input maxLength={20} autoComplete="off" placeholder={phone} />
      </Form.Item>
      <Form.Item name="grade" label={t('reg.gradeLabel')}>
        <Select allowClear options={grades} />
      </Form.Item>
      <Form.Item name="certificate" label={t('reg.certificate')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="yearsInTrade" label={t('reg.years')}>
        <InputNumber min={0} max={80} precision={0} />
      </Form.Item>
    </>
  );
}

function PersonFields({
  units,
  isWithReason,
}: Pick<PersonFormProps, 'units' | 'isWithReason'>): ReactElement {
  const { t } = useTranslation('console');
  const needed = { required: true, message: t('reg.needed') };
  return (
    <>
      {units && (
        <Form.Item name="unitId" label={t('reg.unit')} rules={[needed]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      <PersonFacts />
      {isWithReason && (
        <Form.Item name="reason" label={t('dialog.reason')} rules={[{ ...needed, min: 4 }]}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
    </>
  );
}

/** One person: to register her, or to put her in another's place. */
export function PersonForm({
  title,
  confirm,
  path,
  units,
  isWithReason,
  onClose,
}: PersonFormProps): ReactElement {
  const { t } = useTranslation('console');
  const [form] = Form.useForm<PersonValues>();
  const { problem, isWorking, send } = useSending(path, onClose);
  const derive = useDerived(form);
  const initial = {
    kind: 'resident-id' as const,
    ...(units?.length === 1 && units[0] ? { unitId: units[0].id } : {}),
  };
  return (
    <Modal open title={title} footer={null} onCancel={() => onClose(undefined)}>
      <Form<PersonValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onValuesChange={derive}
        onFinish={(values) => void send(values)}
      >
        <PersonFields units={units} isWithReason={isWithReason} />
        {problem && <ProblemNotice problem={problem} />}
        <div className="dialog-foot">
          <Button onClick={() => onClose(undefined)}>{t('dialog.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={isWorking}>
            {isWorking ? t('dialog.working') : confirm}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
