import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealed } from '../../test/rules/rules-case';
import { withMembers } from '../../test/support/small-rules';
import { smallArchive } from '../../test/support/small-archive';
import { temporaryFolder } from '../../test/support/temporary-folder';
import { readCompetition } from './read-competition';

type Members = Readonly<Record<string, unknown>>;

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** The smallest draft of docs/archive-format.md. */
const DRAFT = {
  format: 'baigong-draft',
  version: 2,
  trades: [
    {
      id: 'welding',
      stages: [
        {
          id: 'final',
          rules: {
            scheme: {
              modules: [
                {
                  id: 'work',
                  criteria: [{ id: 'seam', aspects: [{ id: 'look', kind: 'free', max: 10, step: 0.5 }] }],
                },
              ],
            },
          },
          marks: { wang: { judge1: { look: 8.5 } }, li: { judge1: { look: 9 } } },
        },
      ],
    },
  ],
};
const S = 'trades[0].stages[0]';
const FAULTY = '这个文件有误，未作任何更改。The file is faulty; nothing was changed.';

function fileOf(text: string): string {
  const file = join(folder.path, 'competition.json');
  writeFileSync(file, text);
  return file;
}

/** What is said of a file, line by line; nothing of one that is sound. */
async function saidOf(file: unknown): Promise<string[]> {
  try {
    await readCompetition(fileOf(JSON.stringify(file)));
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}
const saidWith = (members: Members): Promise<string[]> => saidOf(withMembers<unknown>(DRAFT, members));

describe('readCompetition', () => {
  it('[CLI-3] reads a draft as its archive, and an archive as it is', async () => {
    expect(await readCompetition(fileOf(JSON.stringify(DRAFT)))).toEqual(sealed(DRAFT));
    expect(await readCompetition(fileOf(JSON.stringify(sealed(DRAFT))))).toEqual(sealed(DRAFT));
    expect(await readCompetition(fileOf(JSON.stringify(smallArchive())))).toEqual(smallArchive());
  });

  it('[CLI-2] a file that is not there', async () => {
    const path = join(folder.path, 'nowhere.json');
    await expect(readCompetition(path)).rejects.toThrow(
      new Error(`没有这个种子或文件。There is no seed and no file called ${path}.`),
    );
  });

  it('[CLI-8] a file that is not JSON, or has a member twice', async () => {
    await expect(readCompetition(fileOf('{\n  no'))).rejects.toThrow(
      new Error('第 2 行第 3 列：不是有效的 JSON。Line 2, column 3: this is not JSON (InvalidSymbol).'),
    );
    await expect(readCompetition(fileOf('{"format": 1, "format": 2}'))).rejects.toThrow(
      new Error('第 1 行第 15 列：“format”出现两次。Line 1, column 15: "format" stands here twice.'),
    );
  });

  it.each<[string, Members, string[]]>([
    [
      'a value of the wrong kind: what is wanted, what was found',
      { [`${S}.kind`]: 'semi' },
      [
        `  ${S}.kind: 类型或取值不对 this is not a value of the right kind (wrong-value)`,
        '    应为 wanted: "preliminary" | "semifinal" | "final" | "review"; 实为 found: "semi"',
      ],
    ],
    [
      'a member that is missing: what is wanted, what stands beside it',
      { [`${S}.rules`]: undefined },
      [
        `  ${S}.rules: 缺少此项 this member is missing (missing-member)`,
        '    应为 wanted: { ranking, awards, promotions, scheme, carryOver, advancement, scale, recheck, corrections, signatures, appeals }; 实为 found: { id, marks }',
      ],
    ],
    [
      'a member of the file itself that is missing',
      { version: undefined },
      [
        '  version: 缺少此项 this member is missing (missing-member)',
        '    应为 wanted: 2; 实为 found: { format, trades }',
      ],
    ],
    [
      'a member that nobody knows: those that there are',
      { [`${S}.mark`]: {} },
      [
        `  ${S}.mark: 没有此项 there is no such member (unknown-member)`,
        '    应为 wanted: { id, kind, name, rules, entries, marks, records, decisions, isClosed, seats }',
      ],
    ],
    [
      'a mark that cannot be: what could',
      { [`${S}.marks.li.judge1.look`]: 10.5 },
      [
        `  ${S}.marks.li.judge1.look: 超出允许的范围 this is out of range (out-of-range)`,
        '    应为 wanted: 0 … 10',
      ],
    ],
    [
      'a mark off its step',
      { [`${S}.marks.li.judge1.look`]: 8.3 },
      [
        `  ${S}.marks.li.judge1.look: 不是分值间隔的整数倍 this is off the step (off-step)`,
        '    应为 wanted: step 0.5',
      ],
    ],
    [
      'a judge without an id',
      { [`${S}.marks`]: { li: { 裁判: {} } } },
      [
        `  ${S}.marks.li.裁判: 类型或取值不对 this is not a value of the right kind (wrong-value)`,
        '    应为 wanted: A-Z a-z 0-9 . _ : -, 1 … 64',
      ],
    ],
    [
      'a name that nobody has: nothing more can be said',
      { [`${S}.records`]: { zhao: { status: 'absent' } } },
      [`  ${S}.records.zhao: 没有此名 there is nobody and nothing of this name (unknown-name)`],
    ],
    [
      'rules: all their faults',
      {
        [`${S}.rules.scheme.fullMarks`]: 11,
        [`${S}.rules.advancement`]: { steps: [{ kind: 'top-places', places: 3 }] },
        [`${S}.marks.li.judge1.look`]: 8.3,
      },
      [
        `  ${S}.rules.scheme.fullMarks: 合计与各项之和不符 the declared sum is not the sum of the parts (sum-differs)`,
        `  ${S}.rules.advancement.steps[0].places: 多于参赛人数 this is more than the field has (larger-than-field)`,
      ],
    ],
  ])('[CLI-2] %s', async (_, members, lines) => expect(await saidWith(members)).toEqual([FAULTY, ...lines]));

  it('[CLI-2] an archive: its own members, its ledger row', async () => {
    expect(await saidOf({ ...smallArchive(), judges: {} })).toEqual([
      FAULTY,
      '  judges: 类型或取值不对 this is not a value of the right kind (wrong-value)',
      '    应为 wanted: [ … ]; 实为 found: {  }',
    ]);
    const forged = withMembers(sealed(DRAFT), { 'ledger[1].fact.points': 9_500_000 });
    expect(await saidOf(forged)).toEqual([
      FAULTY,
      '  ledger[1]: 类型或取值不对 this is not a value of the right kind (wrong-value)',
    ]);
  });

  it.each([
    [7, '7'],
    [null, 'null'],
    [[], '[]'],
  ])('[CLI-2] what is no competition at all: %#', async (file, found) =>
    expect(await saidOf(file)).toEqual([
      FAULTY,
      `    应为 wanted: { format, version, competition, units, contestants, judges, trades, ledger, conflicts, editions, honours }; 实为 found: ${found}`,
    ]),
  );
});
