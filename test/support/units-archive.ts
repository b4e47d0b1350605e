import type { Archive, ArchivedUnit } from '../../src/domain/archive/archive';
import type { StageId, TradeId, UnitId } from '../../src/domain/kernel/ids';
import { smallArchive } from './small-archive';

const unit = (
  id: string,
  name: string,
  kind: ArchivedUnit['kind'],
  { parentId, headcount = 0 }: { parentId?: string; headcount?: number } = {},
): ArchivedUnit => ({
  id: id as UnitId,
  name,
  kind,
  headcount,
  ...(parentId === undefined ? {} : { parentId: parentId as UnitId }),
});

/** A city with two counties and three factories, two trades that nobody has registered for, and nobody marked. All fictional. */
export function unitsArchive(): Archive {
  const archive = smallArchive();
  const [trade] = archive.trades;
  const [stage] = trade?.stages ?? [];
  if (!trade || !stage) throw new Error('the small competition has no stage');
  const empty = { ...stage, entries: [] };
  const second = {
    ...trade,
    id: 'second-trade' as TradeId,
    ordinal: 2,
    name: { zh: '电工', en: 'Electrician' },
    participations: [],
    stages: [{ ...empty, id: 'second-final' as StageId, seats: [] }],
  };
  return {
    ...archive,
    contestants: [],
    ledger: [],
    units: [
      unit('city', '虚构市总工会', 'city'),
      unit('county-a', '虚构甲县', 'county', { parentId: 'city' }),
      unit('county-b', '虚构乙县', 'county', { parentId: 'city' }),
      unit('factory-1', '虚构一厂', 'enterprise', { parentId: 'county-a', headcount: 10 }),
      unit('factory-2', '虚构二厂', 'enterprise', { parentId: 'county-a', headcount: 4 }),
      unit('factory-3', '虚构三厂', 'enterprise', { parentId: 'county-b', headcount: 4 }),
    ],
    trades: [{ ...trade, participations: [], stages: [empty] }, second],
  };
}
