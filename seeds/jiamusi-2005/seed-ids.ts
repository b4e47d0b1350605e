import { idsUnder } from '../ids-under';

/** The ids of this competition. */
export const seedIds = idsUnder('jms05');
