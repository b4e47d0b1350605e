import { readFile } from 'node:fs/promises';
import type { Archive } from '../domain/archive/archive';
import { archiveSchema } from '../domain/archive/archive-schema';
import { readArchive } from '../domain/archive/read-archive';
import { faultText } from '../domain/kernel/fault-text';
import type { Refusal } from '../domain/kernel/refusal';
import type { RuleFault } from '../domain/kernel/rule-fault';
import { refusalText } from '../domain/kernel/refusal-text';
import { isRecord } from '../domain/kernel/shapes';
import { sha256 } from '../platform/identity/sha256';
import { readJson } from './read-json';
import { wantedAt } from './wanted-at';

/** No text is longer than half a gigabyte. */
const TOO_LARGE: ReadonlySet<string | undefined> = new Set(['ERR_STRING_TOO_LONG', 'ERR_FS_FILE_TOO_LARGE']);

/**
 * Reads an archive or a draft from a file.
 * @throws Error that says what is wrong with it and where: every fault of its rules on a line of its own.
 */
export async function readCompetition(path: string): Promise<Archive> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      TOO_LARGE.has(error.code)
        ? `文件过大，不能整体读入。${path} is too large to be read as a whole.`
        : `没有这个种子或文件。There is no seed and no file called ${path}.`,
    );
  });
  const file = readJson(text);
  const checked = readArchive(file, sha256);
  if (checked.ok) return checked.value;
  throw new Error(refusalLines(checked.refusal, file).join('\n'));
}

function refusalLines(refusal: Refusal, file: unknown): string[] {
  const faulty = '这个文件有误，未作任何更改。The file is faulty; nothing was changed.';
  if (refusal.code === 'RULES_FAULTY') return [faulty, ...refusal.faults.map(faultLine)];
  if (refusal.code !== 'MALFORMED') return [refusalText(refusal, 'zh-CN'), refusalText(refusal, 'en')];
  const { path = '', fault = 'wrong-value', allowed } = refusal;
  if (path === '') return [faulty, ...wantedLine(file, fault, path)];
  const lines = [faulty, faultLine({ path, fault })];
  if (allowed !== undefined) return [...lines, `    应为 wanted: ${allowed}`];
  // A row of the ledger has its shape; what it says, or its hash, is wrong.
  if (refusal.fault === undefined) return lines;
  return fault === 'unknown-member'
    ? [...lines, ...memberLine(file, path)]
    : [...lines, ...wantedLine(file, fault, path)];
}

const faultLine = ({ path, fault }: RuleFault): string => {
  const { zh, en } = faultText(fault);
  return `  ${path}: ${zh} ${en} (${fault})`;
};

const schemaFor = (file: unknown): ReturnType<typeof archiveSchema> =>
  archiveSchema(isRecord(file) && file['format'] === 'baigong-draft' ? 'draft' : 'archive');

/** Of a member that is missing or wrong: what is wanted there, and what was found there or beside it. */
function wantedLine(file: unknown, fault: RuleFault['fault'], path: string): string[] {
  const at = wantedAt(schemaFor(file), file, path);
  if (fault !== 'wrong-value' && fault !== 'missing-member') return [];
  const beside = fault === 'missing-member' ? wantedAt(schemaFor(file), file, parentOf(path)) : at;
  return [`    应为 wanted: ${at.wanted}; 实为 found: ${beside.found}`];
}

/** Of a member that nobody knows: those that there are. */
function memberLine(file: unknown, path: string): string[] {
  return [`    应为 wanted: ${wantedAt(schemaFor(file), file, parentOf(path)).wanted}`];
}

const parentOf = (path: string): string => path.replace(/\.?[^.[]*$/, '');
