import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

export const GUIDE_FOLDER = path.join(__dirname, '../../docs');

export type GuideLanguage = 'zh-CN' | 'en';

/** A numbered step as docs/judging.md has it. */
export interface GuideStep {
  readonly title: string;
  /** Of the screenshot, within docs. */
  readonly picture: string;
  /** The words of the interface that the step names. */
  readonly words: Readonly<Record<GuideLanguage, readonly string[]>>;
}

export interface Guide {
  readonly steps: readonly GuideStep[];
  /** The words of the part on what goes wrong. */
  readonly troubles: GuideStep['words'];
}

const wordsOf = (text: string): GuideStep['words'] => ({
  'zh-CN': [...text.matchAll(/「([^」]+)」/g)].map(([, word]) => word!),
  en: [...text.matchAll(/“([^”]+)”/g)].map(([, word]) => word!),
});

/** Reads the guide. @throws Error when a step has no picture or its numbers do not run from 1 */
export function readGuide(): Guide {
  const text = readFileSync(path.join(GUIDE_FOLDER, 'judging.md'), 'utf8');
  const [, steps = '', troubles = ''] = text.split(/^## .*$/m);
  const [, ...parts] = steps.split(/^### /m);
  return { steps: parts.map(readStep), troubles: wordsOf(troubles) };
}

function readStep(part: string, index: number): GuideStep {
  const [, number, title] = /^(\d+)[.] .* · (.+)$/m.exec(part) ?? [];
  const [, picture] = /!\[\d+\]\((.+)\)/.exec(part) ?? [];
  if (Number(number) !== index + 1 || !title || !picture)
    throw new Error(`step ${index + 1} of the guide has another number, or no title or picture: ${part}`);
  return { title, picture, words: wordsOf(part) };
}

/**
 * Which of these words stand on the screen: in the innermost part that holds one whole, if it is shown within the window. White
 * space aside, since a sentence may be made of parts.
 */
export async function wordsOnScreen(page: Page, words: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const bare = (text) => text.replaceAll(/\\s/g, '');
    const isShown = (element) => {
      const { width, height, top, left, bottom, right } = element.getBoundingClientRect();
      return element.checkVisibility() && width > 1 && height > 1
        && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    };
    const isOnScreen = (word) => {
      const holds = (element) => bare(element.innerText ?? '').includes(bare(word));
      const innermost = (element) => {
        const inside = [...element.children].filter(holds);
        return inside.length > 0 ? inside.some(innermost) : isShown(element);
      };
      return holds(document.body) && innermost(document.body);
    };
    return ${JSON.stringify(words)}.filter(isOnScreen);
  })()`);
}
