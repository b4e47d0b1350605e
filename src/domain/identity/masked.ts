/** A document's number as lists show it (PPL-2): 110105********002X. Short ones show their last signs only. */
export function maskedNumber(number: string): string {
  const head = number.length >= 15 ? 6 : 0;
  const tail = Math.min(4, Math.floor(number.length / 2));
  return number.slice(0, head) + '*'.repeat(number.length - head - tail) + number.slice(number.length - tail);
}

/** A phone as lists show it (PPL-2): 138****5678. */
export function maskedPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`;
}
