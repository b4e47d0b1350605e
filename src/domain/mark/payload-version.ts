/**
 * The form of what a tablet writes and sends, in whole numbers. A batch and a stored entry without one are of the first form. The
 * server reads this form and the one before, so that entries of an older page are not lost when the product is renewed.
 */
export const PAYLOAD_VERSION = 2;

/** The forms that are read. */
export const PAYLOAD_VERSIONS_READ: readonly number[] = [PAYLOAD_VERSION - 1, PAYLOAD_VERSION];
