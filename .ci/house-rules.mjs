// Rules of the house that oxlint has no rule for, checked on the syntax tree.
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { at, filesBelow } from './lib/repository.mjs';

const ts = createRequire(import.meta.url)('typescript');

/** Methods of a database connection whose first argument is SQL. */
const SQL_METHODS = new Set(['query', 'prepare', 'exec', 'statement']);
/** A migration may build DDL from constants: DDL takes no parameters. Tests make databases with made-up names. */
const MAY_BUILD_SQL = /[.]migration[.]ts$|[.]spec[.]ts$|^test\/support\//;

/** @returns the sentence to print when the node breaks a rule */
function sqlFromText(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const method = node.expression.name.text;
  const [sql] = node.arguments;
  if (!SQL_METHODS.has(method) || !sql) return undefined;
  const isBuilt = ts.isTemplateExpression(sql) || (ts.isBinaryExpression(sql) && !isLiteralSum(sql));
  return isBuilt ? `SQL for .${method}() is put together from values: use parameters` : undefined;
}

/** 'a' + 'b' is only a long literal. */
function isLiteralSum(node) {
  if (ts.isParenthesizedExpression(node)) return isLiteralSum(node.expression);
  return (
    ts.isStringLiteralLike(node) ||
    (ts.isBinaryExpression(node) && isLiteralSum(node.left) && isLiteralSum(node.right))
  );
}

/** Clock and chance come into the rulebook as arguments. */
function impureDomain(node) {
  const text = node.getText();
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date() reads the clock';
  if (ts.isPropertyAccessExpression(node) && /^(Math[.]random|Date[.]now|performance[.]now)$/.test(text)) {
    return `${text} is not pure`;
  }
  return ts.isIdentifier(node) && /^(process|Buffer|globalThis|setTimeout|fetch)$/.test(text)
    ? `${text} is not pure`
    : undefined;
}

const NUMBERED_RULES = existsSync(at('docs/rules.md')) ? readFileSync(at('docs/rules.md'), 'utf8') : '';

/** `it('[RNK-4] …')` and `it.each(…)('[RNK-4] …')`: the title names a rule, and docs/rules.md has it. */
function testWithoutRule(node) {
  if (!ts.isCallExpression(node) || !/^(it|test)([.](each|only|failing)\(|$)/.test(calleeText(node)))
    return undefined;
  const [title] = node.arguments;
  if (!title || !ts.isStringLiteralLike(title)) return undefined;
  const [ids] = /^(\[[A-Z]{2,4}-\d+\])+(?= )/.exec(title.text) ?? [];
  if (!ids) return `the title names no rule: ${title.text}`;
  const unknown = ids
    .slice(1, -1)
    .split('][')
    .filter((id) => !new RegExp(`\\b${id}\\b`).test(NUMBERED_RULES));
  return unknown.length > 0 ? `docs/rules.md has no rule ${unknown.join(', ')}` : undefined;
}

/** The table of an it.each may be long and hold anything: only its beginning is looked at. */
function calleeText(node) {
  return node.expression.getText().slice(0, 12);
}

function forwardReference(node) {
  return ts.isIdentifier(node) && node.text === 'forwardRef' ? 'forwardRef hides a cycle' : undefined;
}

function rulesFor(file) {
  const rules = [forwardReference];
  if (!MAY_BUILD_SQL.test(file)) rules.push(sqlFromText);
  if (file.startsWith('src/domain/') && !file.endsWith('.spec.ts')) rules.push(impureDomain);
  if (/[.]spec[.]tsx?$/.test(file)) rules.push(testWithoutRule);
  return rules;
}

function findingsIn(file) {
  const source = ts.createSourceFile(file, readFileSync(at(file), 'utf8'), ts.ScriptTarget.Latest, true);
  const rules = rulesFor(file);
  const findings = [];
  const visit = (node) => {
    for (const rule of rules) {
      const sentence = rule(node);
      if (sentence)
        findings.push(
          `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${sentence}`,
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return findings;
}

const files = filesBelow(['src', 'seeds', 'test', 'web', 'bench']).filter((file) => /[.]tsx?$/.test(file));
const findings = files.flatMap(findingsIn);
findings.forEach((finding) => console.error(finding));
console.log(`house rules: ${findings.length} findings in ${files.length} files`);
process.exit(findings.length > 0 ? 1 : 0);
