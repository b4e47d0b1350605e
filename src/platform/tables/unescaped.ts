const ESCAPE = /_x([0-9a-f]{4})_/gi;

/** The text of a cell, in which a workbook writes signs that XML cannot hold as _x000D_. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
