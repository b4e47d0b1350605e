import { readFile } from 'node:fs/promises';
import { archiveStandings } from '../domain/archive/archive-standings';
import { checkArchive } from '../domain/archive/check-archive';
import { canonicalJson } from '../domain/kernel/canonical-json';
import { refusalText } from '../domain/kernel/refusal-text';
import { sha256 } from '../platform/identity/sha256';

/**
 * The standings of a competition from its archive alone: no database, no server.
 * @throws Error that says what is wrong with the file.
 */
export async function tallyFile(path: string): Promise<string> {
  const checked = checkArchive(readJson(await readFile(path, 'utf8')), sha256);
  if (!checked.ok) {
    const faults =
      checked.refusal.code === 'RULES_FAULTY' ? `: ${JSON.stringify(checked.refusal.faults)}` : '';
    const place =
      checked.refusal.code === 'MALFORMED' && checked.refusal.path ? ` (${checked.refusal.path})` : '';
    throw new Error(
      `${refusalText(checked.refusal, 'zh-CN')} ${refusalText(checked.refusal, 'en')}${place}${faults}`,
    );
  }
  return canonicalJson(archiveStandings(checked.value));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('这个文件不是 JSON。The file is not JSON.');
  }
}
