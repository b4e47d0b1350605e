import type { Grant } from '../contract/access';

/** What somebody without an account may do: watch. */
export const GUEST_GRANT: Grant = { role: 'public', competitionId: null, tradeId: null, unitId: null };
