import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSheetView, PaperStageView } from '#contract/keying';
import { NumberTag } from '../../ui/small-signs';

interface KeyingOverviewProps {
  readonly stage: PaperStageView;
  readonly chosen: PaperSheetView | undefined;
  readonly onSheet: (sheet: PaperSheetView) => void;
}

interface CellProps {
  readonly sheet: PaperSheetView;
  readonly isChosen: boolean;
  readonly onSheet: (sheet: PaperSheetView) => void;
}

type Shown = 'submitted' | 'notDue' | PaperSheetView['keying'];

function shownOf({ state, keying, due }: PaperSheetView): Shown {
  if (state !== 'open') return 'submitted';
  return due.length === 0 ? 'notDue' : keying;
}

function Cell({ sheet, isChosen, onSheet }: CellProps): ReactElement {
  const { t } = useTranslation('console');
  const shown = shownOf(sheet);
  return (
    <td>
      <button
        type="button"
        className="keying-cell"
        data-state={shown}
        aria-current={isChosen}
        disabled={shown === 'submitted' || shown === 'notDue'}
        onClick={() => onSheet(sheet)}
      >
        {t(`keying.state.${shown}`)}
      </button>
    </td>
  );
}

function Rows({ stage, chosen, onSheet }: KeyingOverviewProps): ReactElement {
  return (
    <tbody>
      {stage.entries.map(({ entryId, number }) => (
        <tr key={entryId}>
          <th scope="row">
            <NumberTag number={number} />
          </th>
          {stage.sheets
            .filter((sheet) => sheet.entryId === entryId)
            .map((sheet) => (
              <Cell key={sheet.judgeId} sheet={sheet} isChosen={sheet === chosen} onSheet={onSheet} />
            ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Every sheet of the stage and how far it has been keyed in: rows are contestants, columns are judges. */
export function KeyingOverview(props: KeyingOverviewProps): ReactElement {
  const { t } = useTranslation('console');
  const { judges, sheets } = props.stage;
  const owed = sheets.filter(({ due }) => due.length > 0);
  const entered = owed.filter(({ state }) => state !== 'open').length;
  return (
    <section className="keying-overview">
      <h2>
        {t('keying.overview')} <small>{t('keying.progress', { count: entered, of: owed.length })}</small>
      </h2>
      <div className="keying-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('column.number')}</th>
              {judges.map(({ judgeId, name }, index) => (
                <th key={judgeId} scope="col">
                  {index + 1} {name}
                </th>
              ))}
            </tr>
          </thead>
          <Rows {...props} />
        </table>
      </div>
    </section>
  );
}
