import { Radio, Select } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdmissionBody, AdmissionView, TicketsPerPage } from '#contract/admission';
import type { ScheduleView } from '#contract/schedule';
import { downloadPosted } from '../../app/download-file';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import type { Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PhotosPart } from './photos-part';
import { PrintsList } from './prints-list';

export interface TicketsProps {
  readonly view: ScheduleView;
}

interface PrintProps extends TicketsProps {
  readonly admission: AdmissionView;
  readonly reload: () => void;
}

type Whose = { readonly kind: 'all' } | { readonly kind: 'unit' | 'entry'; readonly of: string };

function useWhoseOptions({ entries }: ScheduleView): { value: string; label: string }[] {
  const { t } = useTranslation('console');
  const units = [...new Set(entries.map(({ unitName }) => unitName ?? ''))].filter((name) => name !== '');
  return [
    { value: 'all', label: t('schedule.wholeStage', { count: entries.length }) },
    ...units.toSorted().map((name) => ({ value: `unit ${name}`, label: t('schedule.ofUnit', { name }) })),
    ...entries.map(({ entryId, number, contestantName }) => ({
      value: `entry ${entryId}`,
      label: `${number} ${contestantName ?? ''}`,
    })),
  ];
}

function whoseOf(value: string): Whose {
  const [kind, ...of] = value.split(' ');
  return kind === 'unit' || kind === 'entry' ? { kind, of: of.join(' ') } : { kind: 'all' };
}

/** Who is meant: everybody, one unit's people, or one person. */
function chosenOf(value: string, { entries }: ScheduleView): ScheduleView['entries'] {
  const whose = whoseOf(value);
  if (whose.kind === 'unit') return entries.filter(({ unitName }) => unitName === whose.of);
  return whose.kind === 'entry' ? entries.filter(({ entryId }) => entryId === whose.of) : entries;
}

interface Choice {
  readonly whose: string;
  readonly perPage: TicketsPerPage;
}

function ChoiceFields({
  view,
  choice,
  onChoice,
}: TicketsProps & { readonly choice: Choice; readonly onChoice: (change: Partial<Choice>) => void }) {
  const { t } = useTranslation('console');
  const id = useId();
  const options = useWhoseOptions(view);
  return (
    <div className="schedule-fields">
      <label htmlFor={id}>
        {t('schedule.whose')}
        <Select
          id={id}
          showSearch
          optionFilterProp="label"
          value={choice.whose}
          options={options}
          onChange={(whose) => onChoice({ whose })}
        />
      </label>
      <Radio.Group
        value={choice.perPage}
        onChange={({ target }) => onChoice({ perPage: target.value === 4 ? 4 : 1 })}
        options={[
          { value: 4, label: t('schedule.fourPerPage') },
          { value: 1, label: t('schedule.onePerPage') },
        ]}
      />
    </div>
  );
}

/** How many, of these with a photo, of these not for the first time. */
function WillPrint({
  chosen,
  admission,
}: Pick<PrintProps, 'admission'> & { readonly chosen: ScheduleView['entries'] }): ReactElement {
  const { t } = useTranslation('console');
  const rowById = new Map(admission.rows.map((row) => [row.entryId, row]));
  const rows = chosen.flatMap(({ entryId }) => rowById.get(entryId) ?? []);
  const again = rows.filter(({ prints }) => prints > 0).length;
  const photos = rows.filter(({ hasPhoto }) => hasPhoto).length;
  return <p>{t('schedule.willPrint', { count: chosen.length, photos, again })}</p>;
}

function PrintPart({ view, admission, reload }: PrintProps): ReactElement {
  const { t } = useTranslation('console');
  const { locale } = useLocalText();
  const [choice, setChoice] = useState<Choice>({ whose: 'all', perPage: 4 });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const chosen = chosenOf(choice.whose, view);
  const print = async (unprintable: AdmissionBody['unprintable']): Promise<void> => {
    setWorking(true);
    const entryIds = choice.whose === 'all' ? {} : { entryIds: chosen.map(({ entryId }) => entryId) };
    const body = { ...entryIds, perPage: choice.perPage, language: locale, unprintable };
    const path = `exports/stages/${view.stageId}/admission-tickets`;
    const answer = await downloadPosted(path, body, 'admission-tickets.pdf');
    setProblem(answer.ok ? null : answer.refusal);
    setWorking(false);
    reload();
  };
  return (
    <>
      <ChoiceFields
        view={view}
        choice={choice}
        onChoice={(change) => setChoice((before) => ({ ...before, ...change }))}
      />
      <WillPrint chosen={chosen} admission={admission} />
      <div className="field-acts">
        <Button disabled={isWorking || chosen.length === 0} onClick={() => void print('refuse')}>
          {isWorking ? t('dialog.working') : t('schedule.print')}
        </Button>
      </div>
      {problem && (
        <ProblemNotice problem={problem}>
          {problem.code === 'TEXT_UNPRINTABLE' && chosen.length > 1 && (
            <Button onClick={() => void print('leave-out')}>{t('schedule.printOthers')}</Button>
          )}
        </ProblemNotice>
      )}
    </>
  );
}

/** Admission tickets: what will be printed, photos, and what was printed. They show what is saved, not what is being changed. */
export function TicketsPanel({ view }: TicketsProps): ReactElement {
  const { t } = useTranslation('console');
  const { value, problem, reload } = useAnswer<AdmissionView>(
    `exports/stages/${view.stageId}/admission`,
    view.version,
  );
  return (
    <section className="field-part">
      <h2>{t('schedule.tickets')}</h2>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {value?.isSealed && <Notice kind="info" what={t('schedule.sealedTickets')} />}
      {value && !value.isSealed && (
        <>
          <PrintPart view={view} admission={value} reload={reload} />
          <PhotosPart view={view} admission={value} reload={reload} />
        </>
      )}
      {value && <PrintsList prints={value.prints} />}
    </section>
  );
}
