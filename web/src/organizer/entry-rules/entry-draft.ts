import type { RuleFault } from '#domain/kernel/rule-fault';
import { checkEntryRules } from '#domain/registration/check-entry-rules';
import { entryRulesShape, type EntryRules } from '#domain/registration/entry-rules';

/** What a form makes of entry rules so far: rules, if they have the shape, and everything that is wrong. */
export function checkEntryDraft(
  draft: unknown,
  units: ReadonlySet<string>,
): { readonly rules: EntryRules | null; readonly faults: readonly RuleFault[] } {
  const misshapen = entryRulesShape.check(draft);
  if (misshapen) {
    const path = misshapen.path.replace(/^\./, '');
    return { rules: null, faults: [{ path, fault: misshapen.fault }] };
  }
  const rules = draft as EntryRules;
  return { rules, faults: checkEntryRules(rules, units) };
}
