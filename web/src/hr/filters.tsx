import { Input, Select } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HonoursView } from '#contract/honours';
import { useLocalText } from '../i18n/use-local-text';
import type { PromotionFilter, ResultFilter } from './pick-promotions';

export interface FiltersProps {
  readonly honours: HonoursView;
  readonly filter: PromotionFilter;
  readonly count: number;
  readonly onFilter: (filter: PromotionFilter) => void;
}

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

function useTradeOptions({ promotions }: HonoursView): Option<string>[] {
  const { local, locale } = useLocalText();
  return useMemo(() => {
    const names = new Map(promotions.map(({ tradeId, tradeName }) => [String(tradeId), local(tradeName)]));
    return [...names].map(([value, label]) => ({ value, label }));
    // `local` changes with the language alone.
    // eslint-disable-next-line react/exhaustive-deps
  }, [promotions, locale]);
}

function useUnitOptions({ promotions }: HonoursView): Option<string>[] {
  return useMemo(() => {
    const names = [...new Set(promotions.map(({ unitName }) => unitName))];
    const order = new Intl.Collator('zh-CN', { numeric: true });
    return names.toSorted(order.compare).map((name) => ({ value: name, label: name }));
  }, [promotions]);
}

function useResultOptions({ promotionTotals }: HonoursView): Option<ResultFilter>[] {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return [
    { value: 'promoted', label: t('hr.result.promoted') },
    ...promotionTotals.map(({ ruleId, name }) => ({ value: `rule:${ruleId}` as const, label: local(name) })),
    { value: 'refused', label: t('hr.result.refused') },
    { value: 'no-row', label: t('hr.result.no-row') },
    { value: 'all', label: t('hr.result.all') },
  ];
}

interface PickerProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: Option<string>[];
  readonly onPick: (value: string | null) => void;
}

function Picker({ label, all, value, options, onPick }: PickerProps): ReactElement {
  return (
    <Select
      aria-label={label}
      placeholder={all}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={options}
      onChange={(picked: string | undefined) => onPick(picked ?? null)}
    />
  );
}

/** Narrows the roster by result, trade, unit and name. */
export function Filters({ honours, filter, count, onFilter }: FiltersProps): ReactElement {
  const { t } = useTranslation('console');
  const trades = useTradeOptions(honours);
  const units = useUnitOptions(honours);
  const results = useResultOptions(honours);
  const change = (part: Partial<PromotionFilter>): void => onFilter({ ...filter, ...part });
  const { tradeId, unitName, result, words } = filter;
  return (
    <search className="filters">
      <Select
        aria-label={t('hr.result.label')}
        value={result}
        options={results}
        onChange={(picked) => change({ result: picked })}
      />
      <Picker
        label={t('column.trade')}
        all={t('hr.allTrades')}
        value={tradeId}
        options={trades}
        onPick={(picked) => change({ tradeId: picked })}
      />
      <Picker
        label={t('column.unit')}
        all={t('hr.allUnits')}
        value={unitName}
        options={units}
        onPick={(picked) => change({ unitName: picked })}
      />
      <Input
        aria-label={t('column.name')}
        placeholder={t('column.name')}
        allowClear
        value={words}
        onChange={(event) => change({ words: event.target.value })}
      />
      <output>{t('hr.count', { count })}</output>
    </search>
  );
}
