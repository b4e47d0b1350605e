import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckInRow, CheckInView } from '#contract/check-in';
import { formatTime } from '../../i18n/format-time';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { LEAST_REASON } from '../least-reason';
import { CheckInScan } from './check-in-scan';
import { CheckInSession } from './check-in-session';
import { FieldStage, type StageOnField } from './field-stage';
import { useFreshAnswer } from './use-fresh-answer';

interface RowsProps {
  readonly rows: readonly CheckInRow[];
  /** Absent: an arrival cannot be taken back. */
  readonly onUndo?: (row: CheckInRow) => void;
}

function Row({ row, onUndo }: Pick<RowsProps, 'onUndo'> & { readonly row: CheckInRow }): ReactElement {
  const { t, i18n } = useTranslation('console');
  return (
    <tr>
      <td>{row.number}</td>
      <td>{row.contestantName || t('field.sealedName')}</td>
      <td>{row.unitName}</td>
      <td>
        {row.arrivedAt ? formatTime(row.arrivedAt, i18n.language) : t('checkIn.notHere')}
        {row.isLate && ` · ${t('checkIn.late')}`}
      </td>
      {onUndo && (
        <td>
          <button
            type="button"
            className="row-act"
            aria-label={t('checkIn.undoFor', { number: row.number })}
            onClick={() => onUndo(row)}
          >
            {t('checkIn.undo')}
          </button>
        </td>
      )}
    </tr>
  );
}

function Rows({ rows, onUndo }: RowsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <table className="field-list">
      <thead>
        <tr>
          <th>{t('column.number')}</th>
          <th>{t('column.name')}</th>
          <th>{t('column.unit')}</th>
          <th>{t('checkIn.arrived')}</th>
          {onUndo && <th>{t('checkIn.correction')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.entryId} row={row} {...(onUndo ? { onUndo } : {})} />
        ))}
      </tbody>
    </table>
  );
}

interface DoorProps extends StageOnField {
  readonly view: CheckInView;
  readonly reload: () => void;
}

function UndoDialog({
  row,
  stage,
  onClose,
}: Pick<DoorProps, 'stage'> & {
  readonly row: CheckInRow;
  readonly onClose: (isDone: boolean) => void;
}): ReactElement {
  const { t } = useTranslation('console');
  return (
    <ConfirmDialog
      title={t('checkIn.undoFor', { number: row.number })}
      confirm={t('checkIn.undo')}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason) =>
        postJson(`marking/stages/${stage.id}/check-in/arrivals/${row.entryId}/undo`, { reason })
      }
      onClose={onClose}
    >
      <p>{t('checkIn.undoMeans', { number: row.number, name: row.contestantName })}</p>
    </ConfirmDialog>
  );
}

function Counts({ rows }: RowsProps): ReactElement {
  const { t } = useTranslation('console');
  const here = rows.filter(({ arrivedAt }) => arrivedAt !== null);
  const late = here.filter(({ isLate }) => isLate).length;
  const missing = rows.length - here.length;
  return (
    <output className="check-in-counts">
      {t('checkIn.counts', { here: here.length, late, missing, all: rows.length })}
    </output>
  );
}

function Missing({ rows }: RowsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <section className="field-part">
      <h2>{t('checkIn.missing', { count: rows.length })}</h2>
      {rows.length > 0 ? <Rows rows={rows} /> : <Notice kind="info" what={t('checkIn.nobodyMissing')} />}
    </section>
  );
}

function Here({
  rows,
  isOpen,
  stage,
  reload,
}: DoorProps & RowsProps & { readonly isOpen: boolean }): ReactElement {
  const { t } = useTranslation('console');
  const [undoing, setUndoing] = useState<CheckInRow | null>(null);
  return (
    <section className="field-part">
      <h2>{t('checkIn.hereTitle', { count: rows.length })}</h2>
      <Rows rows={rows} {...(isOpen ? { onUndo: setUndoing } : {})} />
      {undoing && (
        <UndoDialog
          row={undoing}
          stage={stage}
          onClose={(isDone) => {
            setUndoing(null);
            if (isDone) reload();
          }}
        />
      )}
    </section>
  );
}

function Door(props: DoorProps): ReactElement {
  const { stage, view, reload } = props;
  const { rows, session } = view;
  const here = rows.filter(({ arrivedAt }) => arrivedAt !== null);
  const isOpen = session !== null && session.endedAt === null;
  return (
    <>
      <section className="field-part">
        <CheckInSession stageId={stage.id} session={session} planned={view.planned} reload={reload} />
        {isOpen && <CheckInScan stageId={stage.id} reload={reload} />}
        <Counts rows={rows} />
      </section>
      <Missing rows={rows.filter(({ arrivedAt }) => arrivedAt === null)} />
      {here.length > 0 && <Here {...props} rows={here} isOpen={isOpen} />}
    </>
  );
}

function CheckIn(on: StageOnField): ReactElement {
  const { value, problem, reload } = useFreshAnswer<CheckInView>(`marking/stages/${on.stage.id}/check-in`);
  return (
    <>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {!value && !problem && <Loading />}
      {value && <Door {...on} view={value} reload={reload} />}
    </>
  );
}

/** The door of a stage: when it begins, who comes, who is missing. */
export function CheckInPage(): ReactElement {
  const { t } = useTranslation('console');
  return (
    <FieldStage title={t('field.door.check-in')} lead={t('checkIn.leadPage')}>
      {(on) => <CheckIn {...on} />}
    </FieldStage>
  );
}
