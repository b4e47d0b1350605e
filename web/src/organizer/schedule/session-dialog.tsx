import { Input, InputNumber } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#domain/kernel/ids';
import type { Session } from '#domain/schedule/session';
import { randomId } from '../../sync/random-id';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { fromLocalMinute, toLocalMinute } from '../field/local-minute';

export interface SessionDialogProps {
  /** Null: a new one. */
  readonly session: Session | null;
  /** Whose hall, times and size a new one begins with. */
  readonly last: Session | null;
  readonly onSave: (session: Session) => void;
  readonly onClose: () => void;
}

interface Fields {
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly address: string;
  readonly stations: number;
  readonly batches: number;
  readonly lateMinutes: number;
}

const NEW: Fields = { start: '', end: '', place: '', address: '', stations: 10, batches: 1, lateMinutes: 15 };

function fieldsOf({ session, last }: SessionDialogProps): Fields {
  const { startsAt, endsAt, ...rest } = session ?? last ?? { startsAt: '', endsAt: '', ...NEW };
  if (!session) return { ...NEW, ...rest, start: '', end: '' };
  return { ...rest, start: toLocalMinute(startsAt), end: toLocalMinute(endsAt) };
}

function sessionOf(fields: Fields, id: SessionId): Session | null {
  const [startsAt, endsAt] = [fromLocalMinute(fields.start), fromLocalMinute(fields.end)];
  const { place, address, stations, batches, lateMinutes } = fields;
  if (startsAt === null || endsAt === null || endsAt <= startsAt || place.trim() === '') return null;
  return {
    id,
    startsAt,
    endsAt,
    place: place.trim(),
    address: address.trim(),
    stations,
    batches,
    lateMinutes,
  };
}

interface FormProps {
  readonly fields: Fields;
  readonly onFields: (change: Partial<Fields>) => void;
}

function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <label>
      {label}
      {children}
    </label>
  );
}

function WhenFields({ fields, onFields }: FormProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="schedule-fields">
      {(['start', 'end'] as const).map((key) => (
        <Labelled key={key} label={t(`schedule.${key}`)}>
          <Input
            type="datetime-local"
            value={fields[key]}
            onChange={({ target }) =>
              onFields({
                [key]: target.value,
                // The end is on the day of the start until it is said otherwise.
                ...(key === 'start' && fields.end === '' ? { end: target.value } : {}),
              })
            }
          />
        </Labelled>
      ))}
    </div>
  );
}

function SizeFields({ fields, onFields }: FormProps): ReactElement {
  const { t } = useTranslation('console');
  const most = { stations: 1000, batches: 100, lateMinutes: 240 };
  return (
    <div className="schedule-fields">
      {(['stations', 'batches', 'lateMinutes'] as const).map((key) => (
        <Labelled key={key} label={t(`schedule.${key}`)}>
          <InputNumber
            min={key === 'lateMinutes' ? 0 : 1}
            max={most[key]}
            precision={0}
            value={fields[key]}
            onChange={(value) => onFields({ [key]: value ?? 1 })}
          />
        </Labelled>
      ))}
    </div>
  );
}

function Form(props: FormProps): ReactElement {
  const { t } = useTranslation('console');
  const { fields, onFields } = props;
  return (
    <div className="field-form">
      <WhenFields {...props} />
      {(['place', 'address'] as const).map((key) => (
        <Labelled key={key} label={t(`schedule.${key}`)}>
          <Input
            value={fields[key]}
            maxLength={key === 'place' ? 200 : 300}
            onChange={({ target }) => onFields({ [key]: target.value })}
          />
        </Labelled>
      ))}
      <SizeFields {...props} />
      <output>
        {t('schedule.capacityOf', {
          stations: fields.stations,
          batches: fields.batches,
          count: fields.stations * fields.batches,
        })}
      </output>
    </div>
  );
}

/** When and where a session is, and how many work in it. It is on the page alone until the schedule is saved. */
export function SessionDialog(props: SessionDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { session, onSave, onClose } = props;
  const [id] = useState(() => session?.id ?? (randomId().slice(0, 16) as SessionId));
  const [fields, setFields] = useState(() => fieldsOf(props));
  const made = sessionOf(fields, id);
  return (
    <ConfirmDialog
      title={t(session ? 'schedule.editTitle' : 'schedule.newTitle')}
      confirm={t('schedule.take')}
      kind="primary"
      isReady={made !== null}
      act={() => {
        if (made) onSave(made);
        return Promise.resolve({ ok: true, value: null });
      }}
      onClose={onClose}
    >
      <Form fields={fields} onFields={(change) => setFields((before) => ({ ...before, ...change }))} />
      {fields.start !== '' && fields.end !== '' && fields.end <= fields.start && (
        <p role="alert">{t('schedule.endFirst')}</p>
      )}
    </ConfirmDialog>
  );
}
