import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService, type AccountDraft } from '../access/accounts.service';
import type { Role } from '../contract/access';
import type { Archive } from '../domain/archive/archive';
import { Transactions } from '../platform/database/transactions';
import { newSecret } from '../platform/identity/new-secret';

export interface SignIn {
  readonly role: Role;
  readonly name: string;
  readonly password: string;
}

const ROLES = ['administrator', 'organizer', 'chief-judge', 'supervisor', 'unit', 'hr', 'display'] as const;

/** A new password for a demonstration: random each time, so that no demo stands open with a known one. */
export function newPassword(): string {
  return newSecret()
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 12);
}

/** One account per role for trying a competition out, with random passwords that are shown once and stored nowhere. */
export async function createRoleAccounts(
  house: INestApplicationContext,
  { competition, units }: Archive,
): Promise<SignIn[]> {
  const signIns = ROLES.map((role) => ({ role, name: role, password: newPassword() }));
  const accounts = house.get(AccountsService, { strict: false });
  await house.get(Transactions).run(async (tx) => {
    for (const { role, name, password } of signIns) {
      const competitionId = role === 'administrator' ? null : competition.id;
      const unitId = role === 'unit' ? (units[0]?.id ?? null) : null;
      const draft: AccountDraft = {
        name,
        displayName: name,
        password,
        grants: [{ role, competitionId, tradeId: null, unitId }],
      };
      await accounts.createForSystem(draft, tx);
    }
  });
  return signIns;
}
