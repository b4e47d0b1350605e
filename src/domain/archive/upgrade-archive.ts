import { isRecord } from '../kernel/shapes';
import { upgradeRules } from '../stage-rules/upgrade-rules';

const list = (value: unknown, each: (member: Record<string, unknown>) => unknown): unknown =>
  Array.isArray(value) ? value.map((member: unknown) => (isRecord(member) ? each(member) : member)) : value;

/**
 * An archive of the first version as one of the present (ARC-7): only its rules are worded anew, so its ledger and its hashes stay
 * as they are. Anything else is left as it is.
 */
export function upgradeArchive(input: unknown): unknown {
  if (!isRecord(input) || input['format'] !== 'baigong-archive' || input['version'] !== 1) return input;
  return {
    ...input,
    version: 2,
    trades: list(input['trades'], (trade) => ({
      ...trade,
      stages: list(trade['stages'], (stage) => ({ ...stage, rules: upgradeRules(stage['rules']) })),
    })),
  };
}
