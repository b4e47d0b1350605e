import {
  idShape,
  instantShape,
  integerShape,
  listShape,
  nullOrShape,
  oneOfShape,
  recordShape,
  textShape,
  variantShape,
  type Shape,
} from '../kernel/shapes';
import { localTextShape, stageRulesShape } from '../scheme/stage-rules-shape';

const name = textShape(1, 200);
const count = integerShape(0);
const grade = nullOrShape(integerShape(1, 5));
const hash = textShape(64, 64, /^[0-9a-f]{64}$/);

const unit = recordShape({
  id: idShape,
  name,
  kind: oneOfShape('enterprise', 'institution', 'county', 'district'),
  headcount: count,
});
const contestant = recordShape({
  id: idShape,
  unitId: idShape,
  name,
  sex: oneOfShape('male', 'female'),
  birthDate: textShape(10, 10, /^\d{4}-\d\d-\d\d$/),
  grade,
});
const stage = recordShape({
  id: idShape,
  ordinal: count,
  kind: oneOfShape('preliminary', 'semifinal', 'final'),
  name: localTextShape,
  rules: stageRulesShape,
  entries: listShape(recordShape({ id: idShape, contestantId: idShape, number: textShape(1, 64) })),
  seats: listShape(recordShape({ moduleId: idShape, judgeId: idShape })),
});
const trade = recordShape({
  id: idShape,
  ordinal: count,
  name: localTextShape,
  occupation: recordShape({ code: textShape(0, 64), name: textShape(0, 200), edition: textShape(0, 64) }),
  stages: listShape(stage),
  participations: listShape(recordShape({ unitId: idShape, entrants: count })),
});

const reason = textShape(1, 2000);
const seq = integerShape(1);
const points = integerShape(0);
const fact = (kind: string, more: Record<string, Shape>): Record<string, Shape> => ({
  [kind]: recordShape({ kind: oneOfShape(kind), stageId: idShape, ...more }),
});
const sheet = { entryId: idShape, judgeId: idShape };
const cell = { ...sheet, aspectId: idShape };
const row = recordShape({
  seq,
  at: instantShape,
  actorId: idShape,
  clientId: idShape,
  mutationId: seq,
  fact: variantShape('kind', {
    ...fact('MarkAppended', { ...cell, points }),
    ...fact('MarkSuperseded', { ...cell, points, supersedes: seq }),
    ...fact('MarkVoided', { ...cell, supersedes: seq }),
    ...fact('SheetSubmitted', sheet),
    ...fact('SheetReopened', { ...sheet, reason }),
    ...fact('StageClosed', {}),
    ...fact('StageReopened', { reason }),
  }),
  prevHash: hash,
  hash,
});

/** The shape of an archive document, member by member (ARC-3). */
export const archiveShape: Shape = recordShape({
  format: oneOfShape('baigong-archive'),
  version: oneOfShape(1),
  competition: recordShape({
    id: idShape,
    name: localTextShape,
    year: integerShape(1900, 9999),
    note: nullOrShape(localTextShape),
  }),
  units: listShape(unit),
  contestants: listShape(contestant),
  judges: listShape(recordShape({ id: idShape, name })),
  trades: listShape(trade),
  ledger: listShape(row),
});
