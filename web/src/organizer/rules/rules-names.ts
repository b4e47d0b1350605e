import type { LocalText } from '#domain/kernel/local-text';
import { isRecord } from '#domain/kernel/shapes';

const isLocalText = (value: unknown): value is LocalText =>
  isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';

/** The names of everything in some values that has an id; of two with one id the first. */
export function rulesNames(...values: readonly unknown[]): ReadonlyMap<string, LocalText> {
  const names = new Map<string, LocalText>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isRecord(value)) return undefined;
    const { id, name, title } = value;
    const called = name ?? title;
    if (typeof id === 'string' && isLocalText(called) && !names.has(id)) names.set(id, called);
    Object.values(value).forEach(visit);
  };
  values.forEach(visit);
  return names;
}
