import { FirstSchema1764000000000 } from './migrations/1764000000000-first-schema.migration';

/** In order. A migration that has been released is never edited. */
export const MIGRATIONS = [FirstSchema1764000000000];
