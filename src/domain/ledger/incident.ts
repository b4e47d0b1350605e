/** 违纪、安全、设备、其他. */
export type IncidentKind = 'discipline' | 'safety' | 'equipment' | 'other';

export const INCIDENT_KINDS: readonly IncidentKind[] = ['discipline', 'safety', 'equipment', 'other'];

/** Who caused the failure of equipment, and what was done: only one not caused by the contestant gives time back (rules of the field 1.8). */
export interface EquipmentFailure {
  readonly cause: 'contestant' | 'other';
  readonly remedy: 'pause-and-go-on' | 'spare-station' | 'last-batch' | 'none';
}

export const FAILURE_CAUSES: readonly EquipmentFailure['cause'][] = ['contestant', 'other'];

export const FAILURE_REMEDIES: readonly EquipmentFailure['remedy'][] = [
  'pause-and-go-on',
  'spare-station',
  'last-batch',
  'none',
];
