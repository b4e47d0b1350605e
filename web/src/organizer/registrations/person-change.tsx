import { Form, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationView } from '#contract/registrations';
import { putJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { changeBody, personLines, type PersonLine } from './person-changes';
import { PersonFacts, useDerived, type PersonValues } from './person-form';

interface ChangeProps {
  readonly view: RegistrationView;
  readonly onClose: (isDone: boolean) => void;
}

const WORDS = {
  name: 'reg.name',
  sex: 'reg.sexLabel',
  birthDate: 'reg.birthDate',
  identity: 'reg.identity',
  phone: 'reg.phone',
  grade: 'reg.gradeLabel',
  certificate: 'reg.certificate',
  yearsInTrade: 'reg.years',
} as const;

function Line({ line: { fact, before, after } }: { readonly line: PersonLine }): ReactElement {
  const { t } = useTranslation('console');
  const wordOf = (value: string | number | null): string => {
    if (value === null) return '—';
    if (fact === 'sex') return t(`reg.sex.${value as 'male' | 'female'}`);
    return fact === 'grade' ? t(`reg.grade.${value as 1}`) : String(value);
  };
  const words = { what: t(WORDS[fact]), before: wordOf(before), after: wordOf(after) };
  return <li>{t('reg.changeLine', words)}</li>;
}

function initialOf(view: RegistrationView): Partial<PersonValues> {
  const { name, sex, birthDate, grade, certificate, yearsInTrade, identityKind } = view;
  const known = { name, sex, birthDate, grade, yearsInTrade, kind: identityKind ?? 'resident-id' };
  return certificate === null ? known : { ...known, certificate };
}

interface TypingProps extends ChangeProps {
  readonly typed: PersonValues | null;
  readonly onTyped: (values: PersonValues) => void;
}

function Typing({ view, typed, onTyped, onClose }: TypingProps): ReactElement {
  const { t } = useTranslation('console');
  const [form] = Form.useForm<PersonValues>();
  const derive = useDerived(form);
  return (
    <Modal
      open
      title={t('reg.changeTitle', { name: view.name })}
      footer={null}
      onCancel={() => onClose(false)}
    >
      <Form<PersonValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={typed ?? initialOf(view)}
        onValuesChange={derive}
        onFinish={onTyped}
      >
        <PersonFacts kept={{ identity: view.identity ?? '—', phone: view.phone ?? '—' }} />
        {typed && personLines(view, typed).length === 0 && <output>{t('reg.changeNone')}</output>}
        <div className="dialog-foot">
          <Button onClick={() => onClose(false)}>{t('dialog.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('reg.changeNext')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}

/** What is registered of a person, typed anew; then what differs, to be confirmed. */
export function PersonChange({ view, onClose }: ChangeProps): ReactElement {
  const { t } = useTranslation('console');
  const [typed, setTyped] = useState<PersonValues | null>(null);
  const [isAsked, setAsked] = useState(false);
  const look = (values: PersonValues): void => {
    setTyped(values);
    setAsked(personLines(view, values).length > 0);
  };
  if (!typed || !isAsked) return <Typing view={view} typed={typed} onTyped={look} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={t('reg.changeTitle', { name: view.name })}
      confirm={t('reg.changeTake')}
      kind="primary"
      act={() => putJson(`registrations/${view.id}`, changeBody(view, typed))}
      onClose={(isDone) => (isDone ? onClose(true) : setAsked(false))}
    >
      <ul className="rule-sentences">
        {personLines(view, typed).map((line) => (
          <Line key={line.fact} line={line} />
        ))}
      </ul>
      <p>{t('reg.changeMeans')}</p>
    </ConfirmDialog>
  );
}
