import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { nameKeys } from './name-keys';

describe('nameKeys', () => {
  it.each([
    ['张三', 'zhangsan', 'zs'],
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['欧阳娜', 'ouyangna', 'oyn'],
    ['吕布', 'lvbu', 'lb'],
    ['阿依古丽·买买提', 'ayigulimaimaiti', 'ayglmmt'],
    ['Li Ming', 'liming', 'lm'],
    ['', '', ''],
  ])('[PPL-1] %s is found by %s and %s', (name, whole, initials) =>
    expect(nameKeys(name)).toEqual([whole, initials]),
  );

  it('[PPL-1] a sign of one sound has it in every word and surname that the dictionary reads otherwise', () => {
    const dictionary = readFileSync(require.resolve('pinyin-pro'), 'utf8');
    const words = new Set(dictionary.match(/\p{Script=Han}{2,}/gu));
    expect(words.size).toBeGreaterThan(4000);
    const soundOf = (name: string): string =>
      pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }).join('');
    const otherwise = [...words]
      .flatMap((word) => [word, `王${word}`])
      .filter((name) => nameKeys(name)[0] !== soundOf(name));
    expect(otherwise).toEqual([]);
  });
});
