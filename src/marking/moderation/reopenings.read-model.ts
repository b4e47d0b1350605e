import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import type { OpenReopeningsView, ReopeningsView, ReopeningView } from '../../contract/oversight';
import { openReopenings, refuseAnswer } from '../../domain/correction/decide-reopening';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import type { ReopeningAnswer, ReopeningRequest } from '../../domain/ledger/reopening-request';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StageBooks } from '../ledger/stage-books.read-model';

type NameOf = (id: AccountId) => string;

/** The requests of a stage to open something again, with who and when, and what the reader may do about each. */
@Injectable()
export class ReopeningsReadModel {
  constructor(
    private readonly stages: StageContexts,
    private readonly books: StageBooks,
    private readonly accounts: AccountNames,
  ) {}

  /** How many wait in each stage that the reader may watch; a stage where none does is left out. */
  async openFor(actor: Actor, competitionId: CompetitionId): Promise<OpenReopeningsView> {
    const stages: OpenReopeningsView['stages'][number][] = [];
    for (const stage of await this.stages.listOfCompetition(competitionId)) {
      if (!may(actor, 'progress.read', stage)) continue;
      const { stageId } = stage;
      const open = openReopenings(await this.books.bookOf(competitionId, stageId)).length;
      if (open > 0) stages.push({ stageId, open });
    }
    return { stages };
  }

  async listFor(actor: Actor, stage: StageContext): Promise<ReopeningsView> {
    const { stageId, marked } = stage;
    const book = await this.books.bookOf(stage.competitionId, stageId);
    const requests = [...book.reopenings.values()];
    const people = requests.flatMap(({ by, sheet, answer }) => [
      by,
      ...(sheet ? [sheet.judgeId] : []),
      ...(answer && answer.kind !== 'lapsed' ? [answer.by] : []),
    ]);
    const names = people.length > 0 ? await this.accounts.ofMany(people) : new Map<AccountId, string>();
    const { accountId: by } = actor;
    const mayAnswer = ({ seq, answer }: ReopeningRequest): boolean =>
      answer === null &&
      by !== null &&
      may(actor, 'reopening.answer', stage) &&
      refuseAnswer(marked, book, { asked: seq, by }) === null;
    const views = requests.map((request) => ({
      ...toView(stage, request, (id) => names.get(id) ?? id),
      mayAnswer: mayAnswer(request),
    }));
    const secondPerson = stage.rules.corrections?.secondPerson ?? false;
    return { stageId, secondPerson, requests: views.toSorted(byNeed) };
  }
}

function byNeed(a: ReopeningView, b: ReopeningView): number {
  return Number(a.state !== 'open') - Number(b.state !== 'open') || b.seq - a.seq;
}

function toView(
  stage: StageContext,
  { seq, by, at, reason, sheet, answer }: ReopeningRequest,
  nameOf: NameOf,
): Omit<ReopeningView, 'mayAnswer'> {
  return {
    seq,
    sheet: sheet && {
      entryId: sheet.entryId,
      number: stage.entriesById.get(sheet.entryId)?.number ?? sheet.entryId,
      judgeId: sheet.judgeId,
      judge: nameOf(sheet.judgeId),
    },
    by: nameOf(by),
    at,
    reason,
    state: answer?.kind ?? 'open',
    answer: answer && toAnswer(answer, nameOf),
  };
}

function toAnswer(answer: ReopeningAnswer, nameOf: NameOf): ReopeningView['answer'] {
  if (answer.kind === 'lapsed') return null;
  const reason = answer.kind === 'declined' ? answer.reason : null;
  return { by: nameOf(answer.by), at: answer.at, reason };
}
