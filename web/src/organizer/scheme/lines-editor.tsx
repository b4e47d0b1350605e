import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { omitted } from '#domain/kernel/omitted';
import type { LocalText } from '#domain/kernel/local-text';
import { AmountField, TextPair, type AmountForm } from './fields';

/** A row of a list in an aspect: a level, a band, a listed fault. */
export type Line = Readonly<Record<string, unknown>>;

export interface LineColumn {
  readonly member: string;
  readonly as: AmountForm | 'text';
  readonly isOptional?: boolean;
}

export interface LinesEditorProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly columns: readonly LineColumn[];
  readonly fresh: Line;
  /** How a row is called: "0", "1", … where their order is their score. */
  readonly isScored?: boolean;
  readonly least: number;
  readonly most: number;
  readonly isDisabled: boolean;
  readonly onLines: (lines: readonly Line[]) => void;
}

interface LineCellProps {
  readonly column: LineColumn;
  readonly line: Line;
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onValue: (value: unknown) => void;
}

function LineCell({ column, line, label, isDisabled, onValue }: LineCellProps): ReactElement {
  const { t } = useTranslation('console');
  const { member, as, isOptional = false } = column;
  if (as === 'text')
    return (
      <TextPair label={label} value={line[member] as LocalText} isDisabled={isDisabled} onValue={onValue} />
    );
  return (
    <AmountField
      label={t(`rules.member.${member}`)}
      form={as}
      value={line[member] as number | undefined}
      isOptional={isOptional}
      isDisabled={isDisabled}
      onValue={onValue}
    />
  );
}

interface LineItemProps extends Pick<LinesEditorProps, 'title' | 'columns' | 'isDisabled'> {
  readonly name: string;
  readonly line: Line;
  readonly mayGo: boolean;
  readonly onMember: (member: string, value: unknown) => void;
  readonly onRemove: () => void;
}

function LineItem(props: LineItemProps): ReactElement {
  const { title, name, line, columns, mayGo, isDisabled, onMember, onRemove } = props;
  const { t } = useTranslation('console');
  return (
    <li>
      <b>{name}</b>
      <div className="scheme-line">
        {columns.map((column) => (
          <LineCell
            key={column.member}
            column={column}
            line={line}
            label={`${title} ${name}`}
            isDisabled={isDisabled}
            onValue={(value) => onMember(column.member, value)}
          />
        ))}
      </div>
      <button
        type="button"
        className="row-act"
        disabled={isDisabled || !mayGo}
        aria-label={t('scheme.removeLine', { what: title, n: name })}
        onClick={onRemove}
      >
        {t('scheme.remove')}
      </button>
    </li>
  );
}

/** The rows of a list, each with a sign to take it away, and one to add another. */
export function LinesEditor(props: LinesEditorProps): ReactElement {
  const { title, lines, columns, fresh, isScored = false, least, most, isDisabled, onLines } = props;
  const { t } = useTranslation('console');
  const set = (index: number, member: string, value: unknown): void => {
    const rest = omitted(lines[index] ?? {}, member);
    onLines(lines.with(index, value === undefined ? rest : { ...rest, [member]: value }));
  };
  return (
    <fieldset className="scheme-lines">
      <legend>{title}</legend>
      <ol>
        {lines.map((line, index) => {
          const name = isScored ? String(index) : String(index + 1);
          return (
            <LineItem
              // A row is what stands at its place; nothing else names it.
              // eslint-disable-next-line react/no-array-index-key
              key={index}
              title={title}
              name={name}
              line={line}
              columns={columns}
              mayGo={lines.length > least}
              isDisabled={isDisabled}
              onMember={(member, value) => set(index, member, value)}
              onRemove={() => onLines(lines.toSpliced(index, 1))}
            />
          );
        })}
      </ol>
      <button
        type="button"
        className="row-act"
        disabled={isDisabled || lines.length >= most}
        onClick={() => onLines([...lines, fresh])}
      >
        {t('scheme.addLine', { what: title })}
      </button>
    </fieldset>
  );
}
