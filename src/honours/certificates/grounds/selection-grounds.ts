import { Injectable } from '@nestjs/common';
import { contributionRuleId, type ConferredGround } from '../../../domain/certificate/certificate-ground';
import type { CompetitionId } from '../../../domain/kernel/ids';
import type { LocalText } from '../../../domain/kernel/local-text';
import { say } from '../../../domain/kernel/say';
import type { SelectionRule } from '../../../domain/selection/selection-rule';
import { DecidedSelections } from '../../selections/decided-selections.read-model';
import type { StoredDecision, TechniciansList, UnitsList } from '../../selections/stored-decision';
import type { GroundSource } from './ground-source';

/** Units and people whom a decision that stands has chosen: one that is opened again chooses nobody. */
@Injectable()
export class SelectionGrounds implements GroundSource {
  constructor(private readonly decided: DecidedSelections) {}

  async ofCompetition(competitionId: CompetitionId): Promise<ConferredGround[]> {
    const decisions = await this.decided.ofCompetition(competitionId);
    return decisions.flatMap(({ rule, decision }) => groundsOf(rule, decision));
  }
}

function groundsOf(rule: SelectionRule, decision: StoredDecision): ConferredGround[] {
  const { list } = decision;
  return list.kind === 'excellent-units' ? unitsOf(rule, list) : techniciansOf(rule, list, decision);
}

type Said = Pick<ConferredGround['statement'], 'holder' | 'unit' | 'trade' | 'title' | 'clause' | 'term'>;

const statementOf = (said: Said): ConferredGround['statement'] => ({
  ...said,
  place: null,
  occupation: '',
  fromGrade: null,
  toGrade: null,
});

function unitsOf({ id, clause }: SelectionRule, { rows, contributions }: UnitsList): ConferredGround[] {
  const ofUnit = (
    ruleId: string,
    { unitId, unitName }: Pick<UnitsList['rows'][number], 'unitId' | 'unitName'>,
    title: LocalText,
  ): ConferredGround => ({
    ground: { kind: 'selection', tradeId: null, ruleId, contestantId: null, unitId },
    statement: statementOf({ holder: unitName, unit: '', trade: null, title, clause }),
  });
  const chosen = rows.flatMap((row) => (row.title === null ? [] : [ofUnit(id, row, row.title)]));
  // One unit may have several, for different things.
  const nth = new Map<string, number>();
  const thanked = contributions.map((one) => {
    const ordinal = (nth.get(one.unitId) ?? 0) + 1;
    nth.set(one.unitId, ordinal);
    return ofUnit(contributionRuleId(id, ordinal), one, say(one.title, one.title));
  });
  return [...chosen, ...thanked];
}

function techniciansOf(
  { id, name, clause }: SelectionRule,
  { rows }: TechniciansList,
  { startsOn, endsOn }: StoredDecision,
): ConferredGround[] {
  const term = startsOn === undefined || endsOn === undefined ? {} : { term: { startsOn, endsOn } };
  return rows
    .filter(({ state }) => state === 'chosen')
    .map(({ contestantId, contestantName, unitName, tradeId, tradeName }) => ({
      ground: { kind: 'selection', tradeId, ruleId: id, contestantId, unitId: null },
      statement: statementOf({
        holder: contestantName,
        unit: unitName,
        trade: tradeName,
        title: name,
        clause,
        ...term,
      }),
    }));
}
