import { REGISTRATION_STATES, type RegistrationState } from '#domain/registration/registration';

/** What the list shows, as the address says it. */
export interface AddressFilter {
  readonly trade: string | null;
  readonly state: RegistrationState | null;
  readonly unit: string | null;
  readonly words: string;
  /** The registration that is open. */
  readonly open: string | null;
}

export function readFilter(search: URLSearchParams): AddressFilter {
  const state = REGISTRATION_STATES.find((one) => one === search.get('state')) ?? null;
  const text = (key: string): string | null => search.get(key) || null;
  return {
    trade: text('trade'),
    state,
    unit: text('unit'),
    words: search.get('q') ?? '',
    open: text('open'),
  };
}

/** The query of GET …/registrations. */
export function listQuery({ state, unit, words }: AddressFilter, after: string): string {
  const query = new URLSearchParams();
  if (state) query.set('state', state);
  if (unit) query.set('unitId', unit);
  if (words.trim()) query.set('q', words.trim());
  if (after) query.set('after', after);
  return query.toString();
}
