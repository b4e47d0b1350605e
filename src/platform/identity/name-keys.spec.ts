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
});
