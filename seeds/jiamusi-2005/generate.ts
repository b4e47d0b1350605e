import type {
  Archive,
  ArchivedStage,
  ArchivedTrade,
  ContestStageKind,
} from '../../src/domain/archive/archive';
import type { ClientId } from '../../src/domain/kernel/ids';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';
import { cutAt } from '../cut-at';
import { panelJudges } from '../panel-judges';
import { seededRandom } from '../seeded-random';
import { stageSeats } from '../stage-seats';
import { drawFinal, type FinalMarks } from './draw-final';
import { drawSemifinal, type Semifinal } from './draw-semifinal';
import { finalScript, type FinalScript } from './final-script';
import { importLedger } from './import-ledger';
import { makeUnits } from './make-units';
import { reportParticipation } from './report-participation';
import { seedData, type SeedData, type TradeSeed } from './seed-data';
import { seedIds } from './seed-ids';

interface TradeDraw {
  readonly ordinal: number;
  readonly seed: TradeSeed;
  readonly rules: Readonly<Record<ContestStageKind, StageRules>>;
  readonly participations: ArchivedTrade['participations'];
  readonly semifinal: Semifinal;
  readonly final: FinalMarks;
}

const STAGES: readonly ContestStageKind[] = ['preliminary', 'semifinal', 'final'];

const rulesOf = ({ rules }: SeedData, { placesInFinal }: TradeSeed): TradeDraw['rules'] => {
  const { semifinal } = rules;
  if (!semifinal.advancement) throw new RangeError('the semifinal leads nowhere');
  const advancement = cutAt(semifinal.advancement, placesInFinal);
  return { ...rules, semifinal: { ...semifinal, advancement } };
};

const stageOf = (data: SeedData, draw: TradeDraw, kind: ContestStageKind): ArchivedStage => ({
  id: seedIds.stage(draw.ordinal, kind),
  ordinal: STAGES.indexOf(kind) + 1,
  kind,
  name: data.competition.stages[kind],
  rules: draw.rules[kind],
  entries: kind === 'semifinal' ? draw.semifinal.entries : [],
  seats: stageSeats(seedIds, { tradeOrdinal: draw.ordinal, kind, scheme: draw.rules[kind].scheme }),
});

const tradeOf = (data: SeedData, draw: TradeDraw): ArchivedTrade => ({
  id: seedIds.trade(draw.ordinal),
  ordinal: draw.ordinal,
  name: { zh: draw.seed.zh, en: draw.seed.en },
  occupation: { code: draw.seed.code, name: draw.seed.zh, edition: data.edition },
  stages: STAGES.map((kind) => stageOf(data, draw, kind)),
  participations: draw.participations,
});

const ledgerOf = ({ competition }: SeedData, trades: readonly TradeDraw[]): Archive['ledger'] =>
  importLedger(
    competition.id,
    trades.map(({ ordinal, semifinal }) => ({
      stageId: seedIds.stage(ordinal, 'semifinal'),
      clientId: `import-${seedIds.trade(ordinal)}` as ClientId,
      marks: semifinal.marks,
    })),
    competition.times.semifinal,
  );

/**
 * The Jiamusi competition of 2005 up to the closed semifinals, and the marks its final will be given. The same seed makes the same
 * competition; people, marks and unit names are fictional.
 */
export function generateJiamusi(seed = 2005): { archive: Archive; script: FinalScript } {
  const data = seedData();
  const random = seededRandom(seed);
  const units = makeUnits(data.units, random);
  const reports = reportParticipation(units, data.trades.length, random);
  const trades = data.trades.map((trade, index): TradeDraw => {
    const ordinal = index + 1;
    const rules = rulesOf(data, trade);
    const participations = reports[index] ?? [];
    const semifinal = drawSemifinal(
      { tradeOrdinal: ordinal, rules: rules.semifinal, participations },
      random,
    );
    const field = { tradeOrdinal: ordinal, rules: rules.final, sureNumbers: trade.placesInFinal };
    return { ordinal, seed: trade, rules, participations, semifinal, final: drawFinal(field, random) };
  });
  const { id, name, year, note } = data.competition;
  const archive: Archive = {
    format: 'baigong-archive',
    version: 2,
    competition: { id, name, year, note },
    units,
    contestants: trades.flatMap(({ semifinal }) => semifinal.contestants),
    judges: panelJudges(seedIds, trades.length, random),
    trades: trades.map((draw) => tradeOf(data, draw)),
    ledger: ledgerOf(data, trades),
  };
  return { archive, script: finalScript(new Map(trades.map(({ ordinal, final }) => [ordinal, final]))) };
}
