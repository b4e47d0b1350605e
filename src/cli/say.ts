/** One line to whoever runs the command: on standard error, so that standard output holds the answer alone. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The answer of a command, for people and programs. */
export function answer(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
