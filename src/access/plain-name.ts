/** One printed line: no control, format or line-separator characters, so that a name can neither break a log line nor hide. */
export const PLAIN_NAME = /^(?! )[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,64}(?<! )$/u;

/** The form in which names are stored and compared: typed in parts or in one piece, it is the same name. */
export function plainName(text: string): string {
  return text.normalize('NFC').trim();
}
