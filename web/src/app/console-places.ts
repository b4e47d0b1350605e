import type { Role } from '#contract/access';

/** A station of the console's left list, in the order of the way of a mark. */
export interface Station {
  /** Key of its name in the `console` catalogue, under `stations`. */
  readonly key:
    | 'setup'
    | 'roster'
    | 'units'
    | 'registrations'
    | 'judges'
    | 'field'
    | 'rehearsal'
    | 'marking'
    | 'results'
    | 'publication'
    | 'appeals'
    | 'ownSheets'
    | 'honours'
    | 'certificates'
    | 'exports';
  /** Below `/competitions/<id>/`. */
  readonly path: string;
  readonly roles: readonly Role[];
}

const WATCHERS: readonly Role[] = ['organizer', 'chief-judge', 'supervisor'];

export const STATIONS: readonly Station[] = [
  { key: 'setup', path: 'setup', roles: [...WATCHERS, 'administrator'] },
  { key: 'roster', path: 'roster', roles: ['organizer', 'unit'] },
  { key: 'units', path: 'units', roles: ['organizer', 'supervisor', 'unit'] },
  { key: 'registrations', path: 'registrations', roles: ['organizer', 'supervisor', 'unit'] },
  { key: 'judges', path: 'judges', roles: [...WATCHERS, 'administrator'] },
  { key: 'field', path: 'field', roles: [...WATCHERS, 'keeper'] },
  { key: 'rehearsal', path: 'rehearsal', roles: ['organizer', 'supervisor'] },
  { key: 'marking', path: 'marking', roles: WATCHERS },
  { key: 'results', path: 'results', roles: WATCHERS },
  { key: 'publication', path: 'publication', roles: WATCHERS },
  { key: 'appeals', path: 'appeals', roles: [...WATCHERS, 'arbitrator', 'unit'] },
  { key: 'ownSheets', path: 'own-sheets', roles: ['unit'] },
  { key: 'honours', path: 'honours', roles: ['organizer', 'supervisor', 'hr'] },
  { key: 'certificates', path: 'certificates', roles: ['organizer', 'supervisor', 'hr'] },
  { key: 'exports', path: 'exports', roles: [...WATCHERS, 'hr'] },
];

/** A page of the whole house. */
export interface HousePlace {
  /** Key of its name in the `console` catalogue, under `house`. */
  readonly key: 'accounts' | 'sessions' | 'audit';
  readonly path: string;
  readonly roles: readonly Role[];
}

export const HOUSE: readonly HousePlace[] = [
  { key: 'accounts', path: '/house/accounts', roles: ['administrator'] },
  { key: 'sessions', path: '/house/sessions', roles: ['administrator'] },
  { key: 'audit', path: '/house/audit', roles: ['administrator', 'supervisor'] },
];
