/** The fewest characters of a reason; the server asks for as many. */
export const LEAST_REASON = 10;
