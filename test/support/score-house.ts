import type { ScoreReport } from '../../src/contract/score-import';
import type { Archive, ArchivedStage } from '../../src/domain/archive/archive';
import type { StageId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import type { TestApp } from './app';
import type { HttpClient } from './http-client';
import { madeUpNumber } from './made-up-people';
import { csvOf, sendFile, type FileAnswer } from './send-file';
import { smallArchive, smallCompetition, type SmallCompetition } from './small-archive';

/** The small competition with a preliminary that nobody judges before its final: the first two go on. */
export interface ScoreHouse extends SmallCompetition {
  readonly firstStageId: StageId;
  /** Under it: scores of the preliminary. */
  readonly at: string;
}

interface Options {
  readonly prefix?: string;
  readonly entries?: number;
  readonly changes?: (stage: ArchivedStage) => ArchivedStage;
}

const FIRST = 'score-preliminary' as StageId;

export function scoreArchive({
  prefix = 'score',
  entries = 4,
  changes = (stage) => stage,
}: Options = {}): Archive {
  const archive = smallArchive(prefix, [], { entries, judges: 3 });
  const [trade] = archive.trades;
  const [final] = trade!.stages;
  const first: ArchivedStage = {
    ...final!,
    id: FIRST,
    kind: 'preliminary',
    name: { zh: '初赛', en: 'Preliminary' },
    seats: [],
    rules: {
      ...final!.rules,
      awards: [],
      promotions: { ...final!.rules.promotions, rows: [] },
      advancement: {
        conditions: [],
        steps: [{ kind: 'top-places', places: 2 }],
        tiesAtCut: 'all-in',
        reserves: 0,
      },
    },
  };
  return {
    ...archive,
    contestants: archive.contestants.map((one, index) => ({
      ...one,
      identity: { kind: 'resident-id', number: madeUpNumber(index) },
    })),
    trades: [{ ...trade!, stages: [changes(first), { ...final!, ordinal: 2, entries: [] }] }],
  };
}

export async function scoreHouse(test: Pick<TestApp, 'app'>, options: Options = {}): Promise<ScoreHouse> {
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(scoreArchive(options));
  const small = smallCompetition('score', { entries: options.entries ?? 4, judges: 3 });
  return { ...small, firstStageId: FIRST, at: `/api/marking/stages/${FIRST}/scores` };
}

const HEADINGS = ['编号', '姓名', '评分点 theory-paper', '评分点 speed', '评分点 finish'] as const;

/** Scores as a CSV file. */
export function scoreCsv(
  rows: readonly (readonly (string | number)[])[],
  headings: readonly string[] = HEADINGS,
): Uint8Array<ArrayBuffer> {
  return csvOf([headings, ...rows]);
}

/** Sound rows: the first is the best. */
export function scoreRows(count: number): (string | number)[][] {
  return Array.from({ length: count }, (_, index) => [
    `01-${index + 1}`,
    `虚构选手${index + 1}`,
    Math.max(0, 90 - index * 5),
    (index % 100) / 2,
    30,
  ]);
}

export function sendScores(
  http: HttpClient,
  path: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<FileAnswer<ScoreReport>> {
  return sendFile<ScoreReport>(http, path, file);
}
