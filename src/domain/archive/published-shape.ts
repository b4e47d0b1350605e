import { hashShape, idShape, instantShape, localTextShape } from '../kernel/leaf-shapes';
import { prizeShape } from '../award/prize-rule';
import { namedShape, recordShape } from '../kernel/record-shape';
import {
  integerShape,
  leafShape,
  listShape,
  nullOrShape,
  oneOfShape,
  textShape,
  type Shape,
} from '../kernel/shapes';
import { stageKindShape } from './stage-kind-shape';

const count = integerShape(0);
const place = integerShape(1);
const name = textShape(1, 200);
const printed = nullOrShape(textShape(1, 64));
const exact = nullOrShape(textShape(1, 200, /^-?\d+(\/\d+)?$/));
const grade = nullOrShape(integerShape(-1, 6));
const isTrue = leafShape((value) => typeof value === 'boolean', { type: 'boolean' });
const all = Number.MAX_SAFE_INTEGER;

const standing = recordShape(
  {
    entryId: idShape,
    contestantId: idShape,
    contestantName: name,
    unitId: idShape,
    unitName: name,
    number: textShape(1, 64),
    place,
    sharedBy: place,
    exactTotal: exact,
    total: printed,
    theory: printed,
    practical: printed,
  },
  {
    exactTheory: exact,
    exactPractical: exact,
    exactModules: listShape(recordShape({ moduleId: idShape, value: exact, isFull: isTrue })),
    struckAwards: listShape(idShape, 100, 1),
    juryPlace: place,
  },
);

const content = recordShape(
  {
    competitionId: idShape,
    tradeId: idShape,
    tradeName: localTextShape,
    stageId: idShape,
    stageKind: stageKindShape,
    version: place,
    publishedAt: instantShape,
    publishedBy: idShape,
    ledgerSeq: count,
    ledgerHash: hashShape,
    standings: listShape(namedShape('PublishedStanding', standing), all, 1),
  },
  {
    field: recordShape({ starters: count, entries: count }, { better: oneOfShape('higher', 'lower') }),
    rulesVersion: place,
  },
);

/** What was published: every edition of every stage. */
export const editionsShape: Shape = listShape(
  namedShape(
    'Edition',
    recordShape({ content, hash: hashShape }),
    'One edition of published results; `hash` is the SHA-256 of the canonical JSON of its content.',
  ),
  all,
  1,
);

const ofPerson = {
  contestantId: idShape,
  contestantName: name,
  unitName: name,
  tradeId: idShape,
  tradeName: localTextShape,
  place,
  total: textShape(0, 64),
};
const award = recordShape(
  { ...ofPerson, ruleId: idShape, title: localTextShape, clause: localTextShape },
  { juryPlace: place, prize: prizeShape },
);
const promotion = recordShape(
  {
    ...ofPerson,
    sex: oneOfShape('male', 'female'),
    occupationCode: textShape(0, 64),
    occupationName: textShape(0, 200),
    theory: printed,
    practical: printed,
    ruleId: nullOrShape(idShape),
    ruleName: nullOrShape(localTextShape),
    fromGrade: grade,
    toGrade: grade,
    clause: nullOrShape(localTextShape),
    refusal: nullOrShape(
      oneOfShape(
        'no-row',
        'below-minimum',
        'no-certificate',
        'once-a-year',
        'already-there',
        'at-top',
        'award-only',
      ),
    ),
    missed: nullOrShape(localTextShape),
    limitedBy: nullOrShape(oneOfShape('cap', 'largest-jump', 'group')),
    approver: nullOrShape(localTextShape),
    certificate: nullOrShape(
      recordShape({
        number: textShape(1, 64),
        doubts: listShape(oneOfShape('form', 'grade', 'year')),
      }),
    ),
  },
  { promotedBy: localTextShape },
);
const honouredEdition = recordShape({ tradeId: idShape, stageId: idShape, version: place, hash: hashShape });

/** What was conferred last. */
export const honoursShape: Shape = namedShape(
  'Honours',
  recordShape({
    conferredAt: instantShape,
    editions: listShape(honouredEdition),
    awards: listShape(namedShape('ConferredAward', award)),
    promotions: listShape(namedShape('ConferredPromotion', promotion)),
  }),
  'Titles and promotions as they were conferred last, and the editions they were computed from.',
);
