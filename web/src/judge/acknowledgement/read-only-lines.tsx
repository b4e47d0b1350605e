import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnfinished } from '#domain/kernel/mark-value';
import { exactPoints } from '../../i18n/exact-points';
import { useLocalText } from '../../i18n/use-local-text';
import { withMinus } from '../../i18n/with-minus';
import { EmptyMark, PointsFigure } from '../../ui/small-signs';
import type { Cell, SheetReading } from '../read-sheet';
import { SHOWN_DECIMALS, useMarkWords } from '../use-mark-words';

/** A sheet as it stands, to be read: every aspect with its mark, and what they come to. */
export function ReadOnlyLines({ reading }: { readonly reading: SheetReading }): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const { cells, total, full, isPartial } = reading;
  return (
    <>
      <p>{t('acknowledge.lead')}</p>
      <ol className="acknowledge-lines">
        {cells.map((cell, index) => (
          <li key={cell.aspect.id}>
            {cells[index - 1]?.criterion !== cell.criterion && (
              <h2>
                {local(cell.module.name)} · {local(cell.criterion.name)}
              </h2>
            )}
            <Line cell={cell} />
          </li>
        ))}
      </ol>
      {total && (
        <p className="acknowledge-total">
          <span>{t(isPartial ? 'judge.totalInPart' : 'acknowledge.total')}</span>
          <PointsFigure
            points={withMinus(exactPoints(total, SHOWN_DECIMALS))}
            full={full ? exactPoints(full, SHOWN_DECIMALS) : undefined}
          />
        </p>
      )}
    </>
  );
}

function Line({ cell: { aspect, points } }: { readonly cell: Cell }): ReactElement {
  const { local } = useLocalText();
  const words = useMarkWords();
  return (
    <div className="acknowledge-line">
      <span>{local(aspect.name)}</span>
      {points === null ? (
        <EmptyMark />
      ) : (
        <strong>
          {aspect.kind === 'deduction' && points !== 0 && !isUnfinished(points) && '−'}
          {words.text(aspect, points)} <small>{words.besideInList(aspect, points)}</small>
        </strong>
      )}
    </div>
  );
}
