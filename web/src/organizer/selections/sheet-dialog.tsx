import { Checkbox, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetLineView, UnitRowView } from '#contract/selections';
import { formatPoints } from '#domain/kernel/format-points';
import { parsePoints } from '#domain/kernel/parse-points';
import type { ChecklistItem, UnitsRule } from '#domain/selection/units/units-rule';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';

export interface SheetDialogProps {
  readonly row: UnitRowView;
  readonly rule: UnitsRule;
  readonly path: string;
  readonly onClose: (isDone: boolean) => void;
}

interface Draft {
  readonly own: string;
  readonly reviewed: string;
  readonly isFailed: boolean;
  readonly note: string;
  /** What the unit itself says; its own points are not the desk's to change. */
  readonly ownNote: string | null;
}

const draftOf = (line: SheetLineView | undefined): Draft => ({
  own: line?.own ?? '',
  reviewed: line?.reviewed ?? '',
  isFailed: line?.isFailed ?? false,
  note: line?.note ?? '',
  ownNote: line?.ownNote ?? null,
});

const isAmount = (text: string, { points }: ChecklistItem): boolean => {
  if (text.trim() === '') return true;
  const value = parsePoints(text.trim());
  return value !== undefined && value >= 0 && value <= points;
};

interface LineProps {
  readonly item: ChecklistItem;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

interface AmountProps {
  readonly item: ChecklistItem;
  readonly label: string;
  readonly value: string;
  readonly isFixed: boolean;
  readonly onChange: (value: string) => void;
}

function Amount({ item, label, value, isFixed, onChange }: AmountProps): ReactElement {
  return (
    <Input
      aria-label={label}
      inputMode="decimal"
      disabled={item.points === 0 || isFixed}
      status={isAmount(value, item) ? '' : 'error'}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

function Most({ item }: Pick<AmountProps, 'item'>): ReactElement | null {
  const { t } = useTranslation('console');
  if (item.points === 0) return null;
  return <small>{t('selections.most', { points: formatPoints(item.points) })}</small>;
}

function OwnNote({ draft }: Pick<LineProps, 'draft'>): ReactElement | null {
  const { t } = useTranslation('console');
  return draft.ownNote === null ? null : <p>{t('ownSheets.says', { note: draft.ownNote })}</p>;
}

function Failed({ item, draft, onChange }: LineProps): ReactElement | null {
  const { t } = useTranslation('console');
  if (!item.isVeto) return null;
  return (
    <Checkbox
      checked={draft.isFailed}
      onChange={({ target }) => onChange({ ...draft, isFailed: target.checked })}
    >
      {t('selections.failed')}
    </Checkbox>
  );
}

function SheetLine({ item, draft, onChange }: LineProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const name = local(item.name);
  const amount = (key: 'own' | 'reviewed'): ReactElement => (
    <Amount
      item={item}
      label={t(`selections.${key}Of`, { item: name })}
      value={draft[key]}
      isFixed={key === 'own' && draft.ownNote !== null}
      onChange={(value) => onChange({ ...draft, [key]: value })}
    />
  );
  return (
    <tr>
      <th scope="row">
        {name} <Most item={item} />
        <OwnNote draft={draft} />
      </th>
      <td>{amount('own')}</td>
      <td>{amount('reviewed')}</td>
      <td>
        <Failed item={item} draft={draft} onChange={onChange} />
      </td>
      <td>
        <Input
          aria-label={t('selections.noteOf', { item: name })}
          value={draft.note}
          maxLength={500}
          onChange={({ target }) => onChange({ ...draft, note: target.value })}
        />
      </td>
    </tr>
  );
}

const amountOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const lineOf = (row: UnitRowView, itemId: string): Draft =>
  draftOf(row.sheet.find((line) => line.itemId === itemId));

function actsOf(row: UnitRowView, drafts: ReadonlyMap<string, Draft>): object[] {
  return [...drafts]
    .filter(([itemId, draft]) => JSON.stringify(draft) !== JSON.stringify(lineOf(row, itemId)))
    .map(([itemId, { own, reviewed, isFailed, note }]) => ({
      kind: 'checklist',
      unitId: row.unitId,
      itemId,
      own: amountOf(own),
      reviewed: amountOf(reviewed),
      isFailed,
      note: note.trim(),
    }));
}

const COLUMNS = ['item', 'own', 'reviewed', 'veto', 'note'] as const;

function SheetHead(): ReactElement {
  const { t } = useTranslation('console');
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => (
          <th key={column} scope="col">
            {t(`selections.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The organization sheet of one unit: own points beside the reviewed ones. */
export function SheetDialog({ row, rule, path, onClose }: SheetDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const items = rule.parts.flatMap((part) => (part.kind === 'checklist' ? part.items : []));
  const [drafts, setDrafts] = useState(() => new Map(items.map(({ id }) => [id, lineOf(row, id)])));
  const acts = actsOf(row, drafts);
  const isSound = items.every((item) => {
    const { own, reviewed } = drafts.get(item.id) ?? draftOf(undefined);
    return isAmount(own, item) && isAmount(reviewed, item);
  });
  return (
    <ConfirmDialog
      title={t('selections.sheetOf', { unit: row.unitName })}
      confirm={t('selections.save')}
      kind="primary"
      isReady={isSound && acts.length > 0}
      act={() => postJson(`${path}/acts`, { acts })}
      onClose={onClose}
    >
      <table className="selection-sheet">
        <SheetHead />
        <tbody>
          {items.map((item) => (
            <SheetLine
              key={item.id}
              item={item}
              draft={drafts.get(item.id) ?? draftOf(undefined)}
              onChange={(next) => setDrafts(new Map([...drafts, [item.id, next]]))}
            />
          ))}
        </tbody>
      </table>
    </ConfirmDialog>
  );
}
