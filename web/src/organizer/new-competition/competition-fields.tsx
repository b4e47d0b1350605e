import { Form, Input, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalText } from '#domain/kernel/local-text';
import type { SentText } from '#contract/set-up';

/** What a form about a competition holds. */
export interface CompetitionValues {
  readonly zh: string;
  readonly en?: string;
  readonly year: number;
  readonly note?: string;
}

/** English only where somebody wrote some. */
export function sentText(zh: string, en: string | undefined): SentText {
  const english = en?.trim();
  return english ? { zh: zh.trim(), en: english } : { zh: zh.trim() };
}

/** The form's values of a competition that is there. */
export function competitionValues({
  name,
  year,
  note,
}: {
  readonly name: LocalText;
  readonly year: number;
  readonly note: LocalText | null;
}): CompetitionValues {
  const en = name.en === name.zh ? {} : { en: name.en };
  return { zh: name.zh, year, ...en, ...(note ? { note: note.zh } : {}) };
}

/** The members of a competition that the form asks for, as they are sent. */
export function competitionBody({ zh, en, year, note }: CompetitionValues): {
  readonly name: SentText;
  readonly year: number;
  readonly note: SentText | null;
} {
  const said = note?.trim() ?? '';
  return { name: sentText(zh, en), year, note: said === '' ? null : { zh: said } };
}

/** Name, year and note. */
export function CompetitionFields(): ReactElement {
  const { t } = useTranslation('console');
  const needed = { required: true, whitespace: true, message: t('setUp.new.needed') };
  return (
    <>
      <Form.Item name="zh" label={t('setUp.new.nameZh')} rules={[needed]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="en" label={t('setUp.new.nameEn')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="year"
        label={t('setUp.new.year')}
        rules={[
          { required: true, type: 'integer', min: 1900, max: 9999, message: t('setUp.new.yearNeeded') },
        ]}
      >
        <InputNumber controls={false} />
      </Form.Item>
      <Form.Item name="note" label={t('setUp.new.note')} extra={t('setUp.new.noteHint')}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
    </>
  );
}
