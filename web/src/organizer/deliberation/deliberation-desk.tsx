import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliberationView, TitleGiven } from '#contract/deliberation';
import { formatTime } from '../../i18n/format-time';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import { bodyOf, rowsOf, withoutReason, type DraftRow, type OrderDraft } from './order-draft';
import { JuryOrder } from './jury-order';
import { PointsOrder } from './points-order';
import { Reasons } from './reasons';
import { TitleTable } from './title-table';
import { useOrder, type HeldOrder } from './use-order';
import { useTitles } from './use-titles';

export interface DeliberationDeskProps {
  readonly view: DeliberationView;
  readonly reload: () => void;
}

/** Why nothing can be saved here, or null. */
function useLack({ isClosed, isOver, ties, mayDecide }: DeliberationView): string | null {
  const { t } = useTranslation('console');
  if (isOver) return t('deliberation.over');
  if (!isClosed) return t('deliberation.notClosed');
  if (ties > 0) return t('deliberation.ties', { count: ties });
  return mayDecide ? null : t('deliberation.onlyRead');
}

/** Somebody else has saved meanwhile: theirs, or what was done here on top of theirs. */
function Behind({
  view,
  held,
}: {
  readonly view: DeliberationView;
  readonly held: HeldOrder;
}): ReactElement | null {
  const { t, i18n } = useTranslation('console');
  if (!held.isBehind) return null;
  const { stands } = view;
  const what = stands
    ? t('deliberation.behind', { by: stands.by, at: formatTime(stands.at, i18n.language) })
    : t('deliberation.behindNone');
  return (
    <Notice
      kind="warning"
      what={what}
      kept={t('deliberation.behindKept')}
      next={t('deliberation.behindNext')}
    >
      <div className="jury-ways">
        <Button onClick={held.drop}>{t('deliberation.takeTheirs')}</Button>
        <Button onClick={() => held.change({ ...held.draft, basedOn: stands?.seq ?? null })}>
          {t('deliberation.keepMine')}
        </Button>
      </div>
    </Notice>
  );
}

interface SaveProps extends DeliberationDeskProps {
  readonly held: HeldOrder;
  readonly rows: readonly DraftRow[];
  readonly onClose: () => void;
}

function SaveDialog({ view, held, rows, reload, onClose }: SaveProps): ReactElement {
  const { t } = useTranslation('console');
  const moved = rows.filter(({ departure }) => departure > 0).length;
  const far = rows.filter(({ asksReason }) => asksReason).length;
  return (
    <ConfirmDialog
      title={t('deliberation.saveTitle')}
      confirm={t('deliberation.save')}
      kind="primary"
      act={(_, key) =>
        postJson(
          `publication/stages/${view.stageId}/deliberation`,
          bodyOf(rows, view.content, held.draft.basedOn),
          key,
        )
      }
      onClose={(isDone) => {
        if (isDone) held.drop();
        onClose();
        // Also after a "no": somebody else may have been first, or the result is another one now.
        reload();
      }}
    >
      <p>
        {moved === 0 ? t('deliberation.saveSame') : t('deliberation.saveMoved', { count: moved })}
        {far > 0 && t('deliberation.saveFar', { count: far, from: view.reasonFrom })}
      </p>
      <p>{t('deliberation.saveMeans')}</p>
    </ConfirmDialog>
  );
}

/** Who decided what stands, and what stood before. */
function Saved({ view }: { readonly view: DeliberationView }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { stands, earlier } = view;
  const said = (at: string): string => formatTime(at, i18n.language);
  return (
    <div className="jury-saved">
      <p>
        {stands
          ? t(stands.counts ? 'deliberation.stands' : 'deliberation.stale', {
              by: stands.by,
              at: said(stands.at),
            })
          : t('deliberation.none')}
      </p>
      {earlier.length > 0 && (
        <ul>
          {earlier.map(({ seq, by, at }) => (
            <li key={seq}>{t('deliberation.earlier', { by, at: said(at), seq })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface FootProps {
  readonly view: DeliberationView;
  readonly held: HeldOrder;
  readonly rows: readonly DraftRow[];
  readonly onSave: () => void;
}

/** The ways on: back to what stands, or to save; what is missing is said on the button. */
function Foot({ view, held, rows, onSave }: FootProps): ReactElement {
  const { t } = useTranslation('console');
  const missing = withoutReason(rows).length;
  const isStanding = view.stands?.counts === true && !held.isTouched;
  return (
    <footer className="jury-foot">
      <Button disabled={!held.isTouched} onClick={held.drop}>
        {t('deliberation.undo')}
      </Button>
      <Button kind="primary" disabled={missing > 0 || held.isBehind || isStanding} onClick={onSave}>
        {missing > 0
          ? t('deliberation.lacksReasons', { count: missing })
          : t(isStanding ? 'deliberation.isSaved' : 'deliberation.save')}
      </Button>
    </footer>
  );
}

interface SidesProps {
  readonly view: DeliberationView;
  readonly rows: readonly DraftRow[];
  readonly titles: readonly TitleGiven[] | null;
  /** Null: only to be read. */
  readonly change: ((draft: Partial<OrderDraft>) => void) | null;
  readonly reasons: OrderDraft['reasons'];
}

/** Both orders, the reasons, and who holds each title by either. */
function Sides({ view, rows, titles, change, reasons }: SidesProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      <div className="jury-sides">
        <section>
          <h2>{t('deliberation.byPoints')}</h2>
          <PointsOrder view={view} />
        </section>
        <section>
          <h2>{t('deliberation.byJury')}</h2>
          <JuryOrder
            view={view}
            rows={rows}
            titles={titles}
            onOrder={change && ((order) => change({ order }))}
          />
        </section>
      </div>
      <Reasons
        view={view}
        rows={rows}
        onReason={change && ((entryId, reason) => change({ reasons: { ...reasons, [entryId]: reason } }))}
      />
      <TitleTable view={view} titles={titles} />
    </>
  );
}

/** Both orders, what each gives, the reasons, and the act that saves. */
export function DeliberationDesk({ view, reload }: DeliberationDeskProps): ReactElement {
  const held = useOrder(view);
  const [isSaving, save] = useState(false);
  const lack = useLack(view);
  const { draft, change } = held;
  const rows = rowsOf(draft, view);
  const titles = useTitles(view, bodyOf(rows, view.content, null));
  return (
    <div className="stage">
      {lack && <Notice kind="info" what={lack} />}
      <Behind view={view} held={held} />
      <Saved view={view} />
      <Sides
        view={view}
        rows={rows}
        titles={titles}
        reasons={draft.reasons}
        change={lack ? null : (more) => change({ ...draft, ...more })}
      />
      {!lack && <Foot view={view} held={held} rows={rows} onSave={() => save(true)} />}
      {isSaving && (
        <SaveDialog view={view} held={held} rows={rows} reload={reload} onClose={() => save(false)} />
      )}
    </div>
  );
}
