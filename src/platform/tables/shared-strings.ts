import { ownCopy } from './own-copy';
import { tooLarge } from './refuse-table';
import { MOST_SHARED_CHARACTERS, MOST_SHARED_TEXTS } from './table-limits';
import { unescaped } from './unescaped';
import { readXml } from './xml-events';
import type { ZipParts } from './zip-parts';

/**
 * The texts that cells point to. Runs of a rich text are joined; how a text is pronounced is left out.
 * @throws RefusedError TABLE_DAMAGED, TABLE_TOO_LARGE
 */
export async function readSharedStrings(parts: ZipParts, name: string): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isSpoken = false;
  let characters = 0;
  await readXml(parts.read(name), {
    open: (tag) => {
      if (tag === 'si') text = '';
      else if (tag === 't') isText = true;
      else if (tag === 'rPh') isSpoken = true;
    },
    text: (piece) => {
      if (isText && !isSpoken) text += piece;
    },
    close: (tag) => {
      if (tag === 't') isText = false;
      else if (tag === 'rPh') isSpoken = false;
      if (tag !== 'si') return;
      characters += text.length;
      if (characters > MOST_SHARED_CHARACTERS) throw tooLarge('unpacked', MOST_SHARED_CHARACTERS);
      if (texts.length >= MOST_SHARED_TEXTS) throw tooLarge('unpacked', MOST_SHARED_TEXTS);
      texts.push(ownCopy(unescaped(text)));
    },
  });
  return texts;
}
