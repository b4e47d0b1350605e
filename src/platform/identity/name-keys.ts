import { pinyin } from 'pinyin-pro';

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** How a name is found by its sound (PPL-1): "ouyangna" and "oyn"; a surname is read as one. A name in Latin letters is its own. */
export function nameKeys(name: string): readonly [whole: string, initials: string] {
  const parts = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
  const isHan = /\p{Script=Han}/u.test(name);
  const words = isHan ? parts.map(plain) : name.split(/\s+/).map(plain);
  return [words.join(''), words.map((word) => word.slice(0, 1)).join('')];
}
