import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../access/accounts.service';
import type { Role } from '../contract/access';
import type { ArchiveHead } from '../domain/archive/archive';
import { Transactions } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import { newSecret } from '../platform/identity/new-secret';

export interface SignIn {
  readonly role: Role;
  readonly name: string;
  readonly password: string;
}

export const ROLES = [
  'administrator',
  'organizer',
  'chief-judge',
  'supervisor',
  'unit',
  'hr',
  'display',
] as const;

/** A new password for a demonstration: random each time, so that no demo stands open with a known one. */
export function newPassword(): string {
  return newSecret()
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 12);
}

/**
 * One account per role for trying a competition out, with random passwords that are shown once and stored nowhere. A name that
 * is taken gets a number behind it.
 */
export async function createRoleAccounts(
  house: INestApplicationContext,
  { competition, units }: ArchiveHead,
  roles: readonly (typeof ROLES)[number][] = ROLES,
): Promise<SignIn[]> {
  const accounts = house.get(AccountsService, { strict: false });
  return house.get(Transactions).run(async (tx) => {
    const signIns: SignIn[] = [];
    for (const role of roles) {
      const competitionId = role === 'administrator' ? null : competition.id;
      const unitId = role === 'unit' ? (units[0]?.id ?? null) : null;
      const grants = [{ role, competitionId, tradeId: null, unitId }];
      const password = newPassword();
      const open = (name: string): Promise<unknown> =>
        accounts.createForSystem({ name, displayName: name, password, grants }, tx);
      signIns.push({ role, password, name: await firstFreeName(role, open) });
    }
    return signIns;
  });
}

async function firstFreeName(wanted: string, open: (name: string) => Promise<unknown>): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    try {
      await open(name);
      return name;
    } catch (error) {
      if (!(error instanceof RefusedError) || error.refusal.code !== 'ALREADY_EXISTS') throw error;
    }
  }
}
