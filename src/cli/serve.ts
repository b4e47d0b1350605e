import { AccessService } from '../access/access.service';
import { readConfig } from '../platform/config/config';
import { startServer, type RunningServer } from '../start-server';
import { say } from './say';

/** Runs the product until SIGTERM or SIGINT. On an empty house it prints the one-time link for the first administrator. */
export async function serve(): Promise<void> {
  const server = await startServer(readConfig(process.env));
  say(`百工 Baigong  ${server.url}`);
  await printFirstLink(server);
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function printFirstLink({ app, url }: RunningServer): Promise<void> {
  const ticket = await app.get(AccessService).firstAdministratorLink();
  if (ticket === undefined) return;
  say('还没有管理员。请打开下面的一次性链接设置第一位管理员（24 小时内有效）：');
  say('There is no administrator yet. Open this one-time link to set up the first one (valid for 24 hours):');
  say(`  ${url}/?setup=${ticket}`);
}
