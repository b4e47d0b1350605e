import { malformed } from '../kernel/malformed';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import type { Sha256 } from '../ledger/chain-entry';
import { checkChain } from '../ledger/check-chain';
import type { Archive } from './archive';
import { archiveShape } from './archive-shape';
import { misfitRow } from './misfit-row';
import { ruleFaults } from './rule-faults';
import { changedEdition } from './unresolved-in-published';
import { unresolvedId } from './unresolved-id';

/**
 * Reads an archive that came from anywhere (ARC-3 … ARC-6): its shape, its ids, its rules, its marks, then the hash chain and the hashes of editions.
 * Refusals: MALFORMED with the path of the first fault (a broken chain names its ledger row), RULES_FAULTY with every fault.
 */
export function checkArchive(input: unknown, sha256: Sha256): Result<Archive, Refusal> {
  const fault = archiveShape.check(input);
  if (fault) return refused(malformed(fault));
  const archive = input as Archive;
  const wrongAt = (path: string) => refused<Refusal>({ code: 'MALFORMED', path });
  const unresolved = unresolvedId(archive);
  if (unresolved) return refused<Refusal>({ code: 'MALFORMED', ...unresolved });
  const faults = ruleFaults(archive);
  if (faults.length > 0) return refused<Refusal>({ code: 'RULES_FAULTY', faults });
  const misfit = misfitRow(archive);
  if (misfit !== null) return wrongAt(`ledger[${misfit}].fact`);
  const broken = checkChain(archive.ledger, archive.competition.id, sha256);
  if (broken !== null) return wrongAt(`ledger[${broken - 1}]`);
  const changed = changedEdition(archive, sha256);
  return changed === null ? accepted(archive) : wrongAt(`editions[${changed}].hash`);
}
