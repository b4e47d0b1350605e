import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBatch } from './parse-batch';

const enter = {
  name: 'enterMark',
  id: 1,
  at: '2005-09-10T08:00:00.000Z',
  entryId: 'e1',
  aspectId: 'a1',
  points: 8_500_000,
  basedOn: 0,
};
const withMark = (more: Record<string, unknown>): unknown => ({
  clientId: 'tablet-1',
  mutations: [enter, { ...enter, id: 2, ...more }],
});
const pathOf = (input: unknown): string | undefined => {
  const result = parseBatch(input);
  if (result.ok || result.refusal.code !== 'MALFORMED') throw new Error('was let in');
  return result.refusal.path;
};

describe('parseBatch', () => {
  it('[NOT-1] reads a note with a text, a picture or both, and one that is withdrawn', () => {
    const { id, at, entryId, aspectId } = enter;
    const note = { id, at, entryId, aspectId, name: 'addNote' };
    const photo = 'a'.repeat(64);
    for (const more of [{ text: 'burr' }, { photo }, { text: 'burr', photo }])
      expect(parseBatch({ clientId: 'c1', mutations: [{ ...note, ...more }] }).ok).toBe(true);
    expect(pathOf({ clientId: 'c1', mutations: [{ ...note, photo: 'photo.jpg' }] })).toBe(
      'mutations[0].photo',
    );
    expect(pathOf({ clientId: 'c1', mutations: [{ ...note, text: 'x'.repeat(501) }] })).toBe(
      'mutations[0].text',
    );
    const withdrawn = { ...note, name: 'withdrawNote', note: 7 };
    expect(parseBatch({ clientId: 'c1', mutations: [withdrawn] }).ok).toBe(true);
    expect(pathOf({ clientId: 'c1', mutations: [{ ...withdrawn, note: 0 }] })).toBe('mutations[0].note');
  });

  it('[MRK-1] reads the three mutations as they came over the wire', () => {
    const { id, at, entryId, aspectId, basedOn } = enter;
    const sheet = { id: id + 2, at, entryId };
    const cell = { ...sheet, id: id + 1, aspectId, basedOn };
    const batch = {
      clientId: 'tablet-1',
      mutations: [enter, { ...cell, name: 'voidMark' }, { ...sheet, name: 'submitSheet' }],
    };
    expect(parseBatch(JSON.parse(JSON.stringify(batch)))).toEqual({ ok: true, value: batch });
  });

  it('[ACK-3] reads an acknowledgement: a hash, and why somebody refuses, in words', () => {
    const { id, at, entryId } = enter;
    const head = { id, at, entryId, name: 'acknowledgeSheet', content: 'a'.repeat(64) };
    const batchOf = (mutation: unknown): unknown => ({ clientId: 'tablet-1', mutations: [mutation] });
    for (const refusal of [null, '工件不是我的', 'x'.repeat(500)])
      expect(parseBatch(batchOf({ ...head, refusal })).ok).toBe(true);
    for (const refusal of ['', '   ', 'x'.repeat(501), 3])
      expect(pathOf(batchOf({ ...head, refusal }))).toBe('mutations[0].refusal');
    expect(pathOf(batchOf(head))).toBe('mutations[0].refusal');
    expect(pathOf(batchOf({ ...head, refusal: null, content: 'a' }))).toBe('mutations[0].content');
    expect(pathOf(batchOf({ ...head, refusal: null, by: 'chief-judge' }))).toBe('mutations[0].by');
  });

  it('[TKT-14] reads whose a batch is', () => {
    const batch = { clientId: 'tablet-1', judgeId: 'j1', mutations: [enter] };
    expect(parseBatch(batch)).toEqual({ ok: true, value: batch });
    expect(pathOf({ ...batch, judgeId: 'j 1' })).toBe('judgeId');
  });

  it.each([
    [{ points: 8.5 }, 'mutations[1].points'],
    [{ points: '8.5' }, 'mutations[1].points'],
    [{ points: null }, 'mutations[1].points'],
    [{ points: 2 ** 53 }, 'mutations[1].points'],
    [{ id: 0 }, 'mutations[1].id'],
    [{ id: 1.5 }, 'mutations[1].id'],
    [{ basedOn: -1 }, 'mutations[1].basedOn'],
    [{ entryId: '' }, 'mutations[1].entryId'],
    [{ entryId: 'e'.repeat(65) }, 'mutations[1].entryId'],
    [{ entryId: 'e 1' }, 'mutations[1].entryId'],
    [{ aspectId: "a'--" }, 'mutations[1].aspectId'],
    [{ aspectId: ['a1'] }, 'mutations[1].aspectId'],
    [{ at: 'today' }, 'mutations[1].at'],
    [{ name: 'closeStage' }, 'mutations[1].name'],
    [{ name: 'toString' }, 'mutations[1].name'],
    [{ judgeId: 'j9' }, 'mutations[1].judgeId'],
  ])('[MRK-1] refuses %j and names its path', (more, path) => expect(pathOf(withMark(more))).toBe(path));

  it.each([
    [null, undefined],
    ['batch', undefined],
    [[], undefined],
    [{}, 'clientId'],
    [{ clientId: 'c1' }, 'mutations'],
    [{ clientId: 'c1', mutations: [] }, 'mutations'],
    [{ clientId: 'c1', mutations: {} }, 'mutations'],
    [{ clientId: 'c1', mutations: [null] }, 'mutations[0]'],
    [{ clientId: 'c1', mutations: Array.from({ length: 501 }, () => enter) }, 'mutations'],
    [{ clientId: 'c1', mutations: [enter], extra: 1 }, 'extra'],
    [JSON.parse('{"clientId":"c1","mutations":[],"__proto__":{}}'), 'mutations'],
  ])('[MRK-1] refuses a whole that is not a batch: %#', (input, path) => expect(pathOf(input)).toBe(path));

  it.each([
    [{ points: 'DNF' }],
    [{ points: 'DNS' }],
    [{ points: -8_500_000 }],
    [{ entryId: 'e'.repeat(64) }],
    [{ id: Number.MAX_SAFE_INTEGER }],
    [{ basedOn: 7 }],
  ])('[MRK-1] reads %j', (more) => expect(parseBatch(withMark(more)).ok).toBe(true));

  it.each([
    ['enterMark', ['aspectId', 'points', 'basedOn', 'at', 'id', 'entryId']],
    ['voidMark', ['aspectId', 'basedOn', 'at', 'id', 'entryId']],
    ['submitSheet', ['at', 'id', 'entryId']],
  ])('[MRK-1] %s needs each of its members and takes no other', (name, members) => {
    const only = (keys: readonly string[]): Record<string, unknown> => ({
      name,
      ...Object.fromEntries(Object.entries(enter).filter(([key]) => key !== 'name' && keys.includes(key))),
    });
    const whole = only(members);
    const batch = (mutation: unknown): unknown => ({ clientId: 'c1', mutations: [mutation] });
    expect(parseBatch(batch(whole)).ok).toBe(true);
    for (const member of members) {
      const rest = only(members.filter((one) => one !== member));
      expect(parseBatch(batch(rest))).toEqual({
        ok: false,
        refusal: { code: 'MALFORMED', path: `mutations[0].${member}`, fault: 'missing-member' },
      });
    }
    expect(parseBatch(batch({ ...whole, judgeId: 'j9' }))).toEqual({
      ok: false,
      refusal: { code: 'MALFORMED', path: 'mutations[0].judgeId', fault: 'unknown-member' },
    });
  });

  it('[OFL-8] a batch of the first form, as it was recorded, and one of the present form are read alike', () => {
    const recorded = readFileSync(join(__dirname, 'batch-version-1.json'), 'utf8');
    const first = parseBatch(JSON.parse(recorded));
    expect(first).toEqual({ ok: true, value: JSON.parse(recorded) });
    expect(parseBatch({ version: 2, ...(JSON.parse(recorded) as object) })).toEqual(first);
  });

  it.each([0, 3, -1, Number.MAX_SAFE_INTEGER])('[OFL-8] form %d is refused whole', (version) => {
    const input = { ...(withMark({}) as object), version };
    expect(parseBatch(input)).toEqual({ ok: false, refusal: { code: 'VERSION_NOT_READ', version } });
  });

  it.each([null, '2', 2.5, 1])('[OFL-8] %j is no name of a form', (version) =>
    expect(pathOf({ ...(withMark({}) as object), version })).toBe('version'),
  );

  it('[MRK-1] takes 500 mutations and no prototype in disguise', () => {
    const mutations = Array.from({ length: 500 }, (_, index) => ({ ...enter, id: index + 1 }));
    expect(parseBatch({ clientId: 'c1', mutations }).ok).toBe(true);
    expect(
      pathOf(JSON.parse(`{"clientId":"c1","mutations":[${JSON.stringify(enter)}],"__proto__":{}}`)),
    ).toBe('__proto__');
  });
});
