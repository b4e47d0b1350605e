import type { AuditPage } from '../../src/contract/access';
import type { BoundTablet, IssueSlipsBody, JudgeEntrance } from '../../src/contract/tablets';
import type { Archive } from '../../src/domain/archive/archive';
import type { EntryId, JudgeId, StageId, TradeId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from './app';
import { FakeClock } from './fake-clock';
import type { HttpClient } from './http-client';
import { createAccount, grantOf, signIn } from './sign-in';
import { smallArchive, smallCompetition } from './small-archive';
import { person } from './small-hall';
import { issueSlips, Tablet } from './tablet';

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
export const OTHER_TRADE = 'small-trade-2' as TradeId;
export const OTHER_ENTRY = 'small-2-entry-1' as EntryId;

/** What the tables of sign-in hold, and what leaves them. */
const TABLES = ['slip', 'tablet', 'tablet_binding', 'judge_pin', 'device_session', 'audit_record', 'outbox'];

/** A house with two trades under the same judges, a clock to move, and the organizer who hands the slips out. */
export interface SlipDesk {
  readonly test: TestApp;
  readonly clock: FakeClock;
  readonly organizer: HttpClient;
  inMs(ms: number): string;
  /** The code of a slip for one judge. */
  slipOf(judge: JudgeId, asked?: Partial<IssueSlipsBody>): Promise<string>;
  /** A tablet that a judge's slip was used on. */
  boundTablet(judge: JudgeId, asked?: Partial<IssueSlipsBody>): Promise<Tablet>;
  entrances(): Promise<JudgeEntrance[]>;
  tabletsOf(judge: JudgeId): Promise<readonly BoundTablet[]>;
  /** The verbs of the audit trail, newest first. */
  audited(): Promise<string[]>;
  /** Every row of sign-in as one text. */
  dump(): Promise<string>;
}

export async function openSlipDesk(): Promise<SlipDesk> {
  const small = smallCompetition();
  const clock = new FakeClock();
  const test = await startTestApp({ clock });
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(twoTrades());
  const organizer = await person(test, small, 'organizer');
  const slipOf: SlipDesk['slipOf'] = async (judge, asked = {}) =>
    (await issueSlips(organizer, small.id, { accountIds: [judge], ...asked })).get(judge)?.code ?? '';
  const entrances: SlipDesk['entrances'] = async () =>
    (await organizer.get<JudgeEntrance[]>(`/api/access/competitions/${small.id}/judges`)).body;
  return {
    test,
    clock,
    organizer,
    inMs: (ms) => new Date(clock.now().getTime() + ms).toISOString(),
    slipOf,
    boundTablet: async (judge, asked) => {
      const tablet = new Tablet(test.url);
      const { status } = await tablet.use(await slipOf(judge, asked));
      if (status !== 200) throw new Error(`the slip of ${judge} is not taken: ${status}`);
      return tablet;
    },
    entrances,
    tabletsOf: async (judge) =>
      (await entrances()).find(({ accountId }) => accountId === judge)?.tablets ?? [],
    audited: () => auditOf(test),
    dump: async () =>
      JSON.stringify(
        await Promise.all(TABLES.map((table) => statement(test.dataSource, 'SELECT * FROM ' + table))),
      ),
  };
}

async function auditOf(test: TestApp): Promise<string[]> {
  await createAccount(test, 'chief', [grantOf('administrator')]);
  const page = await (await signIn(test, 'chief')).get<AuditPage>('/api/access/audit?limit=200');
  return page.body.records.map(({ action }) => action);
}

/** The small competition with a second trade, judged by the same three. */
function twoTrades(): Archive {
  const archive = smallArchive();
  const [trade] = archive.trades;
  const [stage] = trade?.stages ?? [];
  if (!trade || !stage) throw new Error('the small competition has a stage');
  const entries = stage.entries.map((entry, index) => ({
    ...entry,
    id: `small-2-entry-${index + 1}` as EntryId,
    number: `02-${index + 1}`,
  }));
  const second = {
    ...trade,
    id: OTHER_TRADE,
    ordinal: 2,
    stages: [{ ...stage, id: 'small-final-2' as StageId, entries }],
  };
  return { ...archive, trades: [trade, second] };
}
