import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PromotionPreset } from '../../domain/promotion/preset/promotion-preset';
import type { CompetitionTemplate } from '../../domain/template/competition-template';
import { readTemplate } from '../../domain/template/read-template';

/** Where the shipped templates lie, seen from the compiled server and from the sources alike. */
export const SHIPPED_TEMPLATES = join(__dirname, '../../../seeds/reference/templates');

/** Every template of a folder, in the order of the ids. @throws Error for a file that is no legal template or has another's name */
export function templatesIn(folder: string, presets: readonly PromotionPreset[]): CompetitionTemplate[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => templateOf(join(folder, name), presets));
}

function templateOf(file: string, presets: readonly PromotionPreset[]): CompetitionTemplate {
  const read = readTemplate(JSON.parse(readFileSync(file, 'utf8')), presets);
  if (!read.ok) throw new Error(`${file} is no legal template: ${JSON.stringify(read.refusal)}`);
  const { value: template } = read;
  if (template.id !== basename(file, '.json')) throw new Error(`${file} holds the template "${template.id}"`);
  return template;
}
