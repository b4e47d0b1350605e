import type { LocalText } from '../kernel/local-text';
import type { Points } from '../kernel/points';
import type { RuleFault } from '../kernel/refusal';
import { listFaults } from './list-faults';
import { textFaults } from './text-faults';

interface HonourRow {
  readonly id: string;
  readonly fromPlace: number;
  readonly toPlace: number;
  readonly minimumTotal?: Points;
  readonly clause: LocalText;
}

const rowFaults = (path: string, row: HonourRow, fullMarks: number): RuleFault[] => {
  const faults = textFaults(`${path}.clause`, row.clause);
  const { fromPlace, toPlace, minimumTotal = 0 } = row;
  if (!Number.isSafeInteger(fromPlace) || fromPlace < 1)
    faults.push({ path: `${path}.fromPlace`, fault: 'out-of-range' });
  if (!Number.isSafeInteger(toPlace) || toPlace < fromPlace)
    faults.push({ path: `${path}.toPlace`, fault: 'not-in-order' });
  if (!Number.isSafeInteger(minimumTotal) || minimumTotal < 0 || minimumTotal > fullMarks)
    faults.push({ path: `${path}.minimumTotal`, fault: 'out-of-range' });
  return faults;
};

/** What award and promotion rows have in common (SCH-11): ids, places in order, a least total that can be reached, a clause. */
export function checkHonourRows(path: string, rows: readonly HonourRow[], fullMarks: number): RuleFault[] {
  const ids = rows.map(({ id }) => id);
  return [
    ...(ids.length > 0 ? listFaults(path, ids) : []),
    ...rows.flatMap((row, index) => rowFaults(`${path}[${index}]`, row, fullMarks)),
  ];
}
