import type { Random } from './seeded-random';

const FAMILY = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧');
const GIVEN = Array.from('百工技艺匠心勤精砺实诚敏慧坚卓新启明朗宁安和远志博涵岚松柏禾');

/** An invented Chinese name: a common family name and two signs drawn from a short list that no registry was read for. */
export function fictionalName(random: Random): string {
  const first = random.pick(GIVEN);
  const second = random.pick(GIVEN);
  return random.pick(FAMILY) + first + second;
}
