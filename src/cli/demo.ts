import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../platform/config/config';
import { lockInstance } from '../platform/database/instance-lock';
import { startServer, type RunningServer } from '../start-server';
import { PANEL_SIZE } from '../../seeds/stage-seats';
import type { ArchivedStage } from '../domain/archive/archive';
import type { JudgeId } from '../domain/kernel/ids';
import {
  chosenTechnicians,
  chosenUnits,
  compareWithYearbook,
  HONOURS_IN_YEARBOOK,
  type YearbookLine,
} from './compare-with-yearbook';
import { finishCompetition, publishSemifinals } from './finish-competition';
import { makeSelections, type SelectionsMade } from './make-selections';
import { printSignIns } from './print-sign-ins';
import { progressBar } from './progress';
import { answer, say } from './say';
import { seedJiamusi, type SeededCompetition } from './seed-jiamusi';
import { simulate } from './simulate/simulate';

/** The demo's own folder: its last run is thrown away. Any other folder must be empty. */
const DEMO_FOLDER = join('data', 'demo');

/** Where the demo hands over: never, or to people who go on by hand from the marked finals. */
export type DemoEnd = 'honours' | 'marked';

/**
 * The competition of 2005 from an empty database to its promotion roster, scored live by simulated judges. At full speed it
 * ends by itself; otherwise the server stays up to be looked at, and so it does when people go on by hand.
 * @returns whether the totals agree with the yearbook's, as far as they are made.
 */
export async function demo(speed: number | 'max', until: DemoEnd): Promise<boolean> {
  const config = readConfig({
    ...process.env,
    DATA_DIR: process.env.DATA_DIR ?? DEMO_FOLDER,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  });
  if (!config.databaseUrl) clearFolder(config.dataDir);
  const server = await startServer(config);
  say('准备 2005 年佳木斯百工竞赛的数据（人员、分数和单位名称均为虚构）…');
  say('Preparing the Jiamusi competition of 2005 (people, marks and unit names are fictional)…');
  const isByHand = until === 'marked';
  const seeded = await seedJiamusi(server.app, isByHand);
  printSignIns(server.url, seeded.signIns);
  await publishSemifinals(server.url, organizerOf(seeded), seeded.archive.competition.id);
  await scoreDemo(server.url, seeded, { speed, isByHand });
  const isSame = isByHand || (await honoursAgree(server, seeded, speed));
  if (isByHand) {
    say(`决赛已评完，尚差裁判 ${seeded.judgeId} 的最后一份评分表未签；请接着签字、公布、授奖。`);
    say('The finals are marked; one judge has her last sheet to sign. Go on: sign, publish, confer.');
  } else if (speed === 'max') {
    await server.close();
    return isSame;
  }
  say(`服务仍在运行，按 Ctrl-C 结束。The server goes on; stop it with Ctrl-C.  ${server.url}`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await server.close();
  return isSame;
}

/** What the organizer does after the marks, and whether it comes to the figures of the yearbook. */
async function honoursAgree(
  server: RunningServer,
  seeded: SeededCompetition,
  speed: number | 'max',
): Promise<boolean> {
  const { id } = seeded.archive.competition;
  const organizer = organizerOf(seeded);
  const honours = await finishCompetition(server.url, organizer, id);
  say('评选优秀组织单位和首席技工 / excellent units and chief technicians are chosen');
  const place = { url: server.url, organizer, house: server.app, competitionId: id, speed };
  const made = await makeSelections({ ...place, honours, panel: panelOf(seeded) });
  const lines = compareWithYearbook(honours, made);
  printLines(lines);
  printChosen(made);
  return lines.length === HONOURS_IN_YEARBOOK && lines.every(({ ours, yearbook }) => ours === yearbook);
}

function clearFolder(folder: string): void {
  if (folder === DEMO_FOLDER && existsSync(folder)) {
    // Refuses while a demo is running there.
    lockInstance(folder).release();
    rmSync(folder, { recursive: true, force: true });
  } else if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(
      `${folder} 不是空的，演示不会动它。${folder} is not empty: the demo leaves it alone; name another DATA_DIR.`,
    );
}

function organizerOf({ signIns }: SeededCompetition): { name: string; password: string } {
  const organizer = signIns.find(({ role }) => role === 'organizer');
  if (!organizer) throw new Error('the seed has no organizer');
  return { name: organizer.name, password: organizer.password };
}

/** Five judges of different trades. */
function panelOf({ archive: { trades } }: SeededCompetition): JudgeId[] {
  return trades.flatMap(({ stages }) => firstPracticalJudge(stages) ?? []).slice(0, PANEL_SIZE);
}

function firstPracticalJudge(stages: readonly ArchivedStage[]): JudgeId | undefined {
  const final = stages.find(({ kind }) => kind === 'final');
  const practical = final?.rules.scheme?.modules.find(({ part }) => part === 'practical');
  return final?.seats.find(({ moduleId }) => moduleId === practical?.id)?.judgeId;
}

interface Marking {
  readonly speed: number | 'max';
  /** One signature is left to a person. */
  readonly isByHand: boolean;
}

/** Lets the simulated judges mark and sign all finals. */
async function scoreDemo(
  url: string,
  seeded: SeededCompetition,
  { speed, isByHand }: Marking,
): Promise<void> {
  say('裁判开始评分 / the judges begin to mark');
  const bar = progressBar('marks');
  const report = await simulate({
    url,
    organizer: organizerOf(seeded),
    competitionId: seeded.archive.competition.id,
    script: seeded.script,
    speed,
    lastJudges: [seeded.judgeId],
    ...(isByHand ? { leavesLast: seeded.judgeId } : {}),
    onProgress: ({ marks, expectedMarks }) => bar.update(marks, expectedMarks),
  });
  bar.stop();
  const { judges, marks, submittedSheets, ackMs, elapsedMs } = report;
  say(
    `${judges} judges, ${marks} marks, ${submittedSheets} sheets in ${(elapsedMs / 1000).toFixed(1)} s; ack p50 ${ackMs.p50.toFixed(1)} ms, p99 ${ackMs.p99.toFixed(1)} ms`,
  );
}

function printLines(lines: readonly YearbookLine[]): void {
  answer('                                   Baigong   年鉴 yearbook');
  for (const { name, ours, yearbook } of lines) {
    const title = `${name.zh} ${name.en}`;
    const mark = ours === yearbook ? '=' : '≠';
    answer(`${title.padEnd(34)} ${String(ours).padStart(7)} ${mark} ${String(yearbook).padStart(7)}`);
  }
}

function printChosen({ units, technicians }: SelectionsMade): void {
  const [unitNames, people] = [chosenUnits(units), chosenTechnicians(technicians)];
  answer(`优秀组织单位 excellent organizing units (${unitNames.length}): ${unitNames.join('、')}`);
  answer(`首席技工 chief technicians (${people.length}): ${people.join('、')}`);
  answer('单位和人员均为虚构。Units and people are fictional.');
}
