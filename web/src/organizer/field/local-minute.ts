/** Competitions are held in one zone; a tablet or laptop may stand in another. */
const ZONE = 'Asia/Shanghai';
const OFFSET = '+08:00';

/** An instant as `<input type="datetime-local">` holds it, in the competition's zone. */
export function toLocalMinute(iso: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(iso)).replace(' ', 'T');
}

/** The instant that such a field means; null while it is not filled in. */
export function fromLocalMinute(text: string): string | null {
  const time = Date.parse(`${text}:00${OFFSET}`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
