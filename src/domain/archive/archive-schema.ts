import { schemaDocument } from '../kernel/record-shape';
import type { JsonSchema, SchemaForm } from '../kernel/shapes';
import { archiveShape } from './archive-shape';
import { draftShape } from './draft/draft-shape';

/** Each form as people and other programs know it. The addresses name the schemas; nothing is fetched from them. */
const FORMS = {
  archive: {
    shape: archiveShape,
    title: 'Baigong archive 2',
    description: 'A whole competition: rules, people and the chained ledger of marks. docs/archive-format.md',
  },
  draft: {
    shape: draftShape,
    title: 'Baigong draft 2',
    description: 'A competition written down by hand from published results. docs/archive-format.md',
  },
} as const;

/** The JSON Schema of archives or of drafts, made from the shapes that check them (ARC-9). */
export function archiveSchema(form: SchemaForm): JsonSchema {
  const { shape, title, description } = FORMS[form];
  return schemaDocument(shape, form, {
    $id: `https://baigong.invalid/schema/${form}-2.json`,
    title,
    description,
  });
}
