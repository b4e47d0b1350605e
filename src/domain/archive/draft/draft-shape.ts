import { idShape, localTextShape, markValueShape, pointsShape } from '../../kernel/leaf-shapes';
import { NAMED_BY_ID, namedShape, recordShape } from '../../kernel/record-shape';
import {
  integerShape,
  isRecord,
  listShape,
  mapShape,
  nullOrShape,
  oneOfShape,
  textShape,
  type Shape,
} from '../../kernel/shapes';
import { ENTRY_STATUSES } from '../../ledger/entry-status';
import { stageRulesShape } from '../../stage-rules/stage-rules-shape';
import { unitResultRulesShape } from '../../units/unit-result-rule';
import { contestantShape, occupationShape, unitShape } from '../archive-shape';
import { stageKindShape } from '../stage-kind-shape';
import { declarationShape, tableShape } from '../../ledger/fact-shape';

/** Who is in a stage: a person's id, or the id with a number. */
const entryShape: Shape = (() => {
  const record = recordShape(
    { contestantId: idShape, number: textShape(1, 64) },
    {},
    { number: ({ contestantId }: Record<string, unknown>) => contestantId },
  );
  return namedShape('DraftEntry', {
    check: (value) => record.check(value),
    fromDraft: (value) => record.fromDraft(isRecord(value) ? value : { contestantId: value }),
    schema: (form, definitions) => ({
      anyOf: [idShape.schema(form, definitions), record.schema(form, definitions)],
    }),
  });
})();

const recordOfEntry = namedShape(
  'DraftRecord',
  recordShape(
    {},
    {
      status: oneOfShape(...ENTRY_STATUSES),
      adjustments: listShape(
        recordShape({ id: idShape, times: integerShape(1, 1000) }, {}, { times: 1 }),
        200,
      ),
      declared: mapShape(declarationShape),
      excused: listShape(idShape, 200),
      hasWildCard: oneOfShape(true),
      hasDeclined: oneOfShape(true),
      insteadOf: idShape,
      struckAwards: listShape(idShape, 100),
      firstRound: mapShape(mapShape(markValueShape)),
      spreadDecisions: listShape(
        recordShape({ moduleId: idShape }, { aspectId: idShape, worth: pointsShape }),
        500,
      ),
    },
  ),
  'What the desk said of one person in a stage.',
);

const stage = namedShape(
  'DraftStage',
  recordShape(
    {
      id: idShape,
      kind: stageKindShape,
      name: localTextShape,
      rules: stageRulesShape,
      entries: listShape(entryShape),
      marks: mapShape(mapShape(mapShape(markValueShape))),
      records: mapShape(recordOfEntry),
      decisions: listShape(
        recordShape({
          order: listShape(idShape, 10_000, 2),
          by: oneOfShape('extra-test', 'chief-judge', 'lot'),
        }),
        1000,
      ),
      isClosed: oneOfShape(true, false),
    },
    { seats: mapShape(listShape(idShape, 1000)) },
    {
      ...NAMED_BY_ID,
      kind: 'final',
      // What is no id stays out: it is named where it is written, among the marks.
      entries: ({ marks }: Record<string, unknown>) =>
        isRecord(marks) ? Object.keys(marks).filter((id) => !idShape.check(id)) : [],
      marks: {},
      records: {},
      decisions: [],
      isClosed: true,
    },
  ),
  'One stage: its rules, who is in it, and what was marked.',
);

const trade = namedShape(
  'DraftTrade',
  recordShape(
    { id: idShape, name: localTextShape, occupation: occupationShape, stages: listShape(stage, 100, 1) },
    { unitResults: unitResultRulesShape },
    { ...NAMED_BY_ID, occupation: { code: '', name: '', edition: '' } },
  ),
);

/** The shape of a draft, member by member (ARC-8). */
export const draftShape: Shape = recordShape(
  {
    format: oneOfShape('baigong-draft'),
    version: oneOfShape(2),
    competition: recordShape(
      {
        id: idShape,
        name: localTextShape,
        year: integerShape(1900, 9999),
        note: nullOrShape(localTextShape),
      },
      { unitResults: unitResultRulesShape },
      { ...NAMED_BY_ID, id: 'draft', year: 2000, note: null },
    ),
    units: listShape(unitShape),
    contestants: listShape(contestantShape),
    trades: listShape(trade, 1000, 1),
  },
  { tables: mapShape(tableShape) },
  { competition: {}, units: [], contestants: [] },
);
