import { conflictRuleShape, conflictShape } from '../conflict/conflict';
import { judgeProfileShape } from '../judge-profile/judge-profile';
import { groupNameShape } from '../eligibility/kinds/group-condition';
import { UNIT_KINDS } from '../eligibility/person';
import { IDENTITY_KINDS } from '../identity/identity-kind';
import { dayShape, hashShape, idShape, instantShape, localTextShape } from '../kernel/leaf-shapes';
import { namedShape, recordShape } from '../kernel/record-shape';
import { integerShape, listShape, nullOrShape, oneOfShape, textShape, type Shape } from '../kernel/shapes';
import { scheduleShape } from '../schedule/schedule-shape';
import { stageRulesShape } from '../stage-rules/stage-rules-shape';
import { unitResultRulesShape } from '../units/unit-result-rule';
import { factShape } from '../ledger/fact-shape';
import { entryRulesShape } from '../registration/entry-rules';
import { editionsShape, honoursShape } from './published-shape';
import { stageKindShape } from './stage-kind-shape';
import { registrationShape } from '../registration/registration-shape';

const name = textShape(1, 200);
const count = integerShape(0);
const seq = integerShape(1);

/** Units, people and trades look alike in an archive and in a draft; a draft may leave most of it out. */
export const unitShape = namedShape(
  'Unit',
  recordShape(
    {
      id: idShape,
      name,
      kind: oneOfShape(...UNIT_KINDS),
      headcount: count,
    },
    {
      parentId: idShape,
      creditCode: textShape(1, 64),
      contactName: textShape(1, 64),
      contactPhone: textShape(1, 64),
    },
    { name: ({ id }: Record<string, unknown>) => id, kind: 'enterprise', headcount: 0 },
  ),
);

export const contestantShape = namedShape(
  'Contestant',
  recordShape(
    {
      id: idShape,
      unitId: idShape,
      name,
      sex: oneOfShape('male', 'female'),
      birthDate: dayShape,
      grade: nullOrShape(integerShape(-1, 6)),
    },
    {
      groups: listShape(groupNameShape, 50, 1),
      certificate: textShape(1, 64),
      lastPromotedYear: integerShape(1900, 9999),
      identity: recordShape({ kind: oneOfShape(...IDENTITY_KINDS), number: textShape(1, 64) }),
      phone: textShape(1, 64),
      education: textShape(2, 2, /^\d\d$/),
    },
    {
      unitId: ({ id }: Record<string, unknown>) => id,
      name: ({ id }: Record<string, unknown>) => id,
      sex: 'male',
      birthDate: '1900-01-01',
      grade: null,
    },
  ),
);

export const occupationShape = recordShape({
  code: textShape(0, 64),
  name: textShape(0, 200),
  edition: textShape(0, 64),
});
/** Reviews are made by a selection alone. */
export const contestStageKindShape = oneOfShape('preliminary', 'semifinal', 'final');

const stage = recordShape(
  {
    id: idShape,
    ordinal: count,
    kind: stageKindShape,
    name: localTextShape,
    rules: stageRulesShape,
    entries: listShape(recordShape({ id: idShape, contestantId: idShape, number: textShape(1, 64) })),
    seats: listShape(recordShape({ moduleId: idShape, judgeId: idShape })),
  },
  { schedule: scheduleShape },
);
const trade = recordShape(
  {
    id: idShape,
    ordinal: count,
    name: localTextShape,
    occupation: occupationShape,
    stages: listShape(namedShape('Stage', stage)),
    participations: listShape(recordShape({ unitId: idShape, entrants: count })),
  },
  {
    unitResults: unitResultRulesShape,
    entryRules: entryRulesShape,
    registrations: listShape(namedShape('Registration', registrationShape), Number.MAX_SAFE_INTEGER, 1),
  },
);
/** One row of the ledger. */
export const ledgerRowShape: Shape = recordShape({
  seq,
  at: instantShape,
  actorId: idShape,
  clientId: idShape,
  mutationId: seq,
  fact: factShape,
  prevHash: hashShape,
  hash: hashShape,
});

/** The shape of an archive document, member by member (ARC-3). */
export const archiveShape: Shape = recordShape(
  {
    format: oneOfShape('baigong-archive'),
    version: oneOfShape(2),
    competition: recordShape(
      {
        id: idShape,
        name: localTextShape,
        year: integerShape(1900, 9999),
        note: nullOrShape(localTextShape),
      },
      {
        unitResults: unitResultRulesShape,
        participationTarget: integerShape(0, 1_000_000),
        hasOneTradeEach: oneOfShape(true),
        rehearsalOf: idShape,
        conflictRule: conflictRuleShape,
      },
    ),
    units: listShape(unitShape),
    contestants: listShape(contestantShape),
    judges: listShape(recordShape({ id: idShape, name }, { profile: judgeProfileShape })),
    trades: listShape(namedShape('Trade', trade)),
    ledger: listShape(namedShape('LedgerRow', ledgerRowShape)),
  },
  {
    conflicts: listShape(conflictShape, 100_000, 1),
    editions: editionsShape,
    honours: honoursShape,
  },
);
