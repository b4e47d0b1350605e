import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { CertificateDesk } from '../support/certificate-desk';
import { honouredHouse } from '../support/honoured-house';
import { HttpClient } from '../support/http-client';

describeOnBoth('the register of certificates', (makeEmpty, kind) => {
  let database: EmptyDatabase;
  let nodes: TestApp[];

  beforeAll(async () => {
    database = await makeEmpty();
    // Two nodes share a PostgreSQL; a SQLite has one.
    nodes = [await startTestApp(database.settings)];
    if (kind === 'postgres') nodes.push(await startTestApp(database.settings));
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await database.drop();
  });

  it('[CER-2][CER-3] issued on every node at once: every ground once, numbers without a gap', async () => {
    const { small, organizer } = await honouredHouse(nodes[0]!, 'at-once');
    const desks = nodes.map(({ url }) => {
      const http = new HttpClient(url);
      http.cookie = organizer.cookie;
      return new CertificateDesk(http, small.id);
    });
    const orders = Array.from({ length: 6 }, (_, index) =>
      desks[index % desks.length]!.issue({ kind: index % 3 === 2 ? 'promotion' : 'award' }),
    );
    const answers = await Promise.all(orders);
    expect(answers.reduce((sum, { issued = 0 }) => sum + issued, 0)).toBe(6);
    const { certificates, awaiting } = await desks[0]!.view();
    expect(awaiting).toEqual([]);
    expect(certificates.map(({ number }) => number).toSorted()).toEqual([
      'JS2026-01-0001',
      'JS2026-01-0002',
      'JS2026-01-0003',
      'RY2026-01-0001',
      'RY2026-01-0002',
      'RY2026-01-0003',
    ]);
  });

  it('[CER-6] the database refuses to change or remove what is in the register', async () => {
    const { dataSource } = nodes[0]!;
    for (const change of [
      "UPDATE certificate SET number = 'RY2026-01-0009'",
      'DELETE FROM certificate',
      "UPDATE certificate_event SET reason = 'another'",
      'DELETE FROM certificate_event',
    ])
      await expect(dataSource.query(change)).rejects.toThrow('append-only');
  });
});
