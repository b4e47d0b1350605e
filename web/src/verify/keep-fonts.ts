import { CHECKS } from '#domain/verification/report';
import { checkName } from '#domain/verification/report-text';
import i18next from 'i18next';
import { LOCALES } from '../i18n/locale';

const FACES = ['16px "Noto Sans SC Variable"', '28px "Noto Serif SC Variable"'];

/** Fonts come in slices, as they are seen: the slices of every text of this page are fetched while there is a network. */
export async function keepFonts(): Promise<void> {
  await import('../ui/fonts');
  const texts = LOCALES.map((locale) => JSON.stringify(i18next.getResourceBundle(locale, 'app')?.verify));
  const names = CHECKS.flatMap((name) => [checkName({ name }, 'zh'), checkName({ name }, 'en')]);
  const words = [...texts, ...names].join('');
  // Without them a font of the device is used: the page works all the same.
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face, words)));
}
