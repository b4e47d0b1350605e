import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { SpreadsView, SpreadView } from '../../contract/marking';
import type { ArchivedEntry } from '../../domain/archive/archive';
import { formatPoints } from '../../domain/kernel/format-points';
import type { JudgeId } from '../../domain/kernel/ids';
import type { Ratio } from '../../domain/kernel/ratio';
import { showRatio } from '../../domain/kernel/show-ratio';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { MarkedStage } from '../../domain/mark/marked-stage';
import { blindSheetsOf } from '../../domain/mark/marks-due';
import { spreadRounds, type SpreadRound } from '../../domain/mark/spread-rounds';
import { spreadStands, type SpreadStand } from '../../domain/mark/spread-stand';
import { worthBounds } from '../../domain/scheme/worth-bounds';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageBooks } from '../ledger/stage-books.read-model';

interface Of {
  readonly stage: MarkedStage;
  readonly book: StageBook;
  readonly entry: ArchivedEntry;
  readonly names: ReadonlyMap<JudgeId, string>;
}

/** So many decimals are enough to see by how much a limit is passed. */
const DECIMALS = 3;

/** Where panels are or were too far apart, for the chief judge's desk. */
@Injectable()
export class SpreadsReadModel {
  constructor(
    private readonly books: StageBooks,
    private readonly accounts: AccountNames,
  ) {}

  async listOf({ stageId, competitionId, marked: stage, entries }: StageContext): Promise<SpreadsView> {
    const book = await this.books.bookOf(competitionId, stageId);
    if (!stage) return { stageId, spreads: [] };
    const found = entries.flatMap((entry) =>
      spreadStands(stage, book, entry.id).map((stand) => ({ entry, stand })),
    );
    const judges = found.flatMap(({ stand }) => stand.place.judgeIds);
    const names = judges.length > 0 ? await this.accounts.ofMany(judges) : new Map<JudgeId, string>();
    return {
      stageId,
      spreads: found.map(({ entry, stand }) => toView({ stage, book, entry, names }, stand)),
    };
  }
}

function toView(of: Of, stand: SpreadStand): SpreadView {
  const { stage, book, entry, names } = of;
  const { place, state, round, decision } = stand;
  const module = stage.scheme.modules.find(({ id }) => id === place.moduleId);
  const limit = module?.panel.spread;
  if (!module || !limit) throw new Error(`module ${place.moduleId} has no limit and was too far apart`);
  const aspect = (place.aspectId && stage.aspectsById.get(place.aspectId)?.aspect) ?? null;
  // Each judge marks alone, the second time too: nobody is shown what others gave meanwhile (BLD-1).
  const isBlind = blindSheetsOf(stage, book, entry.id) > 0;
  const rounds = isBlind ? [] : spreadRounds({ stage, book, entryId: entry.id }, stand);
  const bounds = worthBounds(module, aspect, place.judgeIds.length);
  return {
    entryId: entry.id,
    number: entry.number,
    moduleId: module.id,
    moduleName: module.name,
    aspectId: aspect?.id ?? null,
    aspectName: aspect?.name ?? null,
    state,
    limit,
    awaited: place.judgeIds.filter((id) => round?.awaited.has(id)).map((id) => names.get(id) ?? id),
    rounds: rounds.map((one) => toRound(one, names)),
    bounds,
    decision: decision && {
      worth: decision.worth === null ? null : formatPoints(decision.worth),
      reason: decision.reason,
    },
  };
}

const shown = (value: Ratio | null): string | null => value && showRatio(value, DECIMALS, 'half-up');

function toRound(
  { round, marks, spread, value }: SpreadRound,
  names: ReadonlyMap<JudgeId, string>,
): SpreadView['rounds'][number] {
  return {
    round,
    marks: marks.map(({ judgeId, counted }) => ({
      judgeName: names.get(judgeId) ?? judgeId,
      counted: shown(counted) ?? '',
    })),
    spread: shown(spread),
    value: shown(value),
  };
}
