import type { EntryId } from '#domain/kernel/ids';
import { parseIncident } from '#domain/record/parse-record';
import type { StageId } from '#domain/kernel/ids';
import { EMPTY_INCIDENT, incidentBody, type IncidentDraft } from './incident-draft';

const TEXT = 'spoke on the phone';
const of = { stageId: 's1' as StageId, entryId: 'e1' as EntryId };

describe('incidentBody', () => {
  it.each<[Partial<IncidentDraft>, object]>([
    [{}, { incident: 'discipline', text: TEXT }],
    [{ clause: '  ' }, { incident: 'discipline', text: TEXT }],
    [{ clause: ' art. 9 ' }, { incident: 'discipline', text: TEXT, clause: 'art. 9' }],
    [
      { incident: 'equipment', remedy: 'spare-station', links: [4] },
      { incident: 'equipment', text: TEXT, failure: { cause: 'other', remedy: 'spare-station' }, links: [4] },
    ],
    [{ evidence: ['a'.repeat(64)] }, { incident: 'discipline', text: TEXT, evidence: ['a'.repeat(64)] }],
  ])('[INC-5] %j is sent as the door takes it', (more, body) => {
    const said = incidentBody({ ...EMPTY_INCIDENT, ...more }, TEXT);
    expect(said).toEqual(body);
    expect(parseIncident(said, of).ok).toBe(true);
  });
});
