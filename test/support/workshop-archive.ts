import type { Archive } from '../../src/domain/archive/archive';
import type { AspectId, EntryId, JudgeId } from '../../src/domain/kernel/ids';
import type { LocalText } from '../../src/domain/kernel/local-text';
import type { Aspect } from '../../src/domain/scheme/aspects/aspect-kinds';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { pointsOf, smallArchive, smallCompetition } from './small-archive';
import { withMembers } from './small-rules';

const SCHEME = 'trades[0].stages[0].rules.scheme';
const inBoth = (zh: string, en: string): LocalText => ({ zh, en });
const id = (name: string): AspectId => name as AspectId;
const seconds = pointsOf;

/** Five ways to mark, as they stand on the guide's sheet; the last three are worth 25, 20 and 40. */
export const GUIDE_ASPECTS: readonly Aspect[] = [
  {
    id: id('dimensions'),
    name: inBoth('主要尺寸', 'Main dimensions'),
    kind: 'free',
    max: pointsOf(40),
    step: pointsOf(0.5),
  },
  {
    id: id('surface'),
    name: inBoth('表面质量', 'Surface'),
    kind: 'judgement',
    max: pointsOf(15),
    levels: [
      inBoth('大面积划伤或漏加工', 'Deep scratches, or faces left unworked'),
      inBoth('有明显刀痕', 'Tool marks easily seen'),
      inBoth('刀痕轻微、均匀', 'Slight and even tool marks'),
      inBoth('光洁，无可见缺陷', 'Clean, no visible flaw'),
    ],
  },
  {
    id: id('safety'),
    name: inBoth('安全文明', 'Safety and order'),
    kind: 'deduction',
    max: pointsOf(10),
    step: pointsOf(1),
    faults: [
      { text: inBoth('未戴护目镜', 'No goggles'), points: pointsOf(5), most: 1 },
      { text: inBoth('工具乱放', 'Tools lying about'), points: pointsOf(1) },
    ],
  },
  {
    id: id('fit'),
    name: inBoth('配合间隙', 'Fit of the parts'),
    kind: 'free',
    max: pointsOf(25),
    step: pointsOf(0.5),
  },
  {
    id: id('time'),
    name: inBoth('完成时间', 'Time taken'),
    kind: 'time',
    limit: seconds(7200),
    step: seconds(1),
    isAttempt: true,
    scoring: {
      kind: 'linear',
      full: pointsOf(20),
      within: seconds(3600),
      per: seconds(60),
      off: pointsOf(1),
    },
  },
];

const OTHER_ASPECTS: readonly Aspect[] = [
  {
    id: id('flatness'),
    name: inBoth('平面度', 'Flatness'),
    kind: 'measured',
    least: pointsOf(-1),
    most: pointsOf(1),
    step: pointsOf(0.01),
    bands: [{ from: pointsOf(-0.05), to: pointsOf(0.05), points: pointsOf(10) }],
    converts: 'each-mark',
  },
  {
    id: id('holes'),
    name: inBoth('合格孔数', 'Holes within tolerance'),
    kind: 'count',
    each: pointsOf(1),
    most: 10,
  },
  { id: id('thread'), name: inBoth('螺纹通规', 'Thread gauge'), kind: 'measurement', max: pointsOf(5) },
  {
    id: id('drawing'),
    name: inBoth('与图纸相符', 'As on the drawing'),
    kind: 'pass',
    max: pointsOf(5),
    veto: 'module',
  },
];

/** Every kind of aspect. */
export const ALL_ASPECTS: readonly Aspect[] = [...GUIDE_ASPECTS, ...OTHER_ASPECTS];

const GUIDE_FULL = 100;
const OTHER_FULL = 30;

/**
 * The small competition with a process sheet that judges mark in a workshop and contestants acknowledge; judges may be ten
 * points apart where every kind is on it.
 */
export function workshopArchive(aspects = GUIDE_ASPECTS): Archive {
  const isAll = aspects === ALL_ASPECTS;
  const full = isAll ? GUIDE_FULL + OTHER_FULL : GUIDE_FULL;

  return withMembers(smallArchive(), {
    [`${SCHEME}.modules[1].acknowledgedBy`]: ['contestant'],
    [`${SCHEME}.modules[1].name`]: inBoth('装配过程', 'Assembly'),
    [`${SCHEME}.modules[1].fullMarks`]: pointsOf(full),
    [`${SCHEME}.modules[1].criteria[0].name`]: inBoth('加工与装配', 'Work and assembly'),
    [`${SCHEME}.modules[1].criteria[0].aspects`]: aspects,
    [`${SCHEME}.fullMarks`]: pointsOf(30 + full * 0.7),
    ...(isAll && {
      [`${SCHEME}.modules[1].panel.spread`]: { kind: 'points', most: pointsOf(10), meanwhile: 'unplaced' },
    }),
  });
}

const SAMPLE: Readonly<Record<string, number>> = {
  'theory-paper': 80,
  surface: 2,
  safety: 1,
  fit: 20,
  time: 3600,
  flatness: 0.02,
  holes: 9,
  thread: 5,
  drawing: 1,
};

/** A judge's whole sheet of every kind, signed, with a mark of its own for the dimensions. */
export function workshopSheet(judgeId: JudgeId, entryId: EntryId, dimensions: number): MutationBody[] {
  const [first] = smallCompetition().judges;
  const aspects = [
    ...(judgeId === first ? [smallCompetition().theory] : []),
    ...ALL_ASPECTS.map((aspect) => aspect.id),
  ];
  const marks = aspects.map((aspectId): MutationBody => ({
    name: 'enterMark',
    entryId,
    aspectId,
    points: pointsOf(SAMPLE[aspectId] ?? dimensions),
    basedOn: 0,
  }));
  return [...marks, { name: 'submitSheet', entryId }];
}
