import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradeSummary } from '#contract/competitions';
import type { TradeChangeBody } from '#contract/set-up';
import { sentText } from '../new-competition/competition-fields';

/** What a form about a trade holds. */
export interface TradeValues {
  readonly zh: string;
  readonly en?: string;
  readonly code?: string;
  readonly occupation?: string;
  readonly edition?: string;
}

/** The edition in force. */
const EDITION = '2022';

/** A new trade's form before anything is written. */
export const NEW_TRADE: Partial<TradeValues> = { edition: EDITION };

/** The form's values of a trade that is there. */
export function tradeValues({ name, occupation }: TradeSummary): TradeValues {
  const { code, name: called, edition } = occupation;
  const en = name.en === name.zh ? {} : { en: name.en };
  return { zh: name.zh, ...en, code, occupation: called, edition };
}

/** The members of a trade that the form asks for, as they are sent; an occupation without a name has the trade's. */
export function tradeBody({ zh, en, code, occupation, edition }: TradeValues): Required<TradeChangeBody> {
  const called = occupation?.trim() ?? '';
  return {
    name: sentText(zh, en),
    occupation: {
      code: code?.trim() ?? '',
      name: called === '' ? zh.trim() : called,
      edition: edition?.trim() ?? '',
    },
  };
}

/** Name and occupation of a trade. */
export function TradeFields(): ReactElement {
  const { t } = useTranslation('console');
  const needed = { required: true, whitespace: true, message: t('setUp.new.needed') };
  return (
    <>
      <Form.Item name="zh" label={t('setUp.trade.nameZh')} rules={[needed]}>
        <Input
          // The form is what the dialog was opened for: whoever adds several trades goes on typing.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          maxLength={200}
          autoComplete="off"
        />
      </Form.Item>
      <Form.Item name="en" label={t('setUp.trade.nameEn')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <div className="occupation-fields">
        <Form.Item name="code" label={t('setUp.trade.code')}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="occupation" label={t('setUp.trade.occupation')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="edition" label={t('setUp.trade.edition')}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
      </div>
      <p>{t('setUp.trade.codeHint')}</p>
    </>
  );
}
