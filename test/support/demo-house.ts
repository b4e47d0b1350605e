import { publishSemifinals } from '../../src/cli/finish-competition';
import { seedJiamusi } from '../../src/cli/seed-jiamusi';
import { simulate } from '../../src/cli/simulate/simulate';
import type { TradeSummary } from '../../src/contract/competitions';
import type { CompetitionId, JudgeId, StageId, TradeId } from '../../src/domain/kernel/ids';
import type { Clock } from '../../src/platform/clock/clock';
import { Config } from '../../src/platform/config/config';
import { CompetitionsReadModel } from '../../src/setup/competitions/competitions.read-model';
import { startServer } from '../../src/start-server';
import { temporaryFolder } from './temporary-folder';

/** The competition of the demo at its full size, up to where `demo --until marked` hands it over. */
export interface DemoHouse {
  readonly url: string;
  readonly competitionId: CompetitionId;
  readonly trades: readonly TradeSummary[];
  /** The trade whose result three people sign, and its final. */
  readonly first: { readonly tradeId: TradeId; readonly stageId: StageId };
  /** Whose last sheet is marked and not signed. */
  readonly judgeId: JudgeId;
  passwordOf(name: string): string;
  remove(): Promise<void>;
}

/** @param clock of a house in which days pass */
export async function demoHouse(clock: Clock): Promise<DemoHouse> {
  const folder = temporaryFolder();
  const config = Object.assign(new Config(), { port: 0, dataDir: folder.path, logLevel: 'silent' });
  const server = await startServer(config, undefined, clock);
  const { url, app } = server;
  const seeded = await seedJiamusi(app, true);
  const { archive, script, signIns, judgeId } = seeded;
  const competitionId = archive.competition.id;
  const passwords = new Map(signIns.map(({ name, password }) => [name, password]));
  const passwordOf = (name: string): string => {
    const password = passwords.get(name);
    if (password === undefined) throw new Error(`nobody is called ${name}`);
    return password;
  };
  const organizer = { name: 'organizer', password: passwordOf('organizer') };
  await publishSemifinals(url, organizer, competitionId);
  await simulate({ url, organizer, competitionId, script, speed: 'max', leavesLast: judgeId });
  const trades = await app.get(CompetitionsReadModel, { strict: false }).trades(competitionId);
  const [first] = trades;
  const final = first?.stages.find(({ kind }) => kind === 'final');
  if (!first || !final) throw new Error('the demo has no final');
  return {
    url,
    competitionId,
    trades,
    first: { tradeId: first.id, stageId: final.id },
    judgeId,
    passwordOf,
    remove: async () => {
      await server.close();
      folder.remove();
    },
  };
}
