import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import type { Right } from '../../access/right';
import type { AppealCause, AppealView } from '../../contract/appeals';
import type { AppealActKind } from '../../domain/appeal/appeal';
import { causesOf } from '../../domain/appeal/appeal-causes';
import type { AppealConflict } from '../../domain/appeal/appeal-conflict';
import { appealStanding } from '../../domain/appeal/appeal-standing';
import { refuseAct } from '../../domain/appeal/refuse-act';
import type { AppealId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import { LedgerHeads } from '../../marking/ledger/ledger-heads.read-model';
import { Clock } from '../../platform/clock/clock';
import { AppealFiles, type StoredFile } from './appeal-files.read-model';
import { AppealsReadModel, toLine } from './appeals.read-model';
import { Arbitrators } from './arbitrators.read-model';

const RIGHT_FOR: Readonly<Record<AppealActKind, Right>> = {
  accepted: 'appeal.decide',
  rejected: 'appeal.decide',
  investigated: 'appeal.decide',
  decided: 'appeal.decide',
  'decided-again': 'appeal.decide',
  merged: 'appeal.decide',
  'stood-aside': 'appeal.decide',
  'asked-again': 'appeal.file',
  'carried-out': 'appeal.carry-out',
  answered: 'appeal.answer',
  'deposit-paid': 'appeal.deposit',
  'deposit-returned': 'appeal.deposit',
  'deposit-kept': 'appeal.deposit',
};
const ACTS = Object.keys(RIGHT_FOR) as AppealActKind[];

/** One appeal with everything that has been done with it. */
@Injectable()
export class AppealViews {
  constructor(
    private readonly files: AppealFiles,
    private readonly lists: AppealsReadModel,
    private readonly arbitrators: Arbitrators,
    private readonly heads: LedgerHeads,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusedError NOT_FOUND, NOT_ALLOWED. */
  async ofAppeal(actor: Actor, id: AppealId): Promise<AppealView> {
    const file = await this.files.get(id);
    const { appeal, stage, steps, rule } = file;
    const person = await this.lists.readable(actor, file);
    const names = await this.lists.namesOf([appeal.filedBy, ...steps.map(({ by }) => by)]);
    const conflict = await this.conflictOf(actor, file);
    const now = this.clock.nowText();
    const others = await this.othersOf(file, now);
    const acts = ACTS.filter(
      (act) => (act !== 'merged' || others.length > 0) && this.mayDo(actor, file, act, conflict),
    );
    return {
      ...toLine(file, person, now),
      version: appeal.version,
      filerRole: appeal.filerRole,
      filerName: appeal.filerName,
      text: appeal.text,
      filedBy: names.get(appeal.filedBy) ?? appeal.filedBy,
      rule,
      steps: steps.map(({ by, at, act }) => ({ by: names.get(by) ?? by, at, act })),
      may: acts,
      conflict,
      others: acts.includes('merged') ? others : [],
      causes: acts.includes('carried-out')
        ? causesOf(steps, await this.heads.listOfStage(stage.stageId)).map(toCause)
        : [],
    };
  }

  private async conflictOf(actor: Actor, file: StoredFile): Promise<AppealConflict | null> {
    const { accountId } = actor;
    if (accountId === null || !may(actor, 'appeal.decide', file.stage)) return null;
    const { state } = appealStanding(file.appeal, file.steps, file.rule, this.clock.nowText());
    const act = state === 'asked-again' ? 'decided-again' : 'accepted';
    return this.arbitrators.conflictOf(file, accountId, act);
  }

  private mayDo(
    actor: Actor,
    file: StoredFile,
    act: AppealActKind,
    conflict: AppealConflict | null,
  ): boolean {
    const { accountId } = actor;
    const right = RIGHT_FOR[act];
    if (accountId === null || !may(actor, right, file.stage)) return false;
    if (right === 'appeal.decide' && conflict !== null) return false;
    return refuseAct(file, act, accountId, this.clock.nowText()) === null;
  }

  private async othersOf({ appeal }: StoredFile, now: string): Promise<AppealView['others']> {
    const files = await this.files.ofCompetition(appeal.competitionId);
    return files
      .filter(
        (other) =>
          other.appeal.id !== appeal.id &&
          other.appeal.stageId === appeal.stageId &&
          other.appeal.kind === appeal.kind &&
          appealStanding(other.appeal, other.steps, other.rule, now).isOpen,
      )
      .map(({ appeal: { id, subject, entryId }, stage }) => ({
        id,
        subject,
        number: stage.entriesById.get(entryId)?.number ?? entryId,
      }));
  }
}

function toCause({ seq, at, fact }: LedgerEntry): AppealCause {
  return { seq, at, kind: fact.kind };
}
