import type { RuleFault } from '../kernel/refusal';
import type { PanelRule } from './marking-scheme';

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/**
 * What is wrong with a panel rule (SCH-5): at least one mark wanted; only a trimmed mean drops marks, and it keeps at least one
 * of the fewest it accepts.
 */
export function checkPanel(path: string, panel: PanelRule): RuleFault[] {
  const { kind, minimumMarks } = panel;
  const dropHigh = panel.dropHigh ?? 0;
  const dropLow = panel.dropLow ?? 0;
  const faults: RuleFault[] = [];
  if (!isCount(minimumMarks) || minimumMarks < 1)
    faults.push({ path: `${path}.minimumMarks`, fault: 'out-of-range' });
  if (!isCount(dropHigh)) faults.push({ path: `${path}.dropHigh`, fault: 'out-of-range' });
  if (!isCount(dropLow)) faults.push({ path: `${path}.dropLow`, fault: 'out-of-range' });
  if (faults.length > 0) return faults;
  const dropped = dropHigh + dropLow;
  if (kind === 'trimmed-mean' ? dropped === 0 : dropped > 0)
    return [{ path, fault: 'drops-do-not-fit-kind' }];
  if (dropped >= minimumMarks && dropped > 0)
    return [{ path: `${path}.minimumMarks`, fault: 'drops-too-many' }];
  return [];
}
