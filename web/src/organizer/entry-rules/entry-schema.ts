import { schemaDocument } from '#domain/kernel/record-shape';
import type { JsonSchema } from '#domain/kernel/shapes';
import { ON_POINTS } from '#domain/registration/check-entry-rules';
import { entryRulesShape } from '#domain/registration/entry-rules';

type Members = Readonly<Record<string, JsonSchema>>;

/** The requirements as a form asks for them: without conditions on points, which nobody who registers has (ERF-2). */
export function requirementsSchema(): JsonSchema {
  const whole = schemaDocument(entryRulesShape, 'archive', { $id: '', title: '', description: '' });
  const definitions = whole['$defs'] as Members;
  const requirements = (whole['properties'] as Members)['requirements'] ?? {};
  const item = requirements['items'] as JsonSchema;
  const members = item['properties'] as Members;
  const variants = (definitions['Condition']?.['oneOf'] ?? []) as readonly JsonSchema[];
  const kindOf = (variant: JsonSchema): unknown => (variant['properties'] as Members)['kind']?.['const'];
  const oneOf = variants.filter((variant) => !ON_POINTS.has(String(kindOf(variant))));
  const conditions = { ...members['conditions'], items: { oneOf }, minItems: 1 };
  return { ...requirements, items: { ...item, properties: { ...members, conditions } } };
}
