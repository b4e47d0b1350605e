import { isRecord } from '#domain/kernel/shapes';
import { emptyOf, fieldOf, membersAt } from '../rules-form/form-schema';
import { checkEntryDraft } from './entry-draft';
import { requirementsSchema } from './entry-schema';

const UNITS = new Set(['u1']);
const faults = (draft: unknown): unknown[] =>
  checkEntryDraft(draft, UNITS).faults.map(({ path, fault }) => `${path} ${fault}`);

describe('the form of entry rules', () => {
  it('[ERF-2] offers every condition that a person can meet by registering, and none on points', () => {
    const list = fieldOf(requirementsSchema());
    if (list.kind !== 'list') throw new Error('requirements are a list');
    const made = emptyOf(list.items);
    expect(made).toMatchObject({ conditions: [{ kind: 'age-at-most' }], clause: '' });
    const conditions = membersAt(fieldOf(list.items), made).find(({ name }) => name === 'conditions');
    const one = conditions && fieldOf(conditions.schema);
    const variants = one?.kind === 'list' ? fieldOf(one.items) : null;
    const kinds = variants?.kind === 'variants' ? [...variants.variants.keys()] : [];
    expect(kinds.toSorted()).toEqual(['age-at-most', 'grade', 'group', 'sex', 'unit-kind']);
    expect(isRecord(made)).toBe(true);
  });

  it('[ERF-2] says what is wrong as the server would: shape first, then units and empty conditions', () => {
    expect(faults({ requirements: [] })).toEqual([]);
    expect(faults({ requirements: [], quota: { places: null, reserves: 0 } })).toEqual([
      'quota.places wrong-value',
    ]);
    const quotas = ['u1', 'u1', 'u2'].map((unitId) => ({ unitId, places: 1, reserves: 0 }));
    expect(faults({ requirements: [{ conditions: [], clause: '' }], unitQuotas: quotas })).toEqual([
      'requirements[0].conditions empty',
      'unitQuotas[1].unitId duplicate',
      'unitQuotas[2].unitId unknown-name',
    ]);
    const onPoints = { conditions: [{ kind: 'full-modules', least: 1 }], clause: '' };
    expect(faults({ requirements: [onPoints] })).toEqual(['requirements[0].conditions[0].kind wrong-value']);
  });
});
