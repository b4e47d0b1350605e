import type { AccountNames } from '../../access/account-names.read-model';
import type { StepOutcome } from '../ledger/ask';

/** Says of each conflict what the person is called who wrote the mark that stands: an id tells a judge nothing. */
export async function withNames(
  outcomes: readonly StepOutcome[],
  accounts: Pick<AccountNames, 'ofMany'>,
): Promise<readonly StepOutcome[]> {
  const conflicts = outcomes.flatMap((one) =>
    !one.ok && one.refusal.code === 'VERSION_CONFLICT' ? [one.refusal] : [],
  );
  if (conflicts.length === 0) return outcomes;
  const names = await accounts.ofMany(conflicts.map(({ by }) => by));
  return outcomes.map((one): StepOutcome => {
    if (one.ok || one.refusal.code !== 'VERSION_CONFLICT') return one;
    const byName = names.get(one.refusal.by);
    return byName === undefined ? one : { ok: false, refusal: { ...one.refusal, byName } };
  });
}
