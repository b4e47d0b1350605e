import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { RegistrationCounts, RegistrationPage, RegistrationView } from '../../contract/registrations';
import type { RegistrationId, TradeId, UnitId } from '../../domain/kernel/ids';
import { acceptRegistrationAct } from '../../domain/registration/accept-registration-act';
import { quotaOf } from '../../domain/registration/place-in-quota';
import type { SingleAct } from '../../domain/registration/registration-requests';
import { Transactions } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { reaches, UnitReaches, type Reach, type ReachScope } from '../units/unit-reaches.read-model';
import type { CountsQueryDto, RegistrationQueryDto } from './dto/registration-query.dto';
import { EntryRulesRepository } from './entry-rules.repository';
import { mayDo, rightFor } from './registration-acts.service';
import { RegistrationLists } from './registration-lists.read-model';
import { RegistrationViews } from './registration-views.read-model';
import { RegistrationsRepository } from './registrations.repository';

const SINGLE: readonly SingleAct[] = ['submit', 'forward', 'approve', 'return', 'withdraw'];
const PAGE = 50;

/** What an account may read of registrations: never beyond its reach (RGS-6). */
@Injectable()
export class RegistrationReadingService {
  constructor(
    private readonly lists: RegistrationLists,
    private readonly views: RegistrationViews,
    private readonly registrations: RegistrationsRepository,
    private readonly rules: EntryRulesRepository,
    private readonly unitReaches: UnitReaches,
    private readonly transactions: Transactions,
  ) {}

  async page(actor: Actor, tradeId: TradeId, query: RegistrationQueryDto): Promise<RegistrationPage> {
    const reach = await this.reachOf(actor, tradeId);
    const unitIds = unitsOf(reach, query.unitId);
    const { state, reserve, q, after = '', limit = PAGE } = query;
    const filter = {
      ...(state ? { states: [state] } : {}),
      ...(reserve ? { isReserve: reserve === 'yes' } : {}),
      ...(unitIds ? { unitIds } : {}),
      ...(q?.trim() ? { words: q } : {}),
    };
    return this.lists.page(tradeId, filter, after, limit);
  }

  async counts(actor: Actor, tradeId: TradeId, { unitId }: CountsQueryDto): Promise<RegistrationCounts> {
    const reach = await this.reachOf(actor, tradeId);
    const counts = await this.lists.counts(tradeId, unitsOf(reach, unitId));
    if (unitId === undefined) return { ...counts, quota: null };
    const reader = this.transactions.reader;
    const quota = quotaOf((await this.rules.findTrade(reader, tradeId))?.rules, unitId);
    if (!quota) return { ...counts, quota: null };
    const { places, reserves } = await this.registrations.takenPlaces(reader, tradeId, unitId);
    return { ...counts, quota: { ...quota, takenPlaces: places, takenReserves: reserves } };
  }

  async one(actor: Actor, id: RegistrationId): Promise<RegistrationView> {
    const view = found(await this.views.find(id));
    const reach = await this.unitReaches.require(actor, 'registration.read', view);
    if (!reaches(reach, view.unitId)) throw new RefusedError({ code: 'NOT_FOUND' });
    return { ...view, acts: await this.actsFor(actor, view) };
  }

  private async actsFor(
    actor: Actor,
    view: Omit<RegistrationView, 'acts'>,
  ): Promise<RegistrationView['acts']> {
    const acts: RegistrationView['acts'][number][] = [];
    for (const act of SINGLE) {
      if (!acceptRegistrationAct(view.state, act, '    because').ok) continue;
      const reach = await this.reachOrNone(actor, rightFor(act, view.state), view);
      if (reach && mayDo(act, reach, view)) acts.push(act);
    }
    const submits = await this.reachOrNone(actor, 'registration.submit', view);
    const isOpen = view.state === 'submitted' || view.state === 'returned';
    if (isOpen && submits && reaches(submits, view.unitId)) acts.push('change');
    const isStanding = acceptRegistrationAct(view.state, 'substitute', '    because').ok;
    if (isStanding && (await this.reachOrNone(actor, 'registration.approve', view))) acts.push('substitute');
    if (await this.reachOrNone(actor, 'person.reveal', view)) acts.push('reveal');
    return acts;
  }

  private async reachOrNone(
    actor: Actor,
    right: Parameters<UnitReaches['require']>[1],
    scope: ReachScope,
  ): Promise<Reach | null> {
    try {
      return await this.unitReaches.require(actor, right, scope);
    } catch (error) {
      if (error instanceof RefusedError) return null;
      throw error;
    }
  }

  private async reachOf(actor: Actor, tradeId: TradeId): Promise<Reach> {
    const trade = found(await this.rules.findTrade(this.transactions.reader, tradeId));
    return this.unitReaches.require(actor, 'registration.read', trade);
  }
}

/** The units asked for, as far as they are in reach; undefined: all. @throws RefusedError NOT_FOUND for one that is not. */
function unitsOf(reach: Reach, unitId: UnitId | undefined): readonly UnitId[] | undefined {
  if (unitId !== undefined && !reaches(reach, unitId)) throw new RefusedError({ code: 'NOT_FOUND' });
  if (unitId !== undefined) return [unitId];
  return reach.isWhole ? undefined : [...reach.units];
}
