import { writeFile } from 'node:fs/promises';

/** One line to whoever runs the command: on standard error, so that standard output holds the answer alone. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The answer of a command, for people and programs. */
export function answer(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** The answer into a file, where one is named. */
export async function answerOrWrite(text: string, path: string | undefined): Promise<void> {
  if (path === undefined) answer(text);
  else await writeFile(path, `${text}\n`);
}
