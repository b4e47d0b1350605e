import { entriesOf } from '../../kernel/entries-of';
import { formatPoints } from '../../kernel/format-points';
import type { AspectId, ContestantId, EntryId, JudgeId } from '../../kernel/ids';
import { idShape } from '../../kernel/leaf-shapes';
import type { MarkValue } from '../../kernel/mark-value';
import type { Refusal } from '../../kernel/refusal';
import type { RuleFault, RuleFaultCode } from '../../kernel/rule-fault';
import { memberPath } from '../../kernel/shapes';
import { acceptMark } from '../../mark/accept-mark';
import { markedStageOf } from '../../mark/marked-stage-of';
import type { MarkedStage } from '../../mark/marked-stage';
import { refuseRuling } from '../../mark/refuse-ruling';
import { declarationOf } from '../../tally/aspect-worth';
import type { Draft, DraftStage } from './draft';
import { draftEntryId, draftSeats } from './draft-facts';
import { decisionFacts, recordFacts } from './record-facts';

const FAULTS: Readonly<Partial<Record<Refusal['code'], RuleFaultCode>>> = {
  MARK_OUT_OF_RANGE: 'out-of-range',
  MARK_OFF_STEP: 'off-step',
  MARK_OFF_LIST: 'off-list',
  NO_ATTEMPT: 'no-attempt',
  NOT_FOUND: 'unknown-name',
  ALREADY_EXISTS: 'duplicate',
  // A decision that names somebody twice.
  MALFORMED: 'duplicate',
  NOT_ALLOWED: 'other-decides',
};

/** What does not fit, and what would, where figures can say it. */
export interface Misfit extends RuleFault {
  readonly allowed?: string;
}

const misfit = (path: string, refusal: Refusal): Misfit => {
  const at = { path, fault: FAULTS[refusal.code] ?? ('wrong-value' as const) };
  if (refusal.code === 'MARK_OUT_OF_RANGE')
    return { ...at, allowed: `${formatPoints(refusal.min)} … ${formatPoints(refusal.max)}` };
  if (refusal.code === 'MARK_OFF_STEP') return { ...at, allowed: `step ${formatPoints(refusal.step)}` };
  return at;
};

interface Cell {
  readonly path: string;
  readonly contestantId: ContestantId;
  readonly judgeId: JudgeId;
  readonly aspectId: AspectId;
  readonly mark: MarkValue;
}

function* cellsOf(path: string, { marks }: DraftStage): Generator<Cell> {
  for (const [contestantId, byJudge] of entriesOf(marks))
    for (const [judgeId, byAspect] of entriesOf(byJudge))
      for (const [aspectId, mark] of entriesOf(byAspect))
        yield {
          path: `${path}.marks.${contestantId}.${judgeId}.${aspectId}`,
          contestantId,
          judgeId,
          aspectId,
          mark,
        };
}

/** Marks that cannot be, judges without a seat where seats are named, and marks whose element is not declared. */
function* markFaults(path: string, stage: DraftStage, marked: MarkedStage): Generator<Misfit> {
  for (const cell of cellsOf(path, stage)) {
    const target = marked.aspectsById.get(cell.aspectId);
    if (!target) {
      yield { path: cell.path, fault: 'unknown-aspect' };
      continue;
    }
    const accepted = acceptMark(target.aspect, cell.mark);
    if (!accepted.ok) yield misfit(cell.path, accepted.refusal);
    if (!marked.modulesByJudge.get(cell.judgeId)?.has(target.moduleId))
      yield { path: cell.path, fault: 'unknown-name' };
    const declared = stage.records[cell.contestantId]?.declared?.[cell.aspectId];
    if (declarationOf(target.aspect, declared) === null)
      yield {
        path: `${path}.records.${cell.contestantId}.declared.${cell.aspectId}`,
        fault: 'missing-member',
      };
  }
}

function* rulingFaults(path: string, stage: DraftStage, marked: MarkedStage): Generator<Misfit> {
  const entryOf = (contestantId: ContestantId): EntryId => draftEntryId(stage, contestantId);
  const said = [
    ...entriesOf(stage.records).flatMap(([contestantId, record]) => {
      const of = { stageId: stage.id, entryId: entryOf(contestantId) };
      return recordFacts(of, record, entryOf).map((one) => ({
        ...one,
        path: `.records.${contestantId}${one.path}`,
      }));
    }),
    ...decisionFacts(stage, entryOf),
  ];
  for (const { path: at, fact } of said) {
    const refusal = refuseRuling(fact, marked);
    if (refusal) yield misfit(path + at, refusal);
  }
}

/** Without a scheme there is nothing that could be marked or ruled. */
const isEmpty = ({ marks, records, decisions }: DraftStage): boolean =>
  [...Object.keys(marks), ...Object.keys(records), ...decisions].length === 0;

const notAnId = (path: string, id: string): Misfit[] =>
  idShape.check(id) ? [{ path, fault: 'wrong-value', allowed: 'A-Z a-z 0-9 . _ : -, 1 … 64' }] : [];

/** Names of people and judges among the marks that cannot be ids. */
function* idFaults(path: string, { marks }: DraftStage): Generator<Misfit> {
  for (const [contestantId, byJudge] of entriesOf(marks)) {
    const at = `${path}.marks${memberPath(contestantId)}`;
    yield* notAnId(at, contestantId);
    for (const judgeId of Object.keys(byJudge)) yield* notAnId(at + memberPath(judgeId), judgeId);
  }
}

/** People and judges that stand twice in a list. */
function* twiceFaults(path: string, { entries, seats = {} }: DraftStage): Generator<Misfit> {
  const lists: [string, readonly string[]][] = [
    ['.entries', entries.map(({ contestantId }) => contestantId)],
    ...entriesOf(seats).map(([moduleId, judgeIds]): [string, readonly string[]] => [
      `.seats.${moduleId}`,
      judgeIds,
    ]),
  ];
  for (const [at, ids] of lists) {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries())
      if (seen.size === seen.add(id).size) yield { path: `${path}${at}[${index}]`, fault: 'duplicate' };
  }
}

/** People and modules that nobody has named. */
function* nameFaults(path: string, stage: DraftStage, known: ReadonlySet<string>): Generator<Misfit> {
  const people = new Set<string>(stage.entries.map(({ contestantId }) => contestantId));
  for (const member of ['marks', 'records'] as const) {
    for (const id of Object.keys(stage[member]))
      if (!people.has(id) || !known.has(id)) yield { path: `${path}.${member}.${id}`, fault: 'unknown-name' };
  }
  for (const [index, { contestantId }] of stage.entries.entries())
    if (!known.has(contestantId)) yield { path: `${path}.entries[${index}]`, fault: 'unknown-name' };
  const modules = new Set<string>(stage.rules.scheme?.modules.map(({ id }) => id));
  for (const moduleId of Object.keys(stage.seats ?? {}))
    if (!modules.has(moduleId)) yield { path: `${path}.seats.${moduleId}`, fault: 'unknown-module' };
}

function* stageFaults(path: string, stage: DraftStage, known: ReadonlySet<string>): Generator<Misfit> {
  yield* idFaults(path, stage);
  yield* twiceFaults(path, stage);
  yield* nameFaults(path, stage, known);
  const entryIds = stage.entries.map(({ contestantId }) => draftEntryId(stage, contestantId));
  const marked = markedStageOf(stage.id, stage.rules, draftSeats(stage), entryIds);
  if (!marked) {
    if (!isEmpty(stage)) yield { path: `${path}.rules.scheme`, fault: 'missing-member' };
    return;
  }
  yield* markFaults(path, stage, marked);
  yield* rulingFaults(path, stage, marked);
}

/** Where units are listed, everybody is of one of them. */
function* unitFaults({ units, contestants }: Draft): Generator<Misfit> {
  const known = new Set<string>(units.map(({ id }) => id));
  for (const [index, { unitId }] of contestants.entries())
    if (units.length > 0 && !known.has(unitId))
      yield { path: `contestants[${index}].unitId`, fault: 'unknown-name' };
}

function* faultsIn(draft: Draft): Generator<Misfit> {
  yield* unitFaults(draft);
  for (const [t, { stages }] of draft.trades.entries()) {
    for (const [s, stage] of stages.entries()) {
      // A list that is given is complete; without one everybody who is in a stage is known.
      const people = draft.contestants.length > 0 ? draft.contestants.map(({ id }) => id) : undefined;
      const known = new Set<string>(people ?? stage.entries.map(({ contestantId }) => contestantId));
      yield* stageFaults(`trades[${t}].stages[${s}]`, stage, known);
    }
  }
}

/** The first mark, person or ruling of a draft that its rules do not let in, by its path in the draft; undefined when all fit. */
export function misfitInDraft(draft: Draft): Misfit | undefined {
  return faultsIn(draft).next().value as Misfit | undefined;
}
