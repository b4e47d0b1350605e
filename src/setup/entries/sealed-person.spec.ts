import type { ContestantId } from '../../domain/kernel/ids';
import { FieldSeal } from '../../platform/identity/field-seal';
import { openPerson, SEALED_COLUMNS, sealPerson, type SealedPerson } from './sealed-person';

const data = new FieldSeal(Buffer.alloc(32, 7));
const id = 'person' as ContestantId;
// Made up: nobody in district 110101 was born in 1900.
const identity = { kind: 'resident-id', number: '110101190001010014' } as const;
const phone = '13000000000';

function sealed(person: Omit<Parameters<typeof sealPerson>[1], 'id'>): SealedPerson {
  const values = new Map(sealPerson(data, { id, ...person }).map((value, at) => [SEALED_COLUMNS[at], value]));
  const of = (column: (typeof SEALED_COLUMNS)[number]): string | null => values.get(column) ?? null;
  return {
    identity_kind: of('identity_kind'),
    identity_sealed: of('identity_sealed'),
    phone_sealed: of('phone_sealed'),
    phone_tail: of('phone_tail'),
  };
}

describe('a sealed person', () => {
  it.each([{ identity, phone }, { identity }, { phone }, {}])('[PDT-1] %j opens as it was', (person) =>
    expect(openPerson(data, id, sealed(person))).toEqual(person),
  );

  it('[PDT-1] opens as it was sealed before number and phone went together', () => {
    const before: SealedPerson = {
      identity_kind: identity.kind,
      identity_sealed: data.seal(identity.number, `contestant/${id}/identity`),
      phone_sealed: data.seal(phone, `contestant/${id}/phone`),
      phone_tail: '0000',
    };
    expect(openPerson(data, id, before)).toEqual({ identity, phone });
  });

  it('[PDT-1] opens for nobody else, and neither box stands for the other', () => {
    const both = sealed({ identity, phone });
    expect(() => openPerson(data, 'other' as ContestantId, both)).toThrow('does not open');
    expect(() => openPerson(data, id, { ...both, phone_tail: null })).toThrow('does not open');
    expect(() => openPerson(data, id, { ...sealed({ identity }), phone_tail: '0000' })).toThrow(
      'does not open',
    );
  });
});
