import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { startTestApp, type TestApp } from '../support/app';
import { BAD_NETWORK, FaultProxy } from '../support/fault-proxy';
import { OutboxTablet, type Tablet } from '../support/outbox-tablet';
import { seededRandom } from '../support/seeded-random';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { smallArchive, smallCompetition } from '../support/small-archive';
import { seatJudges } from '../support/small-hall';
import { soundLedger, wholeSheet } from '../support/small-house';

/** One judge marks three aspects of each entry, the others two. */
const SIZE = { entries: 14, judges: 10 };
const MUTATIONS = SIZE.entries * (SIZE.judges * 3 + 1);

const small = smallCompetition('network', SIZE);
const tablets: Tablet[] = [];
let test: TestApp;
let proxy: FaultProxy;

beforeAll(async () => {
  test = await startTestApp();
  await test.app
    .get(ArchiveImportService, { strict: false })
    .importArchive(smallArchive('network', [], SIZE));
  await createAccount(test, 'organizer', [grantOf('organizer')]);
  const judges = await seatJudges(test, small, await signIn(test, 'organizer'));
  for (const { socket } of judges) socket.close();
  const random = seededRandom(25);
  proxy = await FaultProxy.before(test.url, BAD_NETWORK, random);
  const work = judges.map(({ id, http }) => {
    const tablet = new OutboxTablet({ url: proxy.url, cookie: http.cookie, device: id, random, hurry: 10 });
    tablets.push(tablet);
    return tablet.enterAll(
      small.entries.flatMap((entryId) => wholeSheet(small, id, entryId)),
      60,
    );
  });
  await Promise.all(work);
}, 60_000);
afterAll(async () => {
  for (const tablet of tablets) tablet.off();
  await proxy.close();
  await test.close();
});

const sum = (of: (tablet: Tablet) => number): number =>
  tablets.reduce((total, tablet) => total + of(tablet), 0);

describe('tablets behind a network that delays, cuts, resets and swallows', () => {
  it('[NET-1] every outbox ends empty: no mutation is lost, none refused, none settled twice', () => {
    expect(tablets.flatMap(({ store }) => store.entries)).toEqual([]);
    const settled = tablets.flatMap((tablet, index) =>
      tablet.settled.map(({ body }) => `${index} ${JSON.stringify(body)}`),
    );
    expect([settled.length, new Set(settled).size]).toEqual([MUTATIONS, MUTATIONS]);
  });

  it('[NET-1] the ledger holds each mutation once, under the receipt that its tablet got, and its chain holds', async () => {
    const rows = await soundLedger(test, small.id);
    expect(rows).toHaveLength(MUTATIONS);
    for (const [index, tablet] of tablets.entries())
      for (const { body, receipt } of tablet.settled) {
        const { hash, actorId, fact } = rows[receipt.seq - 1]!;
        expect([hash, actorId]).toEqual([receipt.hash, small.judges[index]]);
        expect(fact).toMatchObject(factOf(body));
      }
  });

  it('[NET-1] the network was bad: answers were lost after the commit and given again, by either door', () => {
    const replays = sum(({ settled }) => settled.filter(({ receipt }) => receipt.replay).length);
    const byPost = sum(({ counts }) => counts.answeredByPost);
    const bySocket = sum(({ counts }) => counts.batches - counts.unanswered) - byPost;
    const seen = { ...proxy.counts, replays, byPost, bySocket };
    expect(Object.entries(seen).filter(([name, times]) => name !== 'blackHoles' && times < 5)).toEqual([]);
  });
});

/** What a mutation of this test becomes. */
function factOf(body: MutationBody): Partial<LedgerFact> {
  if (body.name === 'submitSheet') return { kind: 'SheetSubmitted', entryId: body.entryId };
  if (body.name !== 'enterMark') throw new Error(`no ${body.name} here`);
  const { entryId, aspectId, points } = body;
  return { kind: 'MarkAppended', entryId, aspectId, points };
}
