const HOUR_MS = 3_600_000;

/** A session that nobody used for so long is over. */
export const IDLE_MS = 12 * HOUR_MS;

/** No session lives longer, however busy. */
export const ABSOLUTE_MS = 7 * 24 * HOUR_MS;

/** How often the use of a session is written down. */
export const TOUCH_MS = 60_000;

/** Sockets at once for one session of an account. Guests are not counted: a hall of screens may share a session. */
export const MOST_SOCKETS = 5;
