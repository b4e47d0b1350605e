import { Form, Input, Modal, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#contract/access';
import type { CompetitionListItem } from '#contract/competitions';
import type { UnitName } from '#contract/units';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';

const ROLES: readonly Role[] = [
  'organizer',
  'chief-judge',
  'judge',
  'supervisor',
  'keeper',
  'arbitrator',
  'unit',
  'hr',
  'display',
  'administrator',
];
const LEAST_PASSWORD = 10;
const MOST_NAME = 64;
const EVERYWHERE = '';

interface Values {
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
  readonly competitionId: string;
  /** Whose people the account registers; of the role `unit` alone. */
  readonly unitId?: string;
  readonly password: string;
}

export interface NewAccountProps {
  readonly competitions: readonly CompetitionListItem[];
  /** @param isDone an account was made. */
  readonly onClose: (isDone: boolean) => void;
}

function toBody({ name, displayName, role, competitionId, unitId, password }: Values): object {
  const isBound = role !== 'administrator' && competitionId !== EVERYWHERE;
  return {
    name: name.trim(),
    displayName: displayName.trim(),
    password,
    grants: [
      {
        role,
        competitionId: isBound ? competitionId : null,
        tradeId: null,
        unitId: role === 'unit' ? (unitId ?? null) : null,
      },
    ],
  };
}

function AccountFields({ competitions }: Pick<NewAccountProps, 'competitions'>): ReactElement {
  const { t } = useTranslation('console');
  const needed = { required: true, whitespace: true, message: t('accounts.needed') };
  return (
    <>
      <Form.Item name="name" label={t('accounts.name')} rules={[needed]}>
        <Input autoComplete="off" autoCapitalize="none" maxLength={MOST_NAME} />
      </Form.Item>
      <Form.Item name="displayName" label={t('accounts.displayName')} rules={[needed]}>
        <Input autoComplete="off" maxLength={MOST_NAME} />
      </Form.Item>
      <Form.Item
        name="role"
        label={t('accounts.role')}
        rules={[{ required: true, message: t('accounts.needed') }]}
      >
        <Select options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))} />
      </Form.Item>
      <PlaceFields competitions={competitions} />
      <Form.Item
        name="password"
        label={t('accounts.password')}
        rules={[
          { required: true, min: LEAST_PASSWORD, message: t('accounts.short', { count: LEAST_PASSWORD }) },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}

/** Where an account of the role works; a unit's is bound to one competition, and to the unit that it speaks for. */
function PlaceFields({ competitions }: Pick<NewAccountProps, 'competitions'>): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const isUnit = Form.useWatch<Role | undefined>('role') === 'unit';
  const competitionId = Form.useWatch<string | undefined>('competitionId') ?? EVERYWHERE;
  const isAsked = isUnit && competitionId !== EVERYWHERE;
  const units = useAnswer<UnitName[]>(isAsked ? `competitions/${competitionId}/unit-names` : null);
  const places = competitions.map((one) => ({ value: String(one.id), label: local(one.name) }));
  const everywhere = { value: EVERYWHERE, label: t('accounts.everywhere') };
  const choices = (units.value ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
  const needed = { required: true, message: t('accounts.needed') };
  return (
    <>
      <Form.Item name="competitionId" label={t('accounts.where')} rules={isUnit ? [needed] : []}>
        <Select options={isUnit ? places : [...places, everywhere]} />
      </Form.Item>
      {isUnit && (
        <Form.Item
          name="unitId"
          label={t('accounts.unit')}
          rules={[needed]}
          extra={units.value?.length === 0 ? t('accounts.noUnits') : undefined}
        >
          <Select loading={units.isLoading} showSearch={{ optionFilterProp: 'label' }} options={choices} />
        </Form.Item>
      )}
      {units.problem && <ProblemNotice problem={units.problem} />}
    </>
  );
}

/** The form for a new account with one role. */
export function NewAccount({ competitions, onClose }: NewAccountProps): ReactElement {
  const { t } = useTranslation('console');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const submit = async (values: Values): Promise<void> => {
    setWorking(true);
    const answer = await postJson('access/accounts', toBody(values));
    setWorking(false);
    if (answer.ok) onClose(true);
    else setProblem(answer.refusal);
  };
  const first = competitions[0]?.id ?? EVERYWHERE;
  return (
    <Modal open title={t('accounts.add')} footer={null} onCancel={() => onClose(false)}>
      <Form<Values>
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: 'judge', competitionId: first }}
        onFinish={(values) => void submit(values)}
      >
        <AccountFields competitions={competitions} />
        {problem && <ProblemNotice problem={problem} />}
        <div className="dialog-foot">
          <Button onClick={() => onClose(false)}>{t('dialog.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={isWorking}>
            {isWorking ? t('dialog.working') : t('accounts.create')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
