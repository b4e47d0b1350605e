import type { Archive } from '../../src/domain/archive/archive';
import type { EntryId, StageId, TradeId, UnitId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import type { TestApp } from './app';
import { smallArchive, smallCompetition, type SmallCompetition } from './small-archive';

export interface TwoTrades extends SmallCompetition {
  /** The stage of the second trade, in which the first two people start as well. */
  readonly otherStageId: StageId;
  readonly archive: Archive;
}

const SIZE = { entries: 6, judges: 3 };

/** The small competition with six people of two units, and a second trade that two of them enter too. */
export function twoTrades(prefix: string, names: readonly string[] = []): TwoTrades {
  const small = smallCompetition(prefix, SIZE);
  const archive = smallArchive(prefix, names, SIZE);
  const [unit] = archive.units;
  const [trade] = archive.trades;
  const [stage] = trade!.stages;
  const second = `${prefix}-unit-b` as UnitId;
  const otherStageId = `${prefix}-other` as StageId;
  const entries = stage!.entries.slice(0, 2).map(({ contestantId, number }, index) => ({
    id: `${prefix}-other-${index + 1}` as EntryId,
    contestantId,
    number: number.replace('01-', '02-'),
  }));
  return {
    ...small,
    otherStageId,
    archive: {
      ...archive,
      units: [unit!, { ...unit!, id: second, name: '虚构二厂' }],
      contestants: archive.contestants.map((one, index) => ({
        ...one,
        unitId: index % 2 === 0 ? unit!.id : second,
      })),
      trades: [
        trade!,
        {
          ...trade!,
          id: `${prefix}-trade-b` as TradeId,
          ordinal: 2,
          name: { zh: '焊工', en: 'Welder' },
          participations: [],
          stages: [{ ...stage!, id: otherStageId, entries }],
        },
      ],
    },
  };
}

export async function importTwoTrades(
  test: Pick<TestApp, 'app'>,
  prefix: string,
  names: readonly string[] = [],
): Promise<TwoTrades> {
  const made = twoTrades(prefix, names);
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(made.archive);
  return made;
}
