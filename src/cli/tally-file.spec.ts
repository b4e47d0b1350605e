import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealed } from '../../test/rules/rules-case';
import { temporaryFolder } from '../../test/support/temporary-folder';
import { archiveStandings } from '../domain/archive/archive-standings';
import { canonicalJson } from '../domain/kernel/canonical-json';
import { tallyFile } from './tally-file';

const folder = temporaryFolder();
afterAll(() => folder.remove());

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
          marks: { wang: { judge1: { look: 8.5 }, judge2: { look: 9 } }, li: { judge1: { look: 9 } } },
        },
      ],
    },
  ],
};

async function tallied(file: unknown): ReturnType<typeof tallyFile> {
  const path = join(folder.path, 'file.json');
  writeFileSync(path, JSON.stringify(file));
  return tallyFile(path);
}

describe('tallyFile', () => {
  it('[CLI-1][CLI-3] the results of a draft and of its archive are the same canonical JSON', async () => {
    const { results } = await tallied(DRAFT);
    expect(results).toBe(canonicalJson(archiveStandings(sealed(DRAFT))));
    expect((await tallied(sealed(DRAFT))).results).toBe(results);
    const { standings } = (JSON.parse(results) as { stages: { standings: unknown[] }[] }).stages[0]!;
    expect(standings).toMatchObject([
      { place: 1, contestantId: 'li', total: '9.00', isComplete: false },
      { place: 2, contestantId: 'wang', total: '8.75', isComplete: true },
    ]);
  });

  it('[CLI-7] what is odd comes apart from the results: one judge of two did not mark li', async () => {
    const { remarks } = await tallied(DRAFT);
    expect(remarks).toEqual([
      'final: 1 人的评分不全（缺评分、缺裁判或须重评）。One entry is not complete: marks or judges are missing, or are to be given again.',
    ]);
  });

  it('[CLI-2] a faulty file has no results', async () => {
    await expect(tallied({ ...DRAFT, version: 1 })).rejects.toThrow(
      '  version: 类型或取值不对 this is not a value of the right kind (wrong-value)',
    );
  });
});
