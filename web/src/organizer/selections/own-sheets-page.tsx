import './selections.css';
import { Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnLineView, OwnSheetView } from '#contract/own-sheets';
import { formatPoints } from '#domain/kernel/format-points';
import { parsePoints } from '#domain/kernel/parse-points';
import type { ChecklistItem } from '#domain/selection/units/units-rule';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';

interface Draft {
  readonly own: string;
  readonly note: string;
}

type Unit = OwnSheetView['units'][number];

const NOTHING: Draft = { own: '', note: '' };
const draftsOf = (lines: readonly OwnLineView[]): Map<string, Draft> =>
  new Map(lines.map(({ itemId, own, note }) => [itemId, { own, note }]));

/** Points within the line and a note to them; both or neither. */
function isWhole({ own, note }: Draft, { points }: ChecklistItem): boolean {
  const value = parsePoints(own.trim());
  return value !== undefined && value >= 0 && value <= points && note.trim() !== '';
}

interface LineProps {
  readonly item: ChecklistItem;
  readonly draft: Draft;
  readonly reviewed: string | null;
  readonly isOver: boolean;
  readonly onChange: (draft: Draft) => void;
}

function Line({ item, draft, reviewed, isOver, onChange }: LineProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const name = local(item.name);
  return (
    <tr>
      <th scope="row">
        {name} <small>{t('selections.most', { points: formatPoints(item.points) })}</small>
      </th>
      <td>
        <Input
          aria-label={t('selections.ownOf', { item: name })}
          inputMode="decimal"
          disabled={isOver}
          value={draft.own}
          onChange={({ target }) => onChange({ ...draft, own: target.value })}
        />
      </td>
      <td>{reviewed ?? '–'}</td>
      <td>
        <Input
          aria-label={t('ownSheets.noteOf', { item: name })}
          disabled={isOver}
          maxLength={500}
          value={draft.note}
          onChange={({ target }) => onChange({ ...draft, note: target.value })}
        />
      </td>
    </tr>
  );
}

interface SheetProps {
  readonly sheet: OwnSheetView;
  readonly unit: Unit;
  /** Below /api/. */
  readonly path: string;
  readonly reload: () => void;
}

interface Sheeted {
  readonly draftOf: (itemId: string) => Draft;
  readonly change: (itemId: string, draft: Draft) => void;
  readonly isChanged: boolean;
  readonly isReady: boolean;
  readonly problem: Problem | null;
  readonly save: () => Promise<void>;
}

/** What is being entered; what is changed goes together. */
function useSheet({ sheet, unit, path, reload }: SheetProps): Sheeted {
  const [drafts, setDrafts] = useState(() => draftsOf(unit.lines));
  const [problem, setProblem] = useState<Problem | null>(null);
  const known = draftsOf(unit.lines);
  const draftOf = (itemId: string): Draft => drafts.get(itemId) ?? NOTHING;
  const changed = sheet.items.filter(({ id }) => {
    const [now, before] = [draftOf(id), known.get(id) ?? NOTHING];
    return now.own.trim() !== before.own || now.note.trim() !== before.note;
  });
  const isReady = changed.length > 0 && changed.every((item) => isWhole(draftOf(item.id), item));
  const save = async (): Promise<void> => {
    const lines = changed.map(({ id: itemId }) => {
      const { own, note } = draftOf(itemId);
      return { unitId: unit.unitId, itemId, own: own.trim(), note: note.trim() };
    });
    const answer = await postJson(`${path}/${sheet.ruleId}`, { lines });
    setProblem(answer.ok ? null : answer.refusal);
    if (answer.ok) reload();
  };
  const change = (itemId: string, draft: Draft): void => setDrafts(new Map([...drafts, [itemId, draft]]));
  return { draftOf, change, isChanged: changed.length > 0, isReady, problem, save };
}

function Save({ sheet, unit, form }: SheetProps & { readonly form: Sheeted }): ReactElement | null {
  const { t } = useTranslation('console');
  if (sheet.isOver) return null;
  const { isChanged, isReady, save } = form;
  return (
    <p className="selection-acts">
      <Button kind="primary" disabled={!isReady} onClick={() => void save()}>
        {t(isChanged && !isReady ? 'ownSheets.lacks' : 'selections.save')}
      </Button>
      {!isChanged && unit.lines.length > 0 && <output>{t('ownSheets.saved')}</output>}
    </p>
  );
}

const HEADS = ['selections.item', 'selections.own', 'selections.reviewed', 'ownSheets.evidence'] as const;

/** One unit's sheet in one selection. */
function Sheet(props: SheetProps): ReactElement {
  const { sheet, unit } = props;
  const { t } = useTranslation('console');
  const form = useSheet(props);
  const reviewedOf = (id: string): string | null =>
    unit.lines.find(({ itemId }) => itemId === id)?.reviewed ?? null;
  return (
    <section aria-label={unit.unitName}>
      <h3>{unit.unitName}</h3>
      <table className="selection-sheet">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.items.map((item) => (
            <Line
              key={item.id}
              item={item}
              draft={form.draftOf(item.id)}
              reviewed={reviewedOf(item.id)}
              isOver={sheet.isOver}
              onChange={(draft) => form.change(item.id, draft)}
            />
          ))}
        </tbody>
      </table>
      {form.problem && <ProblemNotice problem={form.problem} />}
      <Save {...props} form={form} />
    </section>
  );
}

/** Where a unit enters the organization sheet by which excellent units are chosen. */
export function OwnSheetsPage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competitionId } = useCompetitionScope();
  const path = `honours/competitions/${competitionId ?? ''}/own-sheets`;
  const { value, problem, reload } = useAnswer<OwnSheetView[]>(competitionId && path);
  return (
    <PageFrame title={t('ownSheets.title')} lead={t('ownSheets.lead')}>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {!value && !problem && <Loading />}
      {value?.length === 0 && <Notice kind="info" what={t('ownSheets.none')} />}
      {value?.map((sheet) => (
        <section key={sheet.ruleId} className="selection">
          <h2>{local(sheet.name)}</h2>
          <p>{t(sheet.isOver ? 'ownSheets.over' : 'ownSheets.until', { day: sheet.until })}</p>
          {sheet.units.map((unit) => (
            <Sheet key={unit.unitId} sheet={sheet} unit={unit} path={path} reload={reload} />
          ))}
        </section>
      ))}
    </PageFrame>
  );
}
