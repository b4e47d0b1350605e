import { DELIBERATED } from '../deliberation/deliberation';
import { ACKNOWLEDGERS } from '../kernel/acknowledger';
import { factorShape, hashShape, idShape, markValueShape, pointsShape } from '../kernel/leaf-shapes';
import { namedShape, recordShape, variantShape } from '../kernel/record-shape';
import { integerShape, listShape, oneOfShape, textShape, type Shape } from '../kernel/shapes';
import { ENTRY_STATUSES } from './entry-status';
import { FAILURE_CAUSES, FAILURE_REMEDIES, INCIDENT_KINDS } from './incident';

const reason = textShape(1, 2000);
const seq = integerShape(1);
const share = integerShape(0, 1_000_000);
const entry = { entryId: idShape };
const sheet = { ...entry, judgeId: idShape };
const cell = { ...sheet, aspectId: idShape };
const calledPlace = recordShape(
  { moduleId: idShape, judgeIds: listShape(idShape, 100, 1) },
  { aspectId: idShape },
);
const clock = { ...entry, moduleId: idShape };
const evidence = listShape(hashShape, 10, 1);
/** A day and a night: no module lasts longer. */
const seconds = integerShape(1, 86_400);
const fact = (
  kind: string,
  more: Record<string, Shape>,
  optional: Record<string, Shape> = {},
): Record<string, Shape> => ({
  [kind]: recordShape({ kind: oneOfShape(kind), stageId: idShape, ...more }, optional),
});

/** What a judge notes: so short that many fit into one message. */
export const noteTextShape: Shape = textShape(1, 500);

/** What each mark is worth. */
export const tableShape: Shape = listShape(recordShape({ mark: pointsShape, points: pointsShape }), 200, 1);

/** A draft may name one of its tables instead. */
const tableOrNameShape: Shape = {
  check: (value) => tableShape.check(value),
  fromDraft: (value) => tableShape.fromDraft(value),
  schema: (form, definitions) =>
    form === 'draft'
      ? { anyOf: [idShape.schema(form, definitions), tableShape.schema(form, definitions)] }
      : tableShape.schema(form, definitions),
};

/** What an entry declares for one aspect. */
export const declarationShape: Shape = namedShape(
  'Declaration',
  recordShape(
    {},
    {
      factor: factorShape,
      base: pointsShape,
      table: tableOrNameShape,
    },
  ),
  'What an entry declares for one aspect before it is marked.',
);

/** What a recheck found wrong, in words. */
const recheckErrorShape: Shape = recordShape({ was: textShape(1, 500), is: textShape(1, 500), reason });

/** One fact of the ledger. */
export const factShape: Shape = namedShape(
  'LedgerFact',
  variantShape('kind', {
    ...fact('MarkAppended', { ...cell, points: markValueShape }),
    ...fact('MarkSuperseded', { ...cell, points: markValueShape, supersedes: seq }),
    ...fact('MarkVoided', { ...cell, supersedes: seq }),
    ...fact('SheetSubmitted', sheet, { content: hashShape, keyedBy: listShape(idShape, 2, 2) }),
    ...fact('SheetReopened', { ...sheet, reason }, { asked: seq }),
    ...fact(
      'SheetAcknowledged',
      { ...sheet, by: oneOfShape(...ACKNOWLEDGERS), content: hashShape },
      { refusal: reason },
    ),
    ...fact('RescoreCalled', { ...entry, round: integerShape(2, 2), places: listShape(calledPlace, 500, 1) }),
    ...fact('StatusSet', { ...entry, status: oneOfShape(...ENTRY_STATUSES), reason }),
    ...fact(
      'AdjustmentGiven',
      { ...entry, adjustmentId: idShape, times: integerShape(1, 1000), reason },
      { evidence },
    ),
    ...fact('AdjustmentVoided', { ...entry, voids: seq, reason }),
    ...fact('ElementDeclared', { ...entry, aspectId: idShape, declaration: declarationShape }),
    ...fact('JudgeExcused', { ...sheet, reason }),
    ...fact('WildCardGiven', { ...entry, reason }),
    ...fact('PlaceDeclined', { ...entry, reason }),
    ...fact('ReserveCalled', { ...entry, insteadOf: idShape, reason }),
    ...fact(
      'SpreadDecided',
      { ...entry, moduleId: idShape, reason },
      { aspectId: idShape, worth: pointsShape },
    ),
    ...fact('AwardStruck', { ...entry, awardId: idShape, reason }),
    ...fact('EntryFlagged', { ...entry, reason }, { judgeId: idShape }),
    ...fact('FlagSettled', { ...entry, settles: seq, reason }),
    ...fact('RecheckDrawn', {
      seed: textShape(32, 32, /^[0-9a-f]{32}$/),
      share,
      mostErrors: share,
      top: listShape(idShape, 10_000),
      entries: listShape(idShape, 10_000),
    }),
    ...fact('RecheckRecorded', { ...entry, draw: seq }, { error: recheckErrorShape }),
    ...fact('StageClosed', {}),
    ...fact('StageReopened', { reason }, { asked: seq }),
    ...fact('ReopeningAsked', { reason }, sheet),
    ...fact('ReopeningDeclined', { asks: seq, reason }),
    ...fact('TieDecided', {
      order: listShape(idShape, 10_000, 2),
      by: oneOfShape('extra-test', 'chief-judge', 'lot'),
      reason,
    }),
    ...fact('StageSigned', { step: idShape, content: hashShape }),
    ...fact('OrderDeliberated', DELIBERATED, { supersedes: seq }),
    ...fact('ClockStarted', clock),
    ...fact('ClockPaused', { ...clock, reason }),
    ...fact('ClockResumed', clock),
    ...fact('ClockStopped', clock),
    ...fact('TimeCompensated', { ...clock, seconds, reason }),
    ...fact('ClockCorrected', { ...clock, voids: seq, reason }),
    ...fact('TimeAllowed', { moduleId: idShape, seconds }),
    ...fact(
      'IncidentRecorded',
      { ...entry, incident: oneOfShape(...INCIDENT_KINDS), text: reason },
      {
        clause: textShape(1, 500),
        evidence,
        failure: recordShape({
          cause: oneOfShape(...FAILURE_CAUSES),
          remedy: oneOfShape(...FAILURE_REMEDIES),
        }),
        links: listShape(seq, 20, 1),
      },
    ),
    ...fact('NoteAdded', cell, { text: noteTextShape, photo: hashShape }),
    ...fact('NoteWithdrawn', { ...cell, withdraws: seq }),
  }),
  'One fact of the ledger.',
);
