/** An id as archives have them. */
export const ANY_ID = /^[A-Za-z0-9._:-]{1,64}$/;

/** A day, YYYY-MM-DD; whether there is such a day is asked beside it. */
export const DAY = /^\d{4}-\d\d-\d\d$/;
