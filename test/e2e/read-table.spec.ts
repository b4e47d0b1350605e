import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { compiledFile } from '../../src/platform/tables/compiled-file';
import { readTable } from '../../src/platform/tables/read-table';
import { BATCHES_AHEAD } from '../../src/platform/tables/table-messages';
import { tableRows } from '../../src/platform/tables/table-rows';
import type { TableRow } from '../../src/platform/tables/table-row';
import { TableThread } from '../../src/platform/tables/table-thread';
import type { WorkedBatch } from '../../src/platform/tables/table-work';
import { madeWorkbook } from '../support/made-workbook';
import { writtenFiles } from '../support/written-files';

const files = writtenFiles();
afterAll(() => files.remove());

const ROWS = 60_000;
const CELLS = Array.from({ length: 12 }, (_, at) => `<c t="inlineStr"><is><t>张三${at}</t></is></c>`).join(
  '',
);
const large = files.write(madeWorkbook({ rows: `<row>${CELLS}</row>`.repeat(ROWS) }));
const small = files.write('姓名,工种\n张三,焊工\n');

/** Work that counts the rows it has seen, into a file as well. */
const COUNTING = `exports.openTableWork = ({ into, failsAt, every = 1000 }) => {
  let seen = 0;
  let said = 0;
  return {
    rows: (rows) => {
      seen += rows.length;
      if (into) require('node:fs').writeFileSync(into, String(seen));
      if (failsAt && seen >= failsAt) throw new Error('a fault in the work');
      if (seen - said < every) return null;
      said = seen;
      return seen;
    },
    end: () => 'all ' + seen,
  };
};`;

interface Work<In> {
  readonly module: string;
  readonly input: In;
}

/** What becomes of the rows of a file by some work. */
const workTable = <In, Out>(path: string, { module, input }: Work<In>): AsyncGenerator<WorkedBatch<Out>> =>
  new TableThread<In, Out>({ module, path }).read(input);

function counting(input: { into?: string; failsAt?: number; every?: number }): Work<typeof input> {
  const module = files.write(COUNTING);
  renameSync(module, `${module}.cjs`);
  return { module: `${module}.cjs`, input };
}

async function all<T>(batches: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const batch of batches) found.push(batch);
  return found;
}

describe('a table read in its own thread', () => {
  it('[TAB-10] has the rows that are read in this one', async () => {
    for (const path of [small, large]) {
      const here: TableRow[] = (await all(tableRows(path))).flatMap(({ rows }) => [...rows]);
      const there = (await all(readTable(path))).flatMap(({ value }) => [...value]);
      expect(there).toEqual(here);
      expect(here.length).toBe(path === small ? 2 : ROWS);
    }
  });

  it('[TAB-10] work is done there, results that are null stay there, and the share grows to the whole', async () => {
    const batches = await all(workTable<object, number | string>(large, counting({})));
    expect(batches.at(-1)).toEqual({ value: `all ${ROWS}`, share: 1 });
    expect(batches.length).toBeLessThan(ROWS / 1000 + 2);
    const shares = batches.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares[0]).toBeLessThan(0.2);
  });

  it('[TAB-10] the work is told while the server is still at what it got', async () => {
    const module = files.write('exports.openTableWork = () => ({ rows: (rows, hasTime) => hasTime });');
    renameSync(module, `${module}.cjs`);
    const work = { module: `${module}.cjs`, input: {} };
    const told: boolean[] = [];
    for await (const { value } of workTable<object, boolean>(large, work)) {
      told.push(value);
      if (told.length < BATCHES_AHEAD + 10) await after(50);
    }
    expect(told.slice(0, 4)).toEqual([false, false, false, false]);
    expect(told.slice(BATCHES_AHEAD, BATCHES_AHEAD + 10)).toEqual(Array.from({ length: 10 }, () => true));
  });

  it('[TAB-10] T-51: the server goes on meanwhile', async () => {
    let longest = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 5);
    const before = performance.eventLoopUtilization();
    await all(workTable(large, counting({})));
    const { utilization } = performance.eventLoopUtilization(before);
    clearInterval(ticking);
    expect(utilization).toBeLessThan(0.5);
    // A tenth of a second on a machine of its own; others may be at work on this one.
    expect(longest).toBeLessThan(1000);
  });

  it('[TAB-10] no more is read than is taken, and who stops early ends the thread', async () => {
    const into = files.write('0');
    const seen = (): number => Number(readFileSync(into, 'utf8'));
    const batches = workTable<object, number>(large, counting({ into, every: 1 }));
    const { value } = (await batches.next()).value as { value: number };
    await after(500);
    // One was taken, so many may be on their way, and the piece that was unpacked for them is seen to its end.
    expect(seen()).toBeLessThan((BATCHES_AHEAD + 2) * value);
    expect(seen()).toBeLessThan(ROWS / 4);
    await batches.return(undefined);
    const then = seen();
    await after(300);
    expect(seen()).toBe(then);
  });

  it('[TAB-10] a thread that was started beforehand has loaded its work, and reads what it is told then', async () => {
    const into = files.write('nothing');
    const module = files.write(
      `require('node:fs').writeFileSync(${JSON.stringify(into)}, 'loaded');${COUNTING}`,
    );
    renameSync(module, `${module}.cjs`);
    const thread = new TableThread<object, string>({ module: `${module}.cjs`, path: small });
    for (let waits = 0; readFileSync(into, 'utf8') !== 'loaded' && waits < 200; waits += 1) await after(25);
    expect(readFileSync(into, 'utf8')).toBe('loaded');
    expect(await all(thread.read({}))).toEqual([{ value: 'all 2', share: 1 }]);
    await thread.end();
  });

  it('[TAB-10] the hash of a file is said before its rows, and whoever does not ask for it gets the rows alone', async () => {
    const file = { module: null, path: large, isHashed: true };
    const asked = new TableThread<null, readonly TableRow[]>(file);
    expect(await asked.hash()).toBe(createHash('sha256').update(readFileSync(large)).digest('hex'));
    const ofBoth = [asked, new TableThread<null, readonly TableRow[]>(file)];
    for (const thread of ofBoth)
      expect((await all(thread.read(null))).flatMap(({ value }) => value)).toHaveLength(ROWS);
  });

  it('[TAB-10][CLI-9] a file that is not there is named, whether its hash or its rows are asked for', async () => {
    const file = { module: null, path: `${small}-not-there` };
    const missing = { code: 'ENOENT', path: file.path };
    await expect(new TableThread({ ...file, isHashed: true }).hash()).rejects.toMatchObject(missing);
    await expect(all(new TableThread(file).read(null))).rejects.toMatchObject(missing);
  });

  it('[TAB-10] a thread that was started for nothing keeps no program alive', () => {
    const module = compiledFile(path.resolve('src/platform/tables/table-thread.ts'));
    const script = `new (require(${JSON.stringify(module)}).TableThread)({ module: null, path: ${JSON.stringify(small)} })`;
    const { status } = spawnSync(process.execPath, ['-e', script], { timeout: 20_000 });
    expect(status).toBe(0);
  });

  it('[TAB-9][TAB-10] a refusal comes across with its code, a fault in the work as an error', async () => {
    const bad = files.write('PK\u0003\u0004 and nothing more');
    await expect(all(readTable(bad))).rejects.toMatchObject({ refusal: { code: 'TABLE_DAMAGED' } });
    await expect(all(readTable(large, { limits: { rows: 10 } }))).rejects.toMatchObject({
      refusal: { code: 'TABLE_TOO_LARGE', what: 'rows', most: 10, row: 11 },
    });
    await expect(all(workTable(large, counting({ failsAt: 2000 })))).rejects.toThrow('a fault in the work');
    const late = new TableThread({ module: null, path: bad });
    await after(1000);
    await expect(all(late.read(null))).rejects.toMatchObject({ refusal: { code: 'TABLE_DAMAGED' } });
    writeFileSync(bad, '');
    await expect(all(readTable(bad))).rejects.toMatchObject({ refusal: { found: 'empty' } });
  });
});
