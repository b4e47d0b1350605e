import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { Module } from '../scheme/marking-scheme';
import { isShown, isValued, isWaiting, markOf, resultsOf } from './aspects';
import { isTooFarApart, widthOf } from './complete';
import { whole } from './fraction';
import { countedSums } from './panels';
import { isDecided, isMarkedAgain } from './rounds';
import { aspectsOf, markedOf, panelOf, sumsOf, type Sheets } from './sheets';

/** Whether the panel of a module is large enough, agrees, and waits for no declaration (TAL-9, TAL-19). */
export function isSettled(sheets: Sheets, module: Module): boolean {
  const { panel } = module;
  if (panelOf(sheets, module).length < panel.minimumMarks) return false;
  if (aspectsOf(module).some((aspect) => isWaiting(markedOf(sheets, module, aspect)))) return false;
  return !isApart(sheets, module) && !isMarkedAgain(sheets.word, module);
}

/** Whether the panel of a module is too far apart somewhere, and nobody has decided (TAL-19). */
function isApart(sheets: Sheets, module: Module): boolean {
  const { panel } = module;
  if (panel.over === 'module') {
    const sums = countedSums(sumsOf(sheets, module), panel);
    return !isDecided(sheets.word, module, null) && isTooFarApart(sums, panel, whole(module.fullMarks));
  }
  return aspectsOf(module).some((aspect) => {
    const marked = markedOf(sheets, module, aspect);
    if (!isValued(marked) || isDecided(sheets.word, module, aspect)) return false;
    const values = resultsOf(marked.marks).map((mark) => markOf(aspect, mark, marked.declared));
    return isTooFarApart(values, panel, whole(widthOf(aspect)));
  });
}

/** How many marks a module has, and how many it is to have. */
export function countsOf(
  sheets: Sheets,
  module: Module,
): { readonly marked: number; readonly expected: number } {
  const sum = (of: (aspect: Aspect) => number): number =>
    aspectsOf(module).reduce((all, aspect) => all + of(aspect), 0);
  return {
    marked: sum((aspect) => markedOf(sheets, module, aspect).marks.length),
    expected: sum((aspect) =>
      isShown(markedOf(sheets, module, aspect)) ? panelOf(sheets, module).length : 0,
    ),
  };
}

/** Whether the entry takes no place for what is marked again in this module (RSC-6). */
export function leavesUnplaced(sheets: Sheets, module: Module): boolean {
  if (module.panel.spread?.meanwhile !== 'unplaced') return false;
  const { marked, expected } = countsOf(sheets, module);
  return isMarkedAgain(sheets.word, module) || (marked === expected && isApart(sheets, module));
}
