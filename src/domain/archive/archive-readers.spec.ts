import fc from 'fast-check';
import { HeadReader, RowReader } from './archive-readers';
import { isRecord } from '../kernel/shapes';
import type { Read } from './read-elements';

/** In pieces of so many bytes, in one memory that is used again and again. */
function feed(reader: { feed(bytes: Uint8Array): void }, bytes: Uint8Array, piece: number): void {
  const memory = new Uint8Array(piece);
  for (let at = 0; at < bytes.length; at += piece) {
    const next = bytes.subarray(at, at + piece);
    memory.set(next);
    reader.feed(memory.subarray(0, next.length));
  }
}

function readAll(
  text: string | Uint8Array,
  piece = 7,
): { readonly head: Read; readonly rows: readonly Read[] } {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const [head, rows] = [new HeadReader(), [] as Read[]];
  feed(head, bytes, piece);
  feed(new RowReader((row) => rows.push(row)), bytes, piece);
  return { head: head.finish(), rows };
}

/** What JSON.parse makes of the same text, taken apart in the same way. */
function parsed(text: string): { readonly head: unknown; readonly rows: readonly unknown[] } {
  const value: unknown = JSON.parse(text);
  const rows = isRecord(value) ? value['ledger'] : undefined;
  if (!isRecord(value) || !Array.isArray(rows)) return { head: value, rows: [] };
  return { head: { ...value, ledger: [] }, rows };
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const isSound = ({ head, rows }: ReturnType<typeof readAll>): boolean =>
  'value' in head && rows.every((row) => 'value' in row);

const name = fc.oneof(
  fc.constantFrom('ledger', 'units', 'a"b', '百工', '__proto__', '', 'back\\slash'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const value = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });
const archive = fc.dictionary(name, fc.oneof(fc.array(value, { maxLength: 6 }), value), { maxKeys: 6 });
const text = fc
  .tuple(fc.oneof(archive, value), fc.constantFrom(undefined, 1, '\t \n'))
  .map(([of, space]) => JSON.stringify(of, null, space));

describe('an archive read piece by piece', () => {
  it('[VER-9] says the same as JSON.parse, whatever it says and wherever the pieces end', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (json, piece) => {
        const { head, rows } = readAll(json, piece);
        const said = [head, ...rows].map((one) => ('value' in one ? one.value : one));
        const { head: value, rows: values } = parsed(json);
        expect(JSON.stringify(said)).toBe(JSON.stringify([value, ...values]));
      }),
      { numRuns: 200 },
    );
  });

  it('[VER-9] takes for JSON what JSON.parse takes, and nothing else: signs taken out, put in and exchanged', () => {
    const sign = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', ' ', '1', 'x', '\u{FEFF}', '');
    const damage = fc.tuple(fc.nat(), fc.nat({ max: 2 }), sign);
    fc.assert(
      fc.property(text, damage, fc.integer({ min: 1, max: 40 }), (json, [where, length, put], piece) => {
        const at = where % (json.length + 1);
        const damaged = json.slice(0, at) + put + json.slice(at + length);
        const read = readAll(damaged, piece);
        const faults = [read.head, ...read.rows].flatMap((one) => ('fault' in one ? [one.fault.fault] : []));
        // A member that stands twice is JSON, and is refused all the same: of that below.
        fc.pre(!faults.includes('duplicate'));
        expect(isSound(read)).toBe(isJson(damaged.replace(/^\u{FEFF}/u, '')));
      }),
      { numRuns: 200 },
    );
  });

  const faultOf = (of: Read): unknown => ('fault' in of ? `${of.fault.path} ${of.fault.fault}` : of.value);

  it.each([
    ['a section', '{"units":[1],"ledger":[],"units":[2]}', 'units duplicate'],
    ['the ledger', '{"ledger":[{"seq":1}],"ledger":[{"seq":2}]}', 'ledger duplicate'],
    ['the ledger, once in escapes', String.raw`{"ledger":[1],"l\u0065dger":[2]}`, 'ledger duplicate'],
    ['a member of a member', '{"competition":{"name":{"zh":"1","zh":"2"}}}', 'competition.name.zh duplicate'],
    ['a member of an element', '{"units":[{"a":[]},{"a":[{},{"b":1,"b":1}]}]}', 'units[1].a[1].b duplicate'],
  ])('[VER-13] %s that stands twice is named: no reading of it is the right one', (_, json, fault) => {
    for (const piece of [1, 3, 1000]) expect(faultOf(readAll(json, piece).head)).toBe(fault);
  });

  it.each([
    ['ends too early', '{"units":[{"id":"a"},{"id', ' not-json'],
    ['is empty', '', ' not-json'],
    ['is no JSON', 'PK\u0003\u0004', ' not-json'],
    ['goes on after its end', '{"units":[]}{"units":[]}', ' not-json'],
    [
      'has something else in a section',
      '{"units":[{"id":"a"},{"id":"b" x},{"id":"c"}]}',
      'units[1] not-json',
    ],
    ['has nothing where an element should be', '{"units":[,1]}', 'units[0] not-json'],
    ['has a comma too many', '{"units":[1,2,]}', 'units[2] not-json'],
    ['lies too deep', `{"units":[1,${'['.repeat(300)}${']'.repeat(300)}]}`, 'units[1] out-of-range'],
  ])('[VER-13] a file that %s is refused, with the place', (_, json, fault) => {
    for (const piece of [1, 3, 1000]) expect(faultOf(readAll(json, piece).head)).toBe(fault);
  });

  it('[VER-9] the ledger may stand first, last, or in escapes, and a byte order mark before it all', () => {
    const rows = [{ value: { seq: 1, actorId: '甲' } }, { value: { seq: 2, fact: { stageId: 's' } } }];
    const ledger = JSON.stringify(rows.map((row) => row.value));
    for (const json of [
      `{"ledger":${ledger},"units":[1]}`,
      ` {"units" : [1] , "ledger" : ${ledger}}\n`,
      String.raw`{"units":[1],"l\u0065dger":` + `${ledger}}`,
      `\u{FEFF}{"units":[1],"ledger":${ledger}}`,
    ])
      expect(readAll(json, 5)).toEqual({ head: { value: { units: [1], ledger: [] } }, rows });
  });

  it('[VER-13] a row that is none, or says a thing twice, is named by its place, and the others are read', () => {
    const { rows } = readAll(
      '{"ledger":[{"seq":1},{"seq":2 x},{"seq":3,"fact":{"a":1,"a":2}},{"seq":4}]}',
      11,
    );
    expect(rows.map(faultOf)).toEqual([{ seq: 1 }, ' not-json', '.fact.a duplicate', { seq: 4 }]);
  });
});
