import { newId } from '../../platform/identity/new-id';

const GROUP = /.{4}/g;

/** A code of 160 random bits for the envelope, in groups that can be read aloud. */
export function newRecoveryCode(): string {
  return ((newId<string>() + newId<string>()).match(GROUP) ?? []).join('-');
}

/** A code as it was made, however it was typed. */
export function plainCode(typed: string): string {
  return typed.toLowerCase().replaceAll(/[\s-]/g, '');
}
