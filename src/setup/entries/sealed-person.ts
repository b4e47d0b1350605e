import type { ArchivedContestant } from '../../domain/archive/archive';
import type { ContestantId } from '../../domain/kernel/ids';
import type { FieldSeal } from '../../platform/identity/field-seal';

/** What tells who somebody is, as the table contestant keeps it. */
export interface SealedPerson {
  readonly identity_kind: string | null;
  readonly identity_sealed: string | null;
  readonly phone_sealed: string | null;
}

type OpenPerson = { readonly [Key in 'identity' | 'phone']: ArchivedContestant[Key] | undefined };

const TAIL = 4;
const identityPlace = (id: ContestantId): string => `contestant/${id}/identity`;
const phonePlace = (id: ContestantId): string => `contestant/${id}/phone`;

export const SEALED_COLUMNS = [
  'identity_kind',
  'identity_sealed',
  'identity_index',
  'identity_tail',
  'phone_sealed',
  'phone_tail',
] as const;

/** How a document is found: kind and number together. */
export function identityIndexOf(
  data: FieldSeal,
  identity: NonNullable<ArchivedContestant['identity']>,
): string {
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
  return [
    identity?.kind ?? null,
    identity ? data.seal(identity.number, identityPlace(id)) : null,
    identityIndex ?? null,
    identity?.number.slice(-TAIL) ?? null,
    phone === undefined ? null : data.seal(phone, phonePlace(id)),
    phone?.slice(-TAIL) ?? null,
  ];
}

/** The same in clear, for an archive or for whoever may see it; what is not known is left out. */
export function openPerson(
  data: FieldSeal,
  id: ContestantId,
  row: SealedPerson,
): Pick<ArchivedContestant, 'identity' | 'phone'> {
  const { identity_kind, identity_sealed, phone_sealed } = row;
  return {
    ...(identity_kind === null || identity_sealed === null
      ? {}
      : {
          identity: {
            kind: identity_kind as NonNullable<ArchivedContestant['identity']>['kind'],
            number: data.open(identity_sealed, identityPlace(id)),
          },
        }),
    ...(phone_sealed === null ? {} : { phone: data.open(phone_sealed, phonePlace(id)) }),
  };
}

/** A sealed field of one person, sealed for another id. */
export function resealed(
  data: FieldSeal,
  column: 'identity_sealed' | 'phone_sealed',
  { sealed, from, to }: { readonly sealed: string; readonly from: ContestantId; readonly to: ContestantId },
): string {
  const placeOf = column === 'identity_sealed' ? identityPlace : phonePlace;
  return data.seal(data.open(sealed, placeOf(from)), placeOf(to));
}
