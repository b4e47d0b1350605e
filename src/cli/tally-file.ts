import { archiveStandings } from '../domain/archive/archive-standings';
import { canonicalJson } from '../domain/kernel/canonical-json';
import { readCompetition } from './read-competition';
import { remarksOn } from './remarks-on';

/**
 * All results of a competition from its archive or draft alone: no database, no server.
 * @returns the document as canonical JSON, and what is odd about the competition
 * @throws Error that says what is wrong with the file.
 */
export async function tallyFile(path: string): Promise<{ results: string; remarks: readonly string[] }> {
  const archive = await readCompetition(path);
  const document = archiveStandings(archive);
  return { results: canonicalJson(document), remarks: remarksOn(archive, document) };
}
