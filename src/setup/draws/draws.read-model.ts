import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { DrawnLot, DrawsView, DrawView } from '../../contract/draws';
import type { Lot } from '../../domain/draw/draw-lots';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { Transactions } from '../../platform/database/transactions';
import { ContestantsReadModel, type NamedContestant } from '../entries/contestants.read-model';
import type { StageContext } from '../stages/stage-context';
import { DrawsRepository, type StoredDraw, type StoredLot } from './draws.repository';

/** A place at which somebody works, and in which batch. */
export interface DrawnPlace {
  readonly batch: number;
  readonly station: number;
}

interface Names {
  readonly people: ReadonlyMap<EntryId, NamedContestant>;
  readonly accounts: ReadonlyMap<string, string>;
}

/** Everything that was drawn in a stage, and every seed that was promised. A promised seed is not told before it is used. */
@Injectable()
export class DrawsReadModel {
  constructor(
    private readonly draws: DrawsRepository,
    private readonly contestants: ContestantsReadModel,
    private readonly accounts: AccountNames,
    private readonly transactions: Transactions,
  ) {}

  async ofStage(stage: StageContext): Promise<DrawsView> {
    const { stageId } = stage;
    const { reader } = this.transactions;
    const [draws, seeds] = await Promise.all([
      this.draws.listDraws(reader, stageId),
      this.draws.listSeeds(reader, stageId),
    ]);
    const people = await this.contestants.ofStage(stageId);
    const names = {
      people: new Map(
        stage.entries.flatMap(({ id, contestantId }) => {
          const person = people.get(contestantId);
          return person ? [[id, person] as const] : [];
        }),
      ),
      accounts: await this.accounts.ofMany(draws.map(({ drawnBy }) => drawnBy)),
    };
    const used = new Set(draws.map(({ seedId }) => seedId));
    return {
      stageId,
      entries: stage.entries.length,
      draws: draws.map((draw) => toDrawView(draw, names)),
      seeds: seeds.map(({ id, kind, commitment, madeAt }) => ({
        id,
        kind,
        commitment,
        madeAt,
        isUsed: used.has(id),
      })),
    };
  }

  /** Lots of the newest draw of stations, or of the order where no stations were drawn; empty where nothing was. */
  async newestLots(stageId: StageId): Promise<Lot<EntryId>[]> {
    const draws = await this.draws.listDraws(this.transactions.reader, stageId);
    const newest = draws.findLast(({ kind }) => kind === 'stations') ?? draws.at(-1);
    return (newest?.lots ?? []).map(({ entryId: id, position, batch, station }) => ({
      id,
      position,
      batch,
      station,
    }));
  }

  /** Batch and station of each entry by the newest draw of stations; empty where none were drawn. */
  async placesIn(stageId: StageId): Promise<Map<EntryId, DrawnPlace>> {
    const draws = await this.draws.listDraws(this.transactions.reader, stageId);
    const newest = draws.findLast(({ kind }) => kind === 'stations');
    return new Map(
      (newest?.lots ?? []).flatMap(({ entryId, batch, station }) =>
        batch === null || station === null ? [] : [[entryId, { batch, station }] as const],
      ),
    );
  }
}

function toDrawView(draw: StoredDraw, { people, accounts }: Names): DrawView {
  const { id, kind, ordinal, seed, commitment, seedId, batchSize, witness, reason, drawnBy, drawnAt } = draw;
  return {
    id,
    kind,
    ordinal,
    seed,
    commitment,
    batchSize,
    witness,
    reason,
    drawnBy,
    drawnAt,
    isCommitted: seedId !== null,
    drawnByName: accounts.get(draw.drawnBy) ?? draw.drawnBy,
    lots: draw.lots.map((lot) => toLotView(lot, people)),
  };
}

function toLotView(lot: StoredLot, people: Names['people']): DrawnLot {
  const person = people.get(lot.entryId);
  return { ...lot, contestantName: person?.name ?? null, unitName: person?.unitName ?? null };
}
