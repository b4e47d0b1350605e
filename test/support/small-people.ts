import type { ContestantId, EntryId } from '../../src/domain/kernel/ids';
import { smallArchive } from './small-archive';

/** Who stands at which entry of the small competition's only stage. */
export function smallPeople(prefix?: string): { id: ContestantId; name: string; key: EntryId }[] {
  const { contestants, trades } = smallArchive(prefix);
  const entries = trades.flatMap(({ stages }) => stages.flatMap((stage) => stage.entries));
  return entries.map(({ id: key, contestantId: id }) => ({
    id,
    name: contestants.find((one) => one.id === id)?.name ?? '',
    key,
  }));
}
