import { createHash } from 'node:crypto';
import type { Archive } from '../../src/domain/archive/archive';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { sealDraft } from '../../src/domain/archive/draft/seal-draft';
import type { StageDocument, StandingsDocument } from '../../src/domain/archive/standings-document';

/** One file of test/rules/cases; its README says what the members mean. */
export interface RulesCase {
  readonly rules: readonly string[];
  readonly title: string;
  readonly byHand: readonly string[];
  /** A draft as docs/archive-format.md has it. */
  readonly draft: unknown;
  /** Lines by stage, as `linesOf` writes them; what is left out is not compared. */
  readonly expected: Partial<CaseLines>;
}

type ByStage<Lines> = Readonly<Record<string, Lines>>;

export interface CaseLines {
  /** "place person total", best first. */
  readonly standings: ByStage<readonly string[]>;
  readonly advancing: ByStage<string>;
  readonly reserves: ByStage<string>;
  readonly undecided: ByStage<readonly string[]>;
  readonly nextIn: ByStage<string>;
  /** "person award" */
  readonly awards: ByStage<readonly string[]>;
  /** "person row from>to", or the reason why not. */
  readonly promotions: ByStage<readonly string[]>;
  /** By trade: "place person" over all stages. */
  readonly overall: ByStage<readonly string[]>;
  /** By rule: "place unit value". */
  readonly units: ByStage<readonly string[]>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The archive of a draft. @throws Error that says why it is refused */
export function sealed(draft: unknown): Archive {
  const result = sealDraft(draft, sha256);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const byStage = <Lines>({ stages }: StandingsDocument, of: (stage: StageDocument) => Lines): ByStage<Lines> =>
  Object.fromEntries(stages.map((stage) => [stage.stageId, of(stage)]));

const standingLine = (row: StageDocument['standings'][number]): string => {
  const status = row.status === 'present' ? '' : ` ${row.status}`;
  return `${row.place ?? '-'} ${row.contestantId} ${row.total ?? '-'}${status}`;
};

const promotionLine = ({
  contestantId,
  ruleId,
  fromGrade,
  toGrade,
  refusal,
  limitedBy,
}: StageDocument['promotions'][number]): string => {
  const outcome = refusal ?? `${fromGrade ?? 'none'}>${toGrade ?? ''}`;
  return [contestantId, ruleId ?? '-', outcome, limitedBy ?? ''].join(' ').trim();
};

const unitLines = (document: StandingsDocument): CaseLines['units'] =>
  Object.fromEntries(
    [...document.units, ...document.trades.flatMap(({ units }) => units)].map(({ ruleId, standings }) => [
      ruleId,
      standings.map(({ unitId, place, value }) => `${place ?? '-'} ${unitId} ${value ?? '-'}`),
    ]),
  );

/** All results of a draft as short lines of text. */
export function linesOf(draft: unknown): CaseLines {
  const archive = sealed(draft);
  const document = archiveStandings(archive);
  const personOf = new Map(
    document.stages.flatMap(({ standings }) =>
      standings.map(({ entryId, contestantId }) => [entryId as string, contestantId]),
    ),
  );
  const people = (ids: readonly string[] = []): string => ids.map((id) => personOf.get(id)).join(' ');
  return {
    standings: byStage(document, ({ standings }) => standings.map(standingLine)),
    advancing: byStage(document, ({ advancement }) => people(advancement?.advancing)),
    reserves: byStage(document, ({ advancement }) => people(advancement?.reserves)),
    undecided: byStage(document, ({ advancement }) => (advancement?.undecided ?? []).map(people)),
    nextIn: byStage(document, ({ advancement }) => people(advancement?.nextIn)),
    awards: byStage(document, ({ awards }) =>
      awards.map(({ contestantId, ruleId }) => `${contestantId} ${ruleId}`),
    ),
    promotions: byStage(document, ({ promotions }) => promotions.map(promotionLine)),
    overall: Object.fromEntries(
      document.trades.map(({ tradeId, overall }) => [
        tradeId,
        overall.map(({ place, contestantId }) => `${place ?? '-'} ${contestantId}`),
      ]),
    ),
    units: unitLines(document),
  };
}
