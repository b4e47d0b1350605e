/** A judge's PIN: six digits. */
export const PIN = /^\d{6}$/;

/** Wrong PINs in a row that end a tablet's binding, and void a slip. */
export const MOST_WRONG_PINS = 5;

/** Whether a PIN is among the first that anybody would try: one digit repeated, or counted up or down. */
export function isSimplePin(pin: string): boolean {
  return /^(\d)\1*$/.test(pin) || pin === '123456' || pin === '654321';
}
