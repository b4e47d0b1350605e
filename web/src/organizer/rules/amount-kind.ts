import { schemaDocument } from '#domain/kernel/record-shape';
import { isRecord, type JsonSchema } from '#domain/kernel/shapes';
import { stageRulesShape } from '#domain/stage-rules/stage-rules-shape';
import type { PathStep } from './read-path';

/** In which unit a number of the rules is kept: millionths of a point, millionths of a whole, fen, or as it is. */
export type AmountKind = 'points' | 'share' | 'money' | 'plain';

const UNITS: Readonly<Record<string, AmountKind>> = {
  '#/$defs/Points': 'points',
  '#/$defs/Factor': 'share',
  '#/$defs/Money': 'money',
};

let described: JsonSchema | undefined;

/** The shape of the rules as data; made when it is first asked for. */
export function rulesSchema(): JsonSchema {
  described ??= schemaDocument(stageRulesShape, 'archive', { $id: '', title: '', description: '' });
  return described;
}

const named = ($ref: string): JsonSchema => {
  const definitions = rulesSchema()['$defs'] as Readonly<Record<string, JsonSchema>>;
  return definitions[$ref.slice('#/$defs/'.length)] ?? {};
};

/** Whether a value can be of this variant, by the members that say so. What is not known fits. */
const fits = (variant: JsonSchema, value: unknown): boolean => {
  const { properties } = variant;
  if (!isRecord(value) || !isRecord(properties)) return true;
  return Object.entries(properties).every(
    ([key, member]) =>
      !(key in value) || !isRecord(member) || !('const' in member) || value[key] === member['const'],
  );
};

const inside = (value: unknown, { kind, name }: PathStep): unknown => {
  if (kind === 'member') return isRecord(value) ? value[name] : undefined;
  if (!Array.isArray(value)) return undefined;
  return value.find((one) => isRecord(one) && one['id'] === name) ?? value[Number(name)];
};

function kindsAt(schema: JsonSchema, steps: readonly PathStep[], value: unknown): AmountKind[] {
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    const unit = steps.length === 0 ? UNITS[$ref] : undefined;
    return unit ? [unit] : kindsAt(named($ref), steps, value);
  }
  const variants = schema['oneOf'] ?? schema['anyOf'];
  if (Array.isArray(variants)) {
    return (variants as JsonSchema[])
      .filter((variant) => fits(variant, value))
      .flatMap((variant) => kindsAt(variant, steps, value));
  }
  const [step, ...rest] = steps;
  if (!step) return ['plain'];
  const { properties, items } = schema;
  const next = step.kind === 'item' ? items : isRecord(properties) ? properties[step.name] : undefined;
  return isRecord(next) ? kindsAt(next, rest, inside(value, step)) : [];
}

/**
 * The unit of the number at a place of the rules. Members of one name can have different units (the most of a count, the most of
 * a measured value): `rules` tells which kind stands there. Plain where it cannot be told.
 */
export function amountKind(steps: readonly PathStep[], rules: unknown): AmountKind {
  const [first, ...others] = new Set(kindsAt(rulesSchema(), steps, rules));
  return first && others.length === 0 ? first : 'plain';
}
