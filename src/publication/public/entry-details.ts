import type { OwnModule, OwnResult } from '../../contract/public-results';
import type { PublishedStanding } from '../../contract/publication';
import { formatPoints } from '../../domain/kernel/format-points';
import type { ContestantId, EntryId } from '../../domain/kernel/ids';
import type { Standing } from '../../domain/ranking/standing';
import type { MarkingScheme } from '../../domain/scheme/marking-scheme';
import { criterionPoints } from '../../domain/tally/criterion-points';
import { shownPoints } from '../../domain/tally/shown-points';
import type { Tally } from '../../domain/tally/tally';
import type { StageContext } from '../../setup/stages/stage-context';

/** What one contestant will be told of her own result, once the edition is final. */
export interface EntryDetail {
  readonly entryId: EntryId;
  readonly contestantId: ContestantId;
  readonly result: OwnResult;
}

/** The own results of everybody in an edition, as the same tallies give them that the edition was made from. */
export function entryDetails(
  { rules: { scheme }, tradeId, tradeName, stageId, kind }: StageContext,
  standings: readonly Standing[],
  rows: readonly PublishedStanding[],
): EntryDetail[] {
  if (!scheme) return [];
  const tallies = new Map(standings.map(({ entryId, tally }) => [entryId, tally]));
  return rows.flatMap((row) => {
    const tally = tallies.get(row.entryId);
    if (!tally) return [];
    const { entryId, contestantId, contestantName: name, unitName, number, place, sharedBy, total } = row;
    const stage = { tradeId, tradeName, stageId, stageKind: kind };
    const result = { ...stage, number, name, unitName, place, sharedBy, total };
    return [{ entryId, contestantId, result: { ...result, modules: ownModules(scheme, tally) } }];
  });
}

function ownModules({ modules, rounding }: MarkingScheme, tally: Tally): OwnModule[] {
  return modules.flatMap((module) => {
    const of = tally.modules.find(({ moduleId }) => moduleId === module.id);
    if (!of) return [];
    const criteria = criterionPoints(module, of).map(({ criterion, points }) => ({
      name: criterion.name,
      points: shownPoints(points, rounding),
    }));
    const { name, fullMarks } = module;
    return [{ name, full: formatPoints(fullMarks), points: shownPoints(of.value, rounding), criteria }];
  });
}
