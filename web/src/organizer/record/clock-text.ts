const SECOND = 1000;
const two = (n: number): string => String(n).padStart(2, '0');

/** A length of time as people read it off a clock: 1:02:03, in whole seconds gone by. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Minutes as typed, in seconds; null when it is no number of minutes from a half to a day. Full-width digits count. */
export function readMinutes(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll('。', '.').trim();
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(plain)) return null;
  const seconds = Math.round(Number(plain) * 60);
  return seconds >= 1 && seconds <= 86_400 ? seconds : null;
}
