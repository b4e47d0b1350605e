import { pinyin } from 'pinyin-pro';
import { remembered } from '../../domain/kernel/remembered';

const SOUND = { toneType: 'none', type: 'array', v: true } as const;
const HAN = /\p{Script=Han}/u;
const ONLY_HAN = /^\p{Script=Han}+$/u;

/** More than a city's names are written with. */
const MOST_SIGNS = 10_000;
/** Of those whose words have to be looked for: the common ones come again and again. */
const MOST_NAMES = 20_000;

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The sound of a sign that has but one; null for a sign whose sound depends on those beside it. */
const onlySoundOf = remembered((sign): string | null => {
  const [sound = '', other] = new Set(pinyin(sign, { ...SOUND, multiple: true }).map(plain));
  return other === undefined ? sound : null;
}, MOST_SIGNS);

/** Most names are written in signs of one sound each: no words have to be looked for in them. Null for the others. */
function onlySounds(name: string): string[] | null {
  const sounds: string[] = [];
  for (const sign of name) {
    const sound = onlySoundOf(sign);
    if (sound === null) return null;
    sounds.push(sound);
  }
  return sounds;
}

const readSounds = remembered(
  (name): readonly string[] => pinyin(name, { ...SOUND, surname: 'head' }).map(plain),
  MOST_NAMES,
);

function soundsOf(name: string): readonly string[] {
  const known = ONLY_HAN.test(name) ? onlySounds(name) : null;
  return known ?? (HAN.test(name) ? readSounds(name) : name.split(/\s+/).map(plain));
}

/** How a name is found by its sound (PPL-1): "ouyangna" and "oyn"; a surname is read as one. A name in Latin letters is its own. */
export function nameKeys(name: string): readonly [whole: string, initials: string] {
  let [whole, initials] = ['', ''];
  for (const sound of soundsOf(name)) {
    whole += sound;
    initials += sound.slice(0, 1);
  }
  return [whole, initials];
}
