import { Select } from 'antd';
import { useId, type ComponentType, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { faultText } from '#domain/kernel/fault-text';
import type { LocalText } from '#domain/kernel/local-text';
import { isRecord } from '#domain/kernel/shapes';
import { sayGrade, type Grade } from '#domain/promotion/ladder';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { useRulesForm, type RulesFieldProps } from './form-context';
import { emptyOf, fieldOf, type FormField } from './form-schema';

export interface RulesListProps extends RulesFieldProps {
  readonly label: string;
  readonly field: Extract<FormField, { kind: 'list' }>;
  /** Asks for one of its members. */
  readonly Item: ComponentType<RulesFieldProps>;
}

interface ItemActsProps {
  readonly what: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function ItemActs({ what, isFirst, isLast, onMove, onRemove }: ItemActsProps): ReactElement {
  const { t } = useTranslation('console');
  const act = (key: 'up' | 'down' | 'remove', isOff: boolean, onClick: () => void): ReactElement => (
    <button
      type="button"
      className="row-act"
      disabled={isOff}
      aria-label={t(`setUp.rules.${key}Of`, { what })}
      onClick={onClick}
    >
      {t(`setUp.rules.${key}`)}
    </button>
  );
  return (
    <span className="rules-form-acts">
      {act('up', isFirst, () => onMove(-1))}
      {act('down', isLast, () => onMove(1))}
      {act('remove', false, onRemove)}
    </span>
  );
}

/** The list with one of its members a place up or down. */
const moved = (list: readonly unknown[], index: number, by: -1 | 1): unknown[] => {
  const next = [...list];
  next.splice(index + by, 0, ...next.splice(index, 1));
  return next;
};

/** A list of levels, or of words, is one line: what is chosen, or what is written. */
function WordsList({ label, name, field, value, onChange }: RulesListProps): ReactElement {
  const { isReadOnly, named } = useRulesForm();
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const id = useId();
  const leaf = fieldOf(field.items);
  const things = named[name];
  const values = (value as readonly unknown[]).map((one) => String(one));
  const wordOf = (one: unknown): string => {
    if (name === 'grades') return one === null ? t('setUp.rules.none') : local(sayGrade(one as Grade));
    return t(`rules.value.${String(one)}`);
  };
  const known = leaf.kind === 'choice' ? leaf.values : null;
  const options = known
    ? known.map((one) => ({ value: String(one), label: wordOf(one) }))
    : (things ?? []).map((one) => ({ value: one.id, label: local(one.name) }));
  return (
    <div className="rules-form-field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        mode={known || things ? 'multiple' : 'tags'}
        value={values}
        disabled={isReadOnly}
        options={options}
        onChange={(chosen: string[]) =>
          onChange(known ? chosen.map((one) => known.find((each) => String(each) === one)) : chosen)
        }
      />
    </div>
  );
}

/** One member of a list with what can be done to it. */
function ListItem({
  list,
  index,
  ...props
}: RulesListProps & { readonly list: readonly unknown[]; readonly index: number }): ReactElement {
  const { label, name, field, path, onChange, Item } = props;
  const { isReadOnly } = useRulesForm();
  const { local } = useLocalText();
  const item = list[index];
  const called = isRecord(item) ? ((item['title'] ?? item['name']) as LocalText | undefined) : undefined;
  const what = called?.zh ? local(called) : `${label} ${index + 1}`;
  return (
    <li>
      {!isReadOnly && (
        <ItemActs
          what={what}
          isFirst={index === 0}
          isLast={index === list.length - 1}
          onMove={(by) => onChange(moved(list, index, by))}
          onRemove={() => onChange(list.filter((_, at) => at !== index))}
        />
      )}
      <Item
        schema={field.items}
        name={name}
        label={what}
        path={`${path}[${index}]`}
        value={item}
        onChange={(next) => onChange(list.map((one, at) => (at === index ? next : one)))}
      />
    </li>
  );
}

/** A list of the rules: added to at the end, put in order, taken from. */
export function RulesList(props: RulesListProps): ReactElement {
  const { label, field, path, value, onChange } = props;
  const { isReadOnly, faults } = useRulesForm();
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const leaf = fieldOf(field.items).kind;
  if (leaf === 'choice' || leaf === 'line' || leaf === 'id') return <WordsList {...props} />;
  const fault = faults.get(path);
  return (
    <fieldset className="rules-form-group">
      <legend>{label}</legend>
      <ol className="rules-form-list">
        {list.map((_, index) => (
          // An item is its place: what is typed stays where it is typed.
          // eslint-disable-next-line react/no-array-index-key
          <ListItem key={index} {...props} list={list} index={index} />
        ))}
      </ol>
      {fault && <small className="rules-form-fault">{local(faultText(fault))}</small>}
      {!isReadOnly && (
        <Button
          aria-label={t('setUp.rules.addTo', { what: label })}
          onClick={() => onChange([...list, emptyOf(field.items)])}
        >
          {t('setUp.rules.add')}
        </Button>
      )}
    </fieldset>
  );
}
