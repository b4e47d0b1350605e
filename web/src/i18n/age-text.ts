import i18next from 'i18next';

/** An age in words, in the language in force: seconds up to a minute, minutes up to an hour, then hours. */
export function ageText(ageMs: number): string {
  const seconds = Math.floor(ageMs / 1_000);
  if (seconds < 60) return i18next.t('age.seconds', { count: seconds });
  if (seconds < 3_600) return i18next.t('age.minutes', { count: Math.floor(seconds / 60) });
  return i18next.t('age.hours', { count: Math.floor(seconds / 3_600) });
}
