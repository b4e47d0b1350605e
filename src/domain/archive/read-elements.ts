import type { RuleFault } from '../kernel/rule-fault';
import { ArchiveSplitter, type Elements } from './split-archive';

/** What elements say, or what keeps them from saying it. */
export type Read = { readonly value: unknown } | { readonly fault: RuleFault };

/** How many members the objects of a value have, at whatever depth. */
function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) for (const one of value) members += membersOf(one);
  else
    for (const key of Object.keys(value)) members += 1 + membersOf((value as Record<string, unknown>)[key]);
  return members;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** The path of the first member that stands twice in a text that is JSON; undefined where none does. */
export function doubledMember(text: string): string | undefined {
  const open: { names: Set<string> | null; at: string; index: number }[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKENS)) {
    const here = open.at(-1);
    if (token === '{') open.push({ names: new Set(), at: '', index: 0 });
    else if (token === '[') open.push({ names: null, at: '[0]', index: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && here) {
      here.index += 1;
      if (!here.names) here.at = `[${here.index}]`;
    } else if (token === ':' && here?.names) {
      const name = JSON.parse(last) as string;
      here.at = `.${name.slice(0, 64)}`;
      if (here.names.has(name)) return open.map(({ at }) => at).join('');
      here.names.add(name);
    }
    last = token;
  }
  return undefined;
}

/** A text as JSON.parse reads it; a member that stands twice is a fault, of which JSON.parse would lose the first without a word. */
export function readText(text: string, members: number): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: { path: '', fault: 'not-json' } };
  }
  if (membersOf(value) === members) return { value };
  return { fault: { path: doubledMember(text) ?? '', fault: 'duplicate' } };
}

/** The elements, one by one; a fault names its path below the element. */
export function readElements(elements: Elements): readonly Read[] {
  const { text, count, members } = elements;
  const all = readText(`[${text}]`, members);
  if ('value' in all && (all.value as unknown[]).length === count)
    return (all.value as unknown[]).map((value) => ({ value }));
  return count === 1 ? [readText(text, members)] : oneByOne(text);
}

/** Slower: which of them it is. */
function oneByOne(text: string): readonly Read[] {
  const read: Read[] = [];
  const splitter = new ArchiveSplitter(
    () => true,
    (one) => read.push(readText(one.text, one.members)),
  );
  // In pieces of one byte no two elements are handed on together.
  for (const byte of new TextEncoder().encode(`{"":[${text}]}`)) splitter.feed(Uint8Array.of(byte));
  return read;
}
