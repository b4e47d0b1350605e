/** What a spreadsheet program may take for the start of a formula or a command (OWASP), full-width forms included. */
const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠]/;
const MADE_SAFE = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

/** A text that opens as text everywhere: a dangerous beginning gets an apostrophe in front. Numbers do not come here. */
export function safeCell(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The text as it was before `safeCell`, for a CSV file that comes back. */
export function withoutApostrophe(text: string): string {
  return text.replace(MADE_SAFE, '');
}
