import type { RuleFault } from '../kernel/refusal';
import { acceptMark } from '../mark/accept-mark';
import type { Aspect, AspectLevel } from './marking-scheme';
import { textFaults } from './text-faults';

/** A million points: sums of whole sheets stay plain integers. */
const MOST = 1_000_000_000_000;
const isWholeAbove0 = (value: number): boolean => Number.isSafeInteger(value) && value > 0 && value <= MOST;

const levelFaults = (path: string, aspect: Aspect, levels: readonly AspectLevel[]): RuleFault[] =>
  levels.flatMap(({ points, text }, index) => {
    const at = `${path}.levels[${index}]`;
    const above = levels[index - 1];
    const faults = textFaults(`${at}.text`, text);
    if (!acceptMark(aspect, points).ok) faults.push({ path: `${at}.points`, fault: 'out-of-range' });
    if (above && above.points <= points) faults.push({ path: `${at}.points`, fault: 'not-in-order' });
    return faults;
  });

/** What is wrong with one aspect (SCH-3, SCH-4): maximum and step above zero, the step divides the maximum, levels highest first. */
export function checkAspect(path: string, aspect: Aspect): RuleFault[] {
  const faults = textFaults(`${path}.name`, aspect.name);
  if (!isWholeAbove0(aspect.max)) faults.push({ path: `${path}.max`, fault: 'out-of-range' });
  if (!isWholeAbove0(aspect.step)) faults.push({ path: `${path}.step`, fault: 'out-of-range' });
  else if (aspect.max % aspect.step !== 0)
    faults.push({ path: `${path}.step`, fault: 'step-does-not-divide' });
  return [...faults, ...levelFaults(path, aspect, aspect.levels ?? [])];
}
