import { expect } from 'expect';

/** What the specs of the domain ask of Jest, and no more: groups, tables, expectations. */
const tests = [];

const rowsOf = (table) => (table.every(Array.isArray) ? table : table.map((row) => [row]));

const describe = (_title, collect) => collect();
describe.each = (table) => (_title, collect) => rowsOf(table).forEach((row) => collect(...row));

const it = (title, run) => tests.push({ title, run });
it.each = (table) => (title, run) => rowsOf(table).forEach((row) => it(title, () => run(...row)));

Object.assign(globalThis, { describe, it, expect });

/**
 * The tests that loading these spec files collects, in order.
 * @param load requires one file
 */
export function collectSpecs(files, load) {
  tests.length = 0;
  return files.flatMap((file) => {
    load(file);
    return tests.splice(0).map(({ title, run }, index) => ({ id: `${file} ${index}`, title, run }));
  });
}
