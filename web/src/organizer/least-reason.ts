/** The fewest characters of a reason for reopening; the server asks for as many. */
export const LEAST_REASON = 10;
