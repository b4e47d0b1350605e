import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import type { AppealLine, AppealsView } from '../../contract/appeals';
import { depositStanding } from '../../domain/appeal/deposit-standing';
import { appealStanding } from '../../domain/appeal/appeal-standing';
import type { CompetitionId, StageId, TradeId } from '../../domain/kernel/ids';
import { Clock } from '../../platform/clock/clock';
import { RefusedError } from '../../platform/http/refused-error';
import { ContestantsReadModel, type NamedContestant } from '../../setup/entries/contestants.read-model';
import { reaches, UnitReaches, type Reach } from '../../setup/units/unit-reaches.read-model';
import { AppealFiles, type StoredFile } from './appeal-files.read-model';
import { FilingReadModel } from './filing.read-model';

export type People = ReadonlyMap<string, NamedContestant>;

/** Appeals as lists show them: those of one's own units, or all of the trades one may read. */
@Injectable()
export class AppealsReadModel {
  constructor(
    private readonly files: AppealFiles,
    private readonly filings: FilingReadModel,
    private readonly contestants: ContestantsReadModel,
    private readonly reaches: UnitReaches,
    private readonly accounts: AccountNames,
    private readonly clock: Clock,
  ) {}

  async ofCompetition(actor: Actor, competitionId: CompetitionId): Promise<AppealsView> {
    const now = this.clock.nowText();
    const lines: AppealLine[] = [];
    const seen = new Map<TradeId, Reach | null>();
    const people = new Map<StageId, People>();
    for (const file of await this.files.ofCompetition(competitionId)) {
      const { tradeId, stageId } = file.stage;
      if (!seen.has(tradeId)) seen.set(tradeId, await this.reachOf(actor, file));
      if (!people.has(stageId)) people.set(stageId, await this.contestants.ofStage(stageId));
      const reach = seen.get(tradeId);
      const person = personOf(file, people.get(stageId));
      if (!reach || !person || !reaches(reach, person.unitId)) continue;
      const line = toLine(file, person, now);
      if (isHandedTo(actor, file, line)) lines.push(line);
    }
    return { appeals: lines.toSorted(byNeed), stages: await this.filings.stagesFor(actor, competitionId) };
  }

  /** The person whom an appeal is about, if whoever asks may read it. @throws RefusedError NOT_ALLOWED. */
  async readable(actor: Actor, file: StoredFile): Promise<NamedContestant> {
    const reach = await this.reachOf(actor, file);
    const person = personOf(file, await this.contestants.ofStage(file.stage.stageId));
    if (!reach || !person || !reaches(reach, person.unitId)) throw new RefusedError({ code: 'NOT_ALLOWED' });
    return person;
  }

  /** What accounts are called. */
  namesOf(ids: Parameters<AccountNames['ofMany']>[0]): ReturnType<AccountNames['ofMany']> {
    return this.accounts.ofMany(ids);
  }

  private async reachOf(actor: Actor, { stage }: StoredFile): Promise<Reach | null> {
    return may(actor, 'appeal.read', stage) ? this.reaches.require(actor, 'appeal.read', stage) : null;
  }
}

function personOf({ appeal, stage }: StoredFile, people: People | undefined): NamedContestant | undefined {
  const contestantId = stage.entriesById.get(appeal.entryId)?.contestantId;
  return contestantId && people?.get(contestantId);
}

/** What is not paid for is not put before those who only decide (APD-2). */
function isHandedTo(actor: Actor, { stage }: StoredFile, { state }: AppealLine): boolean {
  if (state !== 'unpaid' && state !== 'lapsed') return true;
  return !may(actor, 'appeal.decide', stage) || may(actor, 'appeal.file', stage);
}

/** Open ones first, the earliest due first, then the newest. */
function byNeed(a: AppealLine, b: AppealLine): number {
  if (a.isOpen !== b.isOpen) return a.isOpen ? -1 : 1;
  const dueOf = ({ due }: AppealLine): string => due ?? '~';
  if (a.isOpen && dueOf(a) !== dueOf(b)) return dueOf(a) < dueOf(b) ? -1 : 1;
  return a.filedAt < b.filedAt ? 1 : -1;
}

/** One line of the list. */
export function toLine(
  { appeal, stage, steps, rule }: StoredFile,
  person: NamedContestant,
  now: string,
): AppealLine {
  const { id, entryId, kind, subject, filedAt } = appeal;
  return {
    id,
    tradeId: stage.tradeId,
    tradeName: stage.tradeName,
    stageId: stage.stageId,
    stageName: stage.name,
    entryId,
    number: stage.entriesById.get(entryId)?.number ?? entryId,
    contestantName: person.name,
    unitName: person.unitName,
    kind,
    subject,
    filedAt,
    ...appealStanding(appeal, steps, rule, now),
    deposit: depositStanding(appeal, steps, rule, now),
  };
}
