import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../test/support/temporary-folder';
import { presetsIn, SHIPPED_PRESETS } from './preset-files';

const shipped = (id: string): string => join(SHIPPED_PRESETS, `${id}.json`);

describe('presetsIn', () => {
  const folder = temporaryFolder();
  const file = (name: string): string => join(folder.path, name);
  afterAll(() => folder.remove());

  it('[PRO-14] reads every JSON file of a folder in the order of the ids', () => {
    copyFileSync(shipped('zhoushan'), file('zhoushan.json'));
    copyFileSync(shipped('harbin'), file('harbin.json'));
    writeFileSync(file('README.md'), 'no preset');
    expect(presetsIn(folder.path).map(({ id }) => id)).toEqual(['harbin', 'zhoushan']);
  });

  it('[PRO-14] a file under the name of another preset stops the start', () => {
    copyFileSync(shipped('hainan'), file('somewhere.json'));
    expect(() => presetsIn(folder.path)).toThrow(`${file('somewhere.json')} holds the preset "hainan"`);
  });

  it('[PRO-14] so does one that is no legal preset, and it is said why', () => {
    const { rules, ...rest } = JSON.parse(readFileSync(shipped('hainan'), 'utf8')) as { rules: object };
    writeFileSync(file('somewhere.json'), JSON.stringify({ ...rest, rules: { ...rules, rows: [] } }));
    expect(() => presetsIn(folder.path)).toThrow(
      `${file('somewhere.json')} is no legal preset: {"code":"RULES_FAULTY","faults":[{"path":"rules.rows","fault":"empty"}]}`,
    );
  });
});
