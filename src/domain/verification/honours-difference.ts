import type { ConferredAward, ConferredPromotion } from '../archive/published';
import type { PromotionDocument } from '../archive/standings-document';
import { groupBy } from '../kernel/group-by';
import { ABSENT, firstDifference, textOf, type Difference } from './difference';

type Award = Pick<ConferredAward, 'contestantId' | 'ruleId' | 'prize'>;
type Promotion = Pick<
  ConferredPromotion,
  'contestantId' | 'ruleId' | 'fromGrade' | 'toGrade' | 'refusal' | 'limitedBy' | 'promotedBy'
>;

/** The first title of a trade that one says and the other does not (SHD-4); null when they agree. */
export function awardsDifference(written: readonly Award[], computed: readonly Award[]): Difference | null {
  const nameOf = ({ contestantId, ruleId }: Award): string => `${contestantId} ${ruleId}`;
  const [are, should] = [new Set(written.map(nameOf)), new Set(computed.map(nameOf))];
  const extra = written.find((one) => !should.has(nameOf(one)));
  if (extra) return { id: extra.contestantId, member: 'title', written: extra.ruleId, computed: ABSENT };
  const missing = computed.find((one) => !are.has(nameOf(one)));
  if (missing)
    return { id: missing.contestantId, member: 'title', written: ABSENT, computed: missing.ruleId };
  if (written.length === are.size) return prizesDifference(written, computed);
  const twice = written.find(
    (one, index) => written.findIndex((other) => nameOf(other) === nameOf(one)) < index,
  )!;
  return { id: twice.contestantId, member: 'title', written: `${twice.ruleId} × 2`, computed: twice.ruleId };
}

/** The first title with another prize: of the titles that both name. */
function prizesDifference(written: readonly Award[], computed: readonly Award[]): Difference | null {
  for (const row of written) {
    const should = computed.find(
      ({ contestantId, ruleId }) => contestantId === row.contestantId && ruleId === row.ruleId,
    )!;
    const difference = firstDifference<Award>(row.contestantId, ['prize'], row, should);
    if (difference) return difference;
  }
  return null;
}

const MEMBERS = ['ruleId', 'fromGrade', 'toGrade', 'refusal', 'limitedBy'] as const;

/**
 * The first promotion of a trade that differs (SHD-4). Whom no row is meant for is not listed; whom another competition promoted is
 * not compared.
 */
export function promotionsDifference(
  written: readonly Promotion[],
  computed: readonly PromotionDocument[],
): Difference | null {
  const left = groupBy(
    computed.filter(({ refusal }) => refusal !== 'no-row'),
    ({ contestantId }) => contestantId,
  );
  for (const row of written) {
    const { contestantId: id } = row;
    // Another competition of the year has promoted her: what that one decided is not in this ledger.
    if (row.promotedBy) {
      left.delete(id);
      continue;
    }
    const mine = left.get(id) ?? [];
    // A person may be proposed by two stages of one trade.
    const isSame = (one: Promotion): boolean => firstDifference<Promotion>(id, MEMBERS, row, one) === null;
    const should = mine.find(isSame) ?? mine[0];
    if (!should) return { id, member: 'promotion', written: textOf(row.ruleId), computed: ABSENT };
    const difference = firstDifference<Promotion>(id, MEMBERS, row, should);
    if (difference) return difference;
    mine.splice(mine.indexOf(should), 1);
  }
  const missing = [...left.values()].flat()[0];
  if (!missing) return null;
  return { id: missing.contestantId, member: 'promotion', written: ABSENT, computed: textOf(missing.ruleId) };
}
