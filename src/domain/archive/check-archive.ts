import type { Refusal, RuleFault } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import type { Sha256 } from '../ledger/chain-entry';
import { checkChain } from '../ledger/check-chain';
import { checkStageRules } from '../scheme/check-stage-rules';
import type { Archive } from './archive';
import { archiveShape } from './archive-shape';
import { misfitRow } from './misfit-row';
import { unresolvedPath } from './unresolved-path';

const malformed = (path: string) =>
  refused<Refusal>(
    path === '' ? { code: 'MALFORMED' } : { code: 'MALFORMED', path: path.replace(/^\./, '') },
  );

const ruleFaults = (archive: Archive): RuleFault[] =>
  archive.trades.flatMap(({ stages }, t) =>
    stages.flatMap(({ rules }, s) =>
      checkStageRules(rules).map(({ path, fault }) => ({
        path: `trades[${t}].stages[${s}].rules.${path}`,
        fault,
      })),
    ),
  );

/**
 * Reads an archive that came from anywhere (ARC-3 … ARC-6): its shape, its ids, its rules, its marks, then the hash chain.
 * Refusals: MALFORMED with the path of the first fault (a broken chain names its ledger row), RULES_FAULTY with every fault.
 */
export function checkArchive(input: unknown, sha256: Sha256): Result<Archive, Refusal> {
  const fault = archiveShape(input);
  if (fault !== null) return malformed(fault);
  const archive = input as Archive;
  const unresolved = unresolvedPath(archive);
  if (unresolved !== null) return malformed(unresolved);
  const faults = ruleFaults(archive);
  if (faults.length > 0) return refused<Refusal>({ code: 'RULES_FAULTY', faults });
  const misfit = misfitRow(archive);
  if (misfit !== null) return malformed(`ledger[${misfit}].fact`);
  const broken = checkChain(archive.ledger, archive.competition.id, sha256);
  return broken === null ? accepted(archive) : malformed(`ledger[${broken - 1}]`);
}
