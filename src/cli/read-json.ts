import { printParseErrorCode, visit } from 'jsonc-parser';

/**
 * Reads JSON. A member that stands twice is an error: JSON.parse would keep the last and lose the first without a word.
 * @throws Error with the line and column of the first fault
 */
export function readJson(text: string): unknown {
  const fault = firstFault(text);
  if (fault) throw new Error(fault);
  return JSON.parse(text);
}

function firstFault(text: string): string | undefined {
  const faults: string[] = [];
  const names: Set<string>[] = [];
  const say = (line: number, column: number, zh: string, en: string): unknown =>
    faults.push(
      `第 ${line + 1} 行第 ${column + 1} 列：${zh}。Line ${line + 1}, column ${column + 1}: ${en}.`,
    );
  visit(
    text,
    {
      onObjectBegin: () => void names.push(new Set()),
      onObjectEnd: () => void names.pop(),
      onObjectProperty: (name, _offset, _length, line, column) => {
        const known = names.at(-1);
        if (known?.has(name)) say(line, column, `“${name}”出现两次`, `"${name}" stands here twice`);
        known?.add(name);
      },
      onError: (code, _offset, _length, line, column) =>
        void say(line, column, '不是有效的 JSON', `this is not JSON (${printParseErrorCode(code)})`),
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return faults[0];
}
