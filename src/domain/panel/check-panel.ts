import type { RuleFault } from '../kernel/rule-fault';
import { isAmount } from '../kernel/amounts';
import { panelKindOf, type PanelRule } from './panel-rule';

/** What is wrong with a panel rule (SCH-5, SCH-15). */
export function checkPanel(path: string, panel: PanelRule): RuleFault[] {
  const { minimumMarks, spread } = panel;
  const faults: RuleFault[] = [];
  if (!(minimumMarks >= 1)) faults.push({ path: `${path}.minimumMarks`, fault: 'out-of-range' });
  if (spread && !isAmount(spread.most)) faults.push({ path: `${path}.spread.most`, fault: 'out-of-range' });
  const kind = panelKindOf(panel);
  if (panel.over === 'module' && !kind.isMonotone)
    faults.push({ path: `${path}.over`, fault: 'needs-panel-by-aspect' });
  return [...faults, ...kind.faults(path, panel)];
}
