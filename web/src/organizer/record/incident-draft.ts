import type { IncidentBody } from '#contract/record';
import type { EntryId } from '#domain/kernel/ids';
import type { EquipmentFailure, IncidentKind } from '#domain/ledger/incident';

/** What stands in the dialog so far. */
export interface IncidentDraft {
  readonly entryId: EntryId | null;
  readonly incident: IncidentKind;
  readonly clause: string;
  readonly cause: EquipmentFailure['cause'];
  readonly remedy: EquipmentFailure['remedy'];
  readonly evidence: readonly string[];
  readonly links: readonly number[];
}

export const EMPTY_INCIDENT: IncidentDraft = {
  entryId: null,
  incident: 'discipline',
  clause: '',
  cause: 'other',
  remedy: 'pause-and-go-on',
  evidence: [],
  links: [],
};

/** The draft as it is sent: what was left empty is left out, and only equipment has a failure. */
export function incidentBody(draft: IncidentDraft, text: string): IncidentBody {
  const { incident, cause, remedy, evidence, links } = draft;
  const clause = draft.clause.trim();
  return {
    incident,
    text,
    ...(clause === '' ? {} : { clause }),
    ...(incident === 'equipment' ? { failure: { cause, remedy } } : {}),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(links.length === 0 ? {} : { links }),
  };
}
