import type { Refusal } from '../kernel/refusal';
import type { OversightFact } from '../ledger/ledger-fact';
import type { Oversight } from '../ledger/oversight-record';
import type { MarkedStage } from '../mark/marked-stage';

const NOT_FOUND: Refusal = { code: 'NOT_FOUND' };
const known = (isKnown: boolean): Refusal | null => (isKnown ? null : NOT_FOUND);

/**
 * Why those who watch may not say this (FLG-2, RCK-4): it names an entry, a judge, a flag or a list that is not there, or answers a
 * flag twice. Null when they may. Refusal: NOT_FOUND.
 */
export function refuseOversight(
  fact: OversightFact,
  stage: MarkedStage,
  { flags, recheck }: Oversight,
): Refusal | null {
  switch (fact.kind) {
    case 'EntryFlagged':
      return known(
        stage.hasEntry(fact.entryId) &&
          (fact.judgeId === undefined || stage.modulesByJudge.has(fact.judgeId)),
      );
    case 'FlagSettled': {
      const flag = flags.get(fact.settles);
      return known(flag !== undefined && flag.settled === null && flag.entryId === fact.entryId);
    }
    case 'RecheckDrawn': {
      const listed = [...fact.top, ...fact.entries];
      return known(
        new Set(listed).size === listed.length && listed.every((entryId) => stage.hasEntry(entryId)),
      );
    }
    case 'RecheckRecorded':
      return known(recheck?.seq === fact.draw && stage.hasEntry(fact.entryId));
  }
}
