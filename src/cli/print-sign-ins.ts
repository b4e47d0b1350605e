import type { SignIn } from './role-accounts';
import { say } from './say';

const PAGE: Readonly<Partial<Record<SignIn['role'], string>>> = { judge: '/judge', display: '/board' };

/** Where each role goes and how it gets in. */
export function printSignIns(url: string, signIns: readonly SignIn[]): void {
  say('');
  say(`  大屏 board (no sign-in)   ${url}/board`);
  for (const { role, name, password } of signIns) {
    say(`  ${role.padEnd(14)} ${(url + (PAGE[role] ?? '/')).padEnd(32)} ${name.padEnd(16)} ${password}`);
  }
  say('');
}
