import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterImportView } from '#contract/roster';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import type { Held } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { ImportDuplicates } from './import-duplicates';
import { UndoDialog } from './undo-dialog';
import { useCountsText } from './use-counts-text';

interface ImportsProps {
  readonly path: string;
  readonly held: Held<readonly RosterImportView[]>;
}

const EVERY_MS = 3_000;

interface LineProps {
  readonly one: RosterImportView;
  readonly mayUndo: boolean;
  readonly onUndo: () => void;
}

interface ToggleProps extends Pick<LineProps, 'one'> {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function State({ one, mayUndo, onUndo }: LineProps): ReactElement {
  const { t } = useTranslation('console');
  if (one.state === 'taken' && one.mayUndo && mayUndo) {
    const label = t('rosterImport.undoOf', { file: one.fileName });
    return (
      <>
        {t('rosterImport.state.taken')}{' '}
        <button type="button" className="row-act" aria-label={label} onClick={onUndo}>
          {t('rosterImport.undo')}
        </button>
      </>
    );
  }
  const isFast = one.state === 'taken' && !one.mayUndo;
  return <>{t(isFast ? 'rosterImport.builtOn' : `rosterImport.state.${one.state}`)}</>;
}

/** Opens and closes what looks like somebody twice. */
function DuplicatesKey({ one, isOpen, onToggle }: ToggleProps): ReactElement | null {
  const { t } = useTranslation('console');
  if (one.state !== 'taken') return null;
  return (
    <button
      type="button"
      className="row-act"
      aria-expanded={isOpen}
      aria-label={t('importDuplicates.of', { file: one.fileName })}
      onClick={onToggle}
    >
      {t('importDuplicates.show')}
    </button>
  );
}

function ImportLine(props: LineProps): ReactElement {
  const { t, i18n } = useTranslation('console');
  const countsText = useCountsText();
  const [isOpen, setOpen] = useState(false);
  const { one } = props;
  return (
    <>
      <tr>
        <th scope="row">{one.fileName || t('rosterImport.unnamed')}</th>
        <td>{one.startedBy}</td>
        <td>{formatTime(one.startedAt, i18n.language)}</td>
        <td>{one.state === 'running' ? '' : countsText(one.counts)}</td>
        <td>
          <State {...props} /> <DuplicatesKey one={one} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5}>
            <ImportDuplicates importId={one.id} saysNone />
          </td>
        </tr>
      )}
    </>
  );
}

/** Asked again while something is being taken, perhaps by somebody else. */
function useAgainWhileRunning({ value, reload }: ImportsProps['held']): void {
  const isRunning = value?.some(({ state }) => state === 'running') ?? false;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(reload, EVERY_MS);
    return () => clearInterval(timer);
  }, [isRunning, reload]);
}

function ImportsTable({ path, held, imports }: ImportsProps & { imports: readonly RosterImportView[] }) {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const [undoing, setUndoing] = useState<RosterImportView | null>(null);
  const mayUndo = competitionId !== null && holdsRole(me, ['organizer'], { competitionId });
  return (
    <>
      <table className="roster-faults roster-imports">
        <thead>
          <tr>
            {(['file', 'who', 'when', 'counts', 'state'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`rosterImport.importColumn.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <ImportLine key={one.id} one={one} mayUndo={mayUndo} onUndo={() => setUndoing(one)} />
          ))}
        </tbody>
      </table>
      {undoing && (
        <UndoDialog
          path={path}
          one={undoing}
          onClose={() => {
            setUndoing(null);
            held.reload();
          }}
        />
      )}
    </>
  );
}

/** Who brought which file when, newest first. */
export function ImportsList({ path, held }: ImportsProps): ReactElement {
  const { t } = useTranslation('console');
  const { value, problem, reload } = held;
  useAgainWhileRunning(held);
  return (
    <section className="roster-part">
      <h2>{t('rosterImport.imports')}</h2>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {!value && !problem && <Loading />}
      {value?.length === 0 && <p>{t('rosterImport.noImports')}</p>}
      {value && value.length > 0 && <ImportsTable {...{ path, held }} imports={value} />}
    </section>
  );
}
