import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitView } from '#contract/units';
import { UNIT_KINDS } from '#domain/eligibility/person';
import { isSoundCreditCode } from '#domain/identity/credit-code';
import type { UnitDraft } from '#domain/units/unit-draft';
import { postJson, putJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';

export interface UnitDialogProps {
  readonly competitionId: string;
  readonly units: readonly UnitView[];
  /** Null: a new one. */
  readonly unit: UnitView | null;
  readonly onClose: (isDone: boolean) => void;
}

type Values = { readonly [Key in keyof UnitDraft]: UnitDraft[Key] | undefined };

const textOrNull = (text: string | null | undefined): string | null => text?.trim() || null;

function toDraft({ name, kind, headcount, parentId, creditCode, contactName, contactPhone }: Values): object {
  return {
    name: name?.trim(),
    kind,
    headcount: headcount ?? 0,
    parentId: parentId ?? null,
    creditCode: textOrNull(creditCode),
    contactName: textOrNull(contactName),
    contactPhone: textOrNull(contactPhone),
  };
}

function ContactFields(): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      <Form.Item name="contactName" label={t('units.contactName')}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="contactPhone" label={t('units.contactPhone')}>
        <Input maxLength={32} />
      </Form.Item>
    </>
  );
}

function UnitFields({ units, unit }: Pick<UnitDialogProps, 'units' | 'unit'>): ReactElement {
  const { t } = useTranslation('console');
  const code = Form.useWatch<string | null | undefined>('creditCode')?.trim() ?? '';
  const isDoubtful = code !== '' && !isSoundCreditCode(code);
  const above = units.filter(({ id }) => id !== unit?.id).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Form.Item
        name="name"
        label={t('units.name')}
        rules={[{ required: true, whitespace: true, message: t('units.needed') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="kind" label={t('units.kindLabel')}>
        <Select options={UNIT_KINDS.map((kind) => ({ value: kind, label: t(`units.kind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="parentId" label={t('units.parent')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('units.top')}
          options={above}
        />
      </Form.Item>
      <Form.Item name="headcount" label={t('units.headcount')}>
        <InputNumber min={0} max={100_000_000} precision={0} />
      </Form.Item>
      <Form.Item
        name="creditCode"
        label={t('units.creditCode')}
        extra={isDoubtful ? t('units.creditDoubt') : undefined}
      >
        <Input maxLength={32} />
      </Form.Item>
      <ContactFields />
    </>
  );
}

/** Adds a unit or changes one; moving it is choosing another unit above it. */
export function UnitDialog({ competitionId, units, unit, onClose }: UnitDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const save = async (values: Values): Promise<void> => {
    setWorking(true);
    const draft = toDraft(values);
    const answer = unit
      ? await putJson(`units/${unit.id}`, { ...draft, expected: unit.expected })
      : await postJson(`competitions/${competitionId}/units`, draft);
    setWorking(false);
    if (answer.ok) onClose(true);
    else setProblem(answer.refusal);
  };
  const initial: Partial<Values> = unit ?? { kind: 'enterprise', headcount: 0 };
  return (
    <Modal open title={t(unit ? 'units.change' : 'units.add')} footer={null} onCancel={() => onClose(false)}>
      <Form<Values>
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={(values) => void save(values)}
      >
        <UnitFields units={units} unit={unit} />
        {problem && <ProblemNotice problem={problem} />}
        <div className="dialog-foot">
          <Button onClick={() => onClose(false)}>{t('dialog.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={isWorking}>
            {isWorking ? t('dialog.working') : t('units.save')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
