import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PromotionPreset } from '../../domain/promotion/preset/promotion-preset';
import { readPromotionPreset } from '../../domain/promotion/preset/read-promotion-preset';

/** Where the shipped rule sets lie, seen from the compiled server and from the sources alike. */
export const SHIPPED_PRESETS = join(__dirname, '../../../seeds/reference/promotion-rules');

/** Every preset of a folder, in the order of the ids. @throws Error for a file that is no legal preset or has another's name */
export function presetsIn(folder: string): PromotionPreset[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => presetOf(join(folder, name)));
}

function presetOf(file: string): PromotionPreset {
  const read = readPromotionPreset(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(`${file} is no legal preset: ${JSON.stringify(read.refusal)}`);
  const { value: preset } = read;
  if (preset.id !== basename(file, '.json')) throw new Error(`${file} holds the preset "${preset.id}"`);
  return preset;
}
