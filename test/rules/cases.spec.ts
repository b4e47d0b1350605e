import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, type CaseLines, type RulesCase } from './rules-case';

const FOLDER = join(__dirname, 'cases');
const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as RulesCase)
  .map((of) => ({ ...of, cited: of.rules.join(', ') }));
const NUMBERED = readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8');

describe('cases a chief judge can check', () => {
  it.each(CASES)('[CAS-1] $title ($cited)', ({ draft, expected }) => {
    const lines = linesOf(draft);
    const parts = Object.keys(expected) as (keyof CaseLines)[];
    expect(parts).toContain('standings');
    for (const part of parts) expect({ [part]: lines[part] }).toEqual({ [part]: expected[part] });
  });

  it.each(CASES)('[CAS-2] says its arithmetic, and the rules it stands for: $title', ({ byHand, rules }) => {
    expect(byHand.join(' ').length).toBeGreaterThan(20);
    expect(rules.length).toBeGreaterThan(0);
    for (const id of rules) expect(NUMBERED).toContain(`| ${id} |`);
  });
});
