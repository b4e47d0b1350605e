import type { ArchivedContestant } from '../../domain/archive/archive';
import type { ContestantId } from '../../domain/kernel/ids';
import type { FieldSeal } from '../../platform/identity/field-seal';

/** What tells who somebody is, as the table contestant keeps it. */
export interface SealedPerson {
  readonly identity_kind: string | null;
  /** The number of the document; with a telephone both together, as two fields seal twice as slowly as one. */
  readonly identity_sealed: string | null;
  /** A telephone that is not sealed with a document. */
  readonly phone_sealed: string | null;
  readonly phone_tail: string | null;
}

type Identity = NonNullable<ArchivedContestant['identity']>;
type OpenPerson = { readonly [Key in 'identity' | 'phone']: ArchivedContestant[Key] | undefined };

const TAIL = 4;
const identityPlace = (id: ContestantId): string => `contestant/${id}/identity`;
const phonePlace = (id: ContestantId): string => `contestant/${id}/phone`;
const bothPlace = (id: ContestantId): string => `contestant/${id}/identity+phone`;

export const SEALED_COLUMNS = [
  'identity_kind',
  'identity_sealed',
  'identity_index',
  'identity_tail',
  'phone_sealed',
  'phone_tail',
] as const;

/** How a document is found: kind and number together. */
export function identityIndexOf(data: FieldSeal, identity: Identity): string {
  return data.indexOf(`${identity.kind}:${identity.number}`);
}

/**
 * The values of SEALED_COLUMNS: number and phone sealed, their last four signs in clear to be found by.
 * @param identityIndex where the caller has computed it already
 */
export function sealPerson(
  data: FieldSeal,
  { id, identity, phone }: { readonly id: ContestantId } & Partial<OpenPerson>,
  identityIndex = identity && identityIndexOf(data, identity),
): (string | null)[] {
  const isBoth = identity !== undefined && phone !== undefined;
  return [
    identity?.kind ?? null,
    identity ? sealIdentity(data, id, identity, phone) : null,
    identityIndex ?? null,
    identity?.number.slice(-TAIL) ?? null,
    phone === undefined || isBoth ? null : data.seal(phone, phonePlace(id)),
    phone?.slice(-TAIL) ?? null,
  ];
}

function sealIdentity(
  data: FieldSeal,
  id: ContestantId,
  { number }: Identity,
  phone: string | undefined,
): string {
  return phone === undefined
    ? data.seal(number, identityPlace(id))
    : data.seal(JSON.stringify([number, phone]), bothPlace(id));
}

/** The same in clear, for an archive or for whoever may see it; what is not known is left out. */
export function openPerson(
  data: FieldSeal,
  id: ContestantId,
  row: SealedPerson,
): Pick<ArchivedContestant, 'identity' | 'phone'> {
  const { number, phone } = openTexts(data, id, row);
  const kind = row.identity_kind as Identity['kind'] | null;
  return {
    ...(kind === null || number === undefined ? {} : { identity: { kind, number } }),
    ...(phone === undefined ? {} : { phone }),
  };
}

function openTexts(
  data: FieldSeal,
  id: ContestantId,
  { identity_sealed, phone_sealed, phone_tail }: SealedPerson,
): { number?: string; phone?: string } {
  if (identity_sealed !== null && phone_sealed === null && phone_tail !== null) {
    const [number, phone] = JSON.parse(data.open(identity_sealed, bothPlace(id))) as [string, string];
    return { number, phone };
  }
  return {
    ...(identity_sealed === null ? {} : { number: data.open(identity_sealed, identityPlace(id)) }),
    ...(phone_sealed === null ? {} : { phone: data.open(phone_sealed, phonePlace(id)) }),
  };
}
