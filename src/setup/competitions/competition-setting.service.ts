import { Injectable } from '@nestjs/common';
import { AccountGrants } from '../../access/account-grants.service';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import { requireEverywhere } from '../../access/require-everywhere';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { CompetitionChangeBody, NewCompetitionBody } from '../../contract/set-up';
import type { Archive } from '../../domain/archive/archive';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { AccountId, CompetitionId, StageId, TradeId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { setUpCompetition, type CompetitionPlan } from '../../domain/template/set-up-competition';
import { Acts } from '../../platform/audit/acts';
import { lockSequence } from '../../platform/database/lock-sequence';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { idOfKey } from '../../platform/identity/id-of-key';
import { newId } from '../../platform/identity/new-id';
import { StagesService } from '../stages/stages.service';
import { TemplatesReadModel } from '../templates/templates.read-model';
import { BlueprintsReadModel } from './blueprints.read-model';
import { CompetitionsService } from './competitions.service';

type Texts = { readonly name: LocalText; readonly note: LocalText | null };

/** Bodies as they were read: texts stand in both languages. */
export type NewCompetitionRead = Omit<NewCompetitionBody, keyof Texts> & Texts;
export type CompetitionChangeRead = Omit<CompetitionChangeBody, keyof Texts> & Partial<Texts>;

/** Competitions are set up from a template or last year's, and corrected in what they are called. */
@Injectable()
export class CompetitionSettingService {
  constructor(
    private readonly competitions: CompetitionsService,
    private readonly stages: StagesService,
    private readonly blueprints: BlueprintsReadModel,
    private readonly templates: TemplatesReadModel,
    private readonly grants: AccountGrants,
    private readonly acts: Acts,
  ) {}

  /**
   * Sets up a competition (TPL-3); whoever may not organize it otherwise may from now on. The same key again answers with the
   * one it made. @throws RefusedError NOT_FOUND, KEY_REUSED for a key that made another one.
   */
  async create(actor: Actor, body: NewCompetitionRead, key: string | null): Promise<{ id: CompetitionId }> {
    requireEverywhere(actor, 'competition.create');
    const actorId = accountOf(actor);
    const plan = found(await this.planOf(body.from));
    const { name, year, note, from } = body;
    const id = idOfKey<CompetitionId>(actorId, key);
    const made = setUpCompetition(
      plan,
      { id, name, year, note },
      {
        trade: () => newId<TradeId>(),
        stage: () => newId<StageId>(),
      },
    );
    await this.acts.run(
      { actorId, action: 'competition.create', subject: `competition/${id}` },
      async (tx) => {
        await lockSequence(tx, `set-up:${id}`);
        if (await this.isMade(tx, made.competition)) return;
        await this.competitions.addCompetition(tx, { ...made, units: [] });
        await this.stages.addStages(tx, id, made.trades, actorId);
        if (!may(actor, 'competition.change', { competitionId: id }))
          await this.grants.grantOrganizer(tx, actorId, id);
      },
      () => ({ name, year, from }),
    );
    return { id };
  }

  /** @throws RefusedError NOT_FOUND. */
  async change(actor: Actor, id: CompetitionId, change: CompetitionChangeRead): Promise<void> {
    requireWholeCompetition(actor, 'competition.change', id);
    const actorId = accountOf(actor);
    await this.acts.run(
      { actorId, action: 'competition.change', subject: `competition/${id}` },
      (tx) => this.competitions.change(tx, id, change),
      () => ({ ...change }),
    );
  }

  private async isMade(tx: Tx, { id, name, year, note }: Archive['competition']): Promise<boolean> {
    const before = await this.competitions.find(tx, id);
    if (before && canonicalJson(before) !== canonicalJson({ name, year, note }))
      throw new RefusedError({ code: 'KEY_REUSED' });
    return before !== undefined;
  }

  private async planOf(from: NewCompetitionBody['from']): Promise<CompetitionPlan | undefined> {
    if ('template' in from) {
      const template = this.templates.find(from.template);
      return template && { competition: template, trades: [] };
    }
    return this.blueprints.find(from.copyOf);
  }
}

function accountOf(actor: Actor): AccountId {
  if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
  return actor.accountId;
}
