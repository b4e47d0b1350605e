import { createHash } from 'node:crypto';
import type { Archive, ArchivedContestant, ArchivedStage } from '../../src/domain/archive/archive';
import type {
  AspectId,
  ClientId,
  CompetitionId,
  ContestantId,
  CriterionId,
  EntryId,
  JudgeId,
  ModuleId,
  StageId,
  TradeId,
  UnitId,
} from '../../src/domain/kernel/ids';
import type { LocalText } from '../../src/domain/kernel/local-text';
import type { Points } from '../../src/domain/kernel/points';
import type { FreeAspect } from '../../src/domain/scheme/aspects/free-aspect';
import type { Module } from '../../src/domain/scheme/marking-scheme';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';

/** One point in micro-points. */
const POINT = 1_000_000;

/** How many people compete and how many judges mark them. */
export interface Size {
  readonly entries: number;
  /** At least three. */
  readonly judges: number;
}

const SMALL: Size = { entries: 4, judges: 3 };

/** The names that everything in a small competition goes by. */
export interface SmallCompetition {
  readonly id: CompetitionId;
  readonly tradeId: TradeId;
  readonly stageId: StageId;
  /** The first marks both modules (three aspects), the others the practical one (two). */
  readonly judges: readonly [JudgeId, JudgeId, JudgeId, ...JudgeId[]];
  readonly entries: readonly EntryId[];
  readonly theory: AspectId;
  readonly speed: AspectId;
  readonly finish: AspectId;
}

/** A mark in micro-points. */
export function pointsOf(decimal: number): Points {
  return Math.round(decimal * POINT) as Points;
}

/** Ids begin with `prefix`, so that several small competitions fit into one house. */
export function smallCompetition(prefix = 'small', size = SMALL): SmallCompetition {
  const judge = (n: number): JudgeId => `${prefix}-judge-${n}` as JudgeId;
  return {
    id: `${prefix}-competition` as CompetitionId,
    tradeId: `${prefix}-trade` as TradeId,
    stageId: `${prefix}-final` as StageId,
    judges: [judge(1), judge(2), judge(3), ...numbered(size.judges - 3, (n) => judge(n + 3))],
    entries: numbered(size.entries, (n) => `${prefix}-entry-${n}` as EntryId),
    theory: 'theory-paper' as AspectId,
    speed: 'speed' as AspectId,
    finish: 'finish' as AspectId,
  };
}

const numbered = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** The aspects a judge marks on each sheet. */
export function aspectsOf(small: SmallCompetition, judgeId: JudgeId): AspectId[] {
  const practical = [small.speed, small.finish];
  return judgeId === small.judges[0] ? [small.theory, ...practical] : practical;
}

const inBoth = (zh: string, en: string): LocalText => ({ zh, en });

const aspect = (id: string, max: number): FreeAspect => ({
  id: id as AspectId,
  name: inBoth(`评分点 ${id}`, id),
  kind: 'free',
  max: pointsOf(max),
  step: pointsOf(0.5),
});

const moduleOf = (part: Module['part'], weight: number, aspects: readonly FreeAspect[]): Module => ({
  id: part as ModuleId,
  name: inBoth(part === 'theory' ? '理论' : '实操', part),
  part,
  fullMarks: aspects.reduce((sum, { max }) => sum + max, 0) as Points,
  weight,
  panel: { kind: 'mean', over: 'aspect', minimumMarks: 1 },
  criteria: [{ id: `${part}-criterion` as CriterionId, name: inBoth('标准', 'criterion'), aspects }],
});

/** Theory 30 % by one judge, practical 70 % as the mean of three; one champion, two experts, and three who rise. */
const RULES: StageRules = {
  scheme: {
    modules: [
      moduleOf('theory', 300_000, [aspect('theory-paper', 100)]),
      moduleOf('practical', 700_000, [aspect('speed', 60), aspect('finish', 40)]),
    ],
    fullMarks: pointsOf(100),
    rounding: { decimals: 2, mode: 'half-up', at: 'display-only' },
  },
  ranking: {
    tieBreaks: [{ key: 'part', part: 'practical' }],
    terminal: 'share',
    style: '1-1-3',
    conditions: [],
  },
  awards: [
    {
      id: 'champion',
      title: inBoth('状元', 'Champion'),
      group: 'title',
      ground: { kind: 'places', fromPlace: 1, toPlace: 1 },
      conditions: [],
      tiesAtEnd: 'all-in',
      onStrike: 'stay-empty',
      clause: inBoth('第一条', 'clause 1'),
    },
    {
      id: 'expert',
      title: inBoth('能手', 'Expert'),
      group: 'title',
      ground: { kind: 'places', fromPlace: 2, toPlace: 3 },
      conditions: [],
      tiesAtEnd: 'all-in',
      onStrike: 'stay-empty',
      clause: inBoth('第二条', 'clause 2'),
    },
  ],
  promotions: {
    ladder: 'five-level',
    oncePerYear: false,
    rows: [
      {
        id: 'level-two',
        name: inBoth('晋升二级', 'To level two'),
        ground: { kind: 'places', fromPlace: 1, toPlace: 1 },
        conditions: [],
        grant: { kind: 'to-grade', grade: 2, alreadyThere: 'next-grade' },
        clause: inBoth('第三条', 'clause 3'),
      },
      {
        id: 'one-level',
        name: inBoth('晋升一级', 'One level up'),
        ground: { kind: 'places', fromPlace: 2, toPlace: 3 },
        conditions: [],
        grant: { kind: 'step', by: 1 },
        clause: inBoth('第四条', 'clause 4'),
      },
    ],
  },
};

const contestant = (prefix: string, index: number, name: string): ArchivedContestant => ({
  id: `${prefix}-person-${index + 1}` as ContestantId,
  unitId: `${prefix}-unit` as UnitId,
  name,
  sex: index % 2 === 0 ? 'female' : 'male',
  birthDate: `198${index % 10}-03-0${(index % 9) + 1}`,
  grade: index === 3 ? null : 3,
});

const stageOf = (
  prefix: string,
  small: SmallCompetition,
  people: readonly ArchivedContestant[],
): ArchivedStage => {
  const [first, ...others] = small.judges;
  const practical = [first, ...others].map((judgeId) => ({ moduleId: 'practical' as ModuleId, judgeId }));
  return {
    id: small.stageId,
    ordinal: 1,
    kind: 'final',
    name: inBoth('决赛', 'Final'),
    rules: RULES,
    entries: small.entries.map((id, index) => ({
      id,
      contestantId: people[index]?.id ?? (`${prefix}-nobody` as ContestantId),
      number: `01-${index + 1}`,
    })),
    seats: [...practical, { moduleId: 'theory' as ModuleId, judgeId: first }],
  };
};

/**
 * A whole fictional competition, small enough to follow by hand: one trade, one final, two modules, three judges, four entries,
 * an empty ledger. `names` replaces what the people are called; with a `size`
 * there are more of them.
 */
export function smallArchive(prefix = 'small', names: readonly string[] = [], size = SMALL): Archive {
  const small = smallCompetition(prefix, size);
  const people = small.entries.map((_, index) =>
    contestant(prefix, index, names[index] ?? `虚构选手${index + 1}`),
  );
  return {
    format: 'baigong-archive',
    version: 2,
    competition: {
      id: small.id,
      name: inBoth('虚构小赛', 'Small fictional competition'),
      year: 2026,
      note: inBoth('全部数据均为虚构', 'All data are fictional'),
    },
    units: [{ id: `${prefix}-unit` as UnitId, name: '虚构一厂', kind: 'enterprise', headcount: 40 }],
    contestants: people,
    judges: small.judges.map((id, index) => ({ id, name: `虚构裁判${index + 1}` })),
    trades: [
      {
        id: small.tradeId,
        ordinal: 1,
        name: inBoth('钳工', 'Fitter'),
        occupation: { code: '6-20-01-01', name: '钳工', edition: '2022' },
        stages: [stageOf(prefix, small, people)],
        participations: [{ unitId: `${prefix}-unit` as UnitId, entrants: 12 }],
      },
    ],
    ledger: [],
  };
}

/** A mark that differs from cell to cell and is the same in every run: whole half points below the maximum of 40. */
export function sampleMark(entryId: EntryId, judgeId: JudgeId, aspectId: AspectId): Points {
  const digest = createHash('sha256').update(`${entryId}/${judgeId}/${aspectId}`).digest();
  return pointsOf((digest.readUInt16BE(0) % 80) / 2);
}

/** The device a judge marks on, one per judge unless another is named. */
export function clientOf(judgeId: JudgeId, device = 'tablet'): ClientId {
  return `${device}-${judgeId}` as ClientId;
}
