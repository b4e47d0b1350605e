import type { RuleFault } from '../kernel/rule-fault';

/** The faults that any list of named things can have: it is empty, or an id stands twice or is empty. */
export function listFaults(path: string, ids: readonly string[]): RuleFault[] {
  const faults: RuleFault[] = ids.length === 0 ? [{ path, fault: 'empty' }] : [];
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (id === '') faults.push({ path: `${path}[${index}].id`, fault: 'empty' });
    else if (seen.has(id)) faults.push({ path: `${path}[${index}].id`, fault: 'duplicate' });
    seen.add(id);
  });
  return faults;
}
