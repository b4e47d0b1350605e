import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { OwnLinesBody, OwnLineView, OwnSheetView } from '../../contract/own-sheets';
import { formatPoints } from '../../domain/kernel/format-points';
import type { CompetitionId, UnitId } from '../../domain/kernel/ids';
import { refuseAct } from '../../domain/selection/refuse-act';
import type { SelectionAct } from '../../domain/selection/selection-act';
import type { SelectionRule } from '../../domain/selection/selection-rule';
import { unitSheets, type UnitSheets } from '../../domain/selection/units/unit-sheets';
import type { ChecklistItem } from '../../domain/selection/units/units-rule';
import { hallDay } from '../../domain/working-days/hall-day';
import { Clock } from '../../platform/clock/clock';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { UnitReaches } from '../../setup/units/unit-reaches.read-model';
import { SelectionActs } from './selection-acts';
import { SelectionNames } from './selection-names.read-model';
import { decisionOf, sentActs } from './selection-state';
import { SelectionsRepository } from './selections.repository';

interface OwnPart {
  readonly items: readonly ChecklistItem[];
  readonly until: string;
}

/** The sheet that units enter themselves, and until when; undefined where they do not. */
function ownPartOf(rule: SelectionRule): OwnPart | undefined {
  if (rule.kind !== 'excellent-units') return undefined;
  const part = rule.parts.find((one) => one.kind === 'checklist');
  if (part?.kind !== 'checklist' || part.ownUntil === undefined) return undefined;
  return { items: part.items, until: part.ownUntil };
}

/** A unit's own account enters its own organization sheet, with what shows it, until a day; the committee reviews it (OWN-1). */
@Injectable()
export class OwnSheets {
  constructor(
    private readonly selections: SelectionsRepository,
    private readonly acts: SelectionActs,
    private readonly names: SelectionNames,
    private readonly reaches: UnitReaches,
    private readonly competitions: CompetitionsReadModel,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, competitionId: CompetitionId): Promise<OwnSheetView[]> {
    const own = await this.ownUnits(actor, competitionId);
    const units = (await this.competitions.units(competitionId)).filter(({ id }) => own.has(id));
    const views: OwnSheetView[] = [];
    for (const { rule } of await this.selections.rules(competitionId)) {
      const part = ownPartOf(rule);
      if (!part) continue;
      const rows = await this.selections.acts(this.selections.reader, competitionId, rule.id);
      const isDecided = decisionOf(rows) !== null;
      const sheets = unitSheets(sentActs(rows));
      const lines = (unitId: UnitId): OwnLineView[] => linesOf(part, sheets, unitId, isDecided);
      views.push({
        ruleId: rule.id,
        name: rule.name,
        ...part,
        isOver: isDecided || this.isOver(part),
        units: units.map(({ id, name }) => ({ unitId: id, unitName: name, lines: lines(id) })),
      });
    }
    return views;
  }

  /** Takes all of the lines or none. @throws RefusedError NOT_FOUND, OWN_SHEET_OVER, MARK_OUT_OF_RANGE, SELECTION_DECIDED. */
  async enter(
    actor: Actor,
    competitionId: CompetitionId,
    ruleId: string,
    { lines }: OwnLinesBody,
  ): Promise<{ seq: number }> {
    const unitIds = await this.ownUnits(actor, competitionId);
    const known = await this.names.ofCompetition(competitionId);
    const deed = { action: 'selection.own-sheet', competitionId, ruleId, detail: { lines: lines.length } };
    return this.acts.byUnit(actor, deed, async (tx, { actorId, seq }) => {
      const { rule } = found(await this.selections.rule(tx, competitionId, ruleId));
      const part = found(ownPartOf(rule));
      if (this.isOver(part)) throw new RefusedError({ code: 'OWN_SHEET_OVER', until: part.until });
      const acts: SelectionAct[] = lines.map((line) => ({ kind: 'own-sheet', ...line }));
      for (const act of acts) {
        const refusal = refuseAct(act, { ...known, unitIds, contestantIds: new Set(), rule });
        if (refusal) throw new RefusedError(refusal);
      }
      await this.selections.addActs(tx, { competitionId, ruleId, actorId }, acts, seq);
      return { seq: seq + acts.length };
    });
  }

  /** The units that the account speaks for; those below them have accounts of their own. @throws RefusedError NOT_ALLOWED. */
  private async ownUnits(actor: Actor, competitionId: CompetitionId): Promise<ReadonlySet<UnitId>> {
    requireRight(actor, 'selection.own-sheet', { competitionId });
    found(await this.competitions.find(competitionId));
    const reach = await this.reaches.require(actor, 'selection.own-sheet', { competitionId });
    if (reach.isWhole) throw new RefusedError({ code: 'NOT_ALLOWED' });
    return reach.own;
  }

  private isOver({ until }: OwnPart): boolean {
    return hallDay(this.clock.nowText()) > until;
  }
}

function linesOf({ items }: OwnPart, sheets: UnitSheets, unitId: UnitId, isDecided: boolean): OwnLineView[] {
  return items.flatMap(({ id }) => {
    const line = sheets.lineOf(unitId, id);
    if (!line || line.ownNote === null || line.own === null) return [];
    const reviewed = isDecided && line.reviewed !== null ? formatPoints(line.reviewed) : null;
    return [{ itemId: id, own: formatPoints(line.own), note: line.ownNote, reviewed }];
  });
}
