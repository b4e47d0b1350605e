import { sayYuan } from '#domain/award/money';
import { formatPoints } from '#domain/kernel/format-points';
import type { LocalText } from '#domain/kernel/local-text';
import { isRecord } from '#domain/kernel/shapes';
import { toPoints } from '#domain/kernel/to-points';
import { withMinus } from '../../i18n/with-minus';
import { amountKind } from './amount-kind';
import { readPath, type PathStep } from './read-path';

/** How changes are put into words. */
export interface ChangeWords {
  /** What a member is called; itself where there is no word. */
  readonly member: (name: string) => string;
  /** What a fixed value means; itself where there is no word. */
  readonly value: (code: string) => string;
  /** The name of a thing by its id. */
  readonly name: (id: string) => string | undefined;
  readonly local: (text: LocalText) => string;
  readonly item: (n: number) => string;
  readonly pair: (name: string, value: string) => string;
  /** The same where the value has parts of its own. */
  readonly group: (name: string, value: string) => string;
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
  /** Between members of an object, and between members of a list. */
  readonly pairs: string;
  readonly list: string;
}

interface Place {
  readonly steps: readonly PathStep[];
  readonly rules: unknown;
}

const isText = (value: unknown): value is LocalText =>
  isRecord(value) && typeof value['zh'] === 'string' && Object.keys(value).length === 2 && 'en' in value;

const stepText = ({ kind, name }: PathStep, words: ChangeWords): string => {
  if (kind === 'member') return words.member(name);
  const called = words.name(name);
  if (called !== undefined) return called;
  return /^\d+$/.test(name) ? words.item(Number(name) + 1) : name;
};

/** A place of the rules as a person reads it: "Marking scheme › Practical › weight". A list is not named where its member is. */
export function placeText(path: string, words: ChangeWords): string {
  const steps = readPath(path);
  const isNamed = (step: PathStep | undefined): boolean =>
    step?.kind === 'item' && words.name(step.name) !== undefined;
  return steps
    .filter((step, index) => step.kind === 'item' || index === 0 || !isNamed(steps[index + 1]))
    .map((step) => stepText(step, words))
    .join(' › ');
}

/** A factor is read as a number, any other share of a whole in percent. */
const isFactor = (steps: readonly PathStep[]): boolean =>
  steps.some(({ kind, name }) => kind === 'member' && (name === 'factor' || name === 'declares'));

const numberText = (value: number, { steps, rules }: Place): string => {
  const kind = amountKind(steps, rules);
  if (kind === 'money') return sayYuan(value);
  if (kind === 'plain') return withMinus(String(value));
  if (kind === 'share' && !isFactor(steps)) return `${formatPoints(toPoints(value * 100))}%`;
  return withMinus(formatPoints(toPoints(value)));
};

/** Whether the texts at a place are ids of things that have names. */
const holdsIds = (steps: readonly PathStep[]): boolean =>
  /Ids?$|^section$|^zeroes$/.test(steps.findLast(({ kind }) => kind === 'member')?.name ?? '');

const hasParts = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(hasParts) : isRecord(value) && !isText(value);

const objectText = (value: Readonly<Record<string, unknown>>, place: Place, words: ChangeWords): string => {
  const isCalled = 'name' in value || 'title' in value;
  return Object.entries(value)
    .filter(([name]) => name !== 'id' || !isCalled)
    .map(([name, member]) => {
      const text = textAt(member, below(place, { kind: 'member', name }), words);
      return (hasParts(member) ? words.group : words.pair)(words.member(name), text);
    })
    .join(words.pairs);
};

const below = ({ steps, rules }: Place, step: PathStep): Place => ({ steps: [...steps, step], rules });

const listText = (value: readonly unknown[], place: Place, words: ChangeWords): string => {
  if (value.length === 0) return words.nothing;
  const texts = value.map((one, index) => {
    const id = isRecord(one) ? one['id'] : undefined;
    const name = typeof id === 'string' ? id : String(index);
    return textAt(one, below(place, { kind: 'item', name }), words);
  });
  return texts.join(value.some(isRecord) ? words.pairs : words.list);
};

function textAt(value: unknown, place: Place, words: ChangeWords): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return numberText(value, place);
  if (typeof value === 'string')
    return (holdsIds(place.steps) ? words.name(value) : undefined) ?? words.value(value);
  if (Array.isArray(value)) return listText(value, place, words);
  if (!isRecord(value)) return words.nothing;
  return isText(value) ? words.local(value) : objectText(value, place, words);
}

/** What stands at a place of the rules. @param rules the rules it stands in, which tell units apart */
export function valueText(
  value: unknown,
  { path, rules }: { readonly path: string; readonly rules: unknown },
  words: ChangeWords,
): string {
  return textAt(value, { steps: readPath(path), rules }, words);
}

/** The order of a list whose members changed places. */
export function orderText(ids: unknown, words: ChangeWords): string {
  return Array.isArray(ids)
    ? ids.map((id) => stepText({ kind: 'item', name: String(id) }, words)).join(words.list)
    : words.nothing;
}
