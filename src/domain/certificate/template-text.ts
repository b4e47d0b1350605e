import type { CertificateKind } from './certificate-ground';

const FIELD = /\{([^{}]*)\}/g;

/** What the text of a certificate may name. */
export type TemplateField =
  | 'name'
  | 'unit'
  | 'competition'
  | 'year'
  | 'trade'
  | 'place'
  | 'title'
  | 'occupation'
  | 'clause'
  | 'fromGrade'
  | 'toGrade'
  | 'addressed'
  | 'term';

export type TemplateValues = Readonly<Record<TemplateField, string>>;

const COMMON: readonly TemplateField[] = ['name', 'unit', 'competition', 'year', 'title'];

/** The fields that each kind of certificate has something to say for. */
export const FIELDS_OF_KIND: Readonly<Record<CertificateKind, readonly TemplateField[]>> = {
  award: [...COMMON, 'trade', 'place', 'clause'],
  promotion: [...COMMON, 'trade', 'place', 'clause', 'occupation', 'fromGrade', 'toGrade'],
  selection: [...COMMON, 'trade', 'clause', 'addressed', 'term'],
};

/** Names in a text that are none of these, each once: they would be printed as they stand. */
export function unknownFields(text: string, known: readonly string[]): string[] {
  const named = [...text.matchAll(FIELD)].map(([, name = '']) => name);
  const unknown = named.filter((name) => !known.includes(name));
  // A single brace is a field that somebody did not finish.
  if (/[{}]/.test(text.replaceAll(FIELD, ''))) unknown.push('{');
  return [...new Set(unknown)];
}

/** The text with the values in place of their names. */
export function fillTemplate(text: string, values: Readonly<Partial<Record<string, string>>>): string {
  return text.replaceAll(FIELD, (field: string, name: string) => values[name] ?? field);
}
