import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { SealLayerView, SealOpeningView, SealsView } from '../../contract/sealing';
import type { AccountId, ContestantId } from '../../domain/kernel/ids';
import { ContestantsReadModel, type NamedContestant } from '../../setup/entries/contestants.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageBooks } from '../ledger/stage-books.read-model';
import { WITNESS_MS } from './opening.service';
import {
  SealsRepository,
  type StoredLayer,
  type StoredOpening,
  type StoredWitness,
} from './seals.repository';

interface Names {
  readonly accounts: ReadonlyMap<AccountId, string>;
  readonly people: ReadonlyMap<ContestantId, NamedContestant>;
}

/** How far a stage is sealed or opened; of a layer that is shut, nothing but who keeps it and its hash. */
@Injectable()
export class SealsReadModel {
  constructor(
    private readonly seals: SealsRepository,
    private readonly books: StageBooks,
    private readonly accounts: AccountNames,
    private readonly contestants: ContestantsReadModel,
  ) {}

  async ofStage(stage: StageContext): Promise<SealsView> {
    const { stageId } = stage;
    const book = await this.books.bookOf(stage.competitionId, stageId);
    const layers = await this.seals.layersOf(stageId);
    const witnesses = await this.seals.witnessesOf(stageId);
    const ids = layers.flatMap(({ layer, keeperId, opening }) => [
      keeperId,
      ...(opening ? [opening.openedBy, opening.witnessId] : []),
      ...(witnesses.has(layer) ? [witnesses.get(layer)!.witnessId] : []),
    ]);
    const names = {
      accounts: await this.accounts.ofMany(ids),
      people: await this.contestants.ofStage(stageId),
    };
    return {
      stageId,
      entries: stage.entries.length,
      isClosed: book.isClosed,
      isSealed: stage.isSealed,
      layers: layers.map((layer) => toLayerView(layer, witnesses.get(layer.layer), names)),
    };
  }
}

const nameOf = ({ accounts }: Names, id: AccountId): string => accounts.get(id) ?? id;

function toLayerView(
  { layer, keeperId, sealedAt, commitment, opening }: StoredLayer,
  witness: StoredWitness | undefined,
  names: Names,
): SealLayerView {
  return {
    layer,
    keeperId,
    keeperName: nameOf(names, keeperId),
    sealedAt,
    commitment,
    witness: witness
      ? {
          name: nameOf(names, witness.witnessId),
          confirmedAt: witness.confirmedAt,
          goodUntil: new Date(Date.parse(witness.confirmedAt) + WITNESS_MS).toISOString(),
        }
      : null,
    opening: opening && toOpeningView(opening, names),
  };
}

function toOpeningView(
  { openedAt, openedBy, witnessId, content }: StoredOpening,
  names: Names,
): SealOpeningView {
  return {
    openedAt,
    openedByName: nameOf(names, openedBy),
    witnessName: nameOf(names, witnessId),
    seed: content.seed,
    lots: content.lots.map((lot) => ({
      ...lot,
      contestantName: lot.contestantId === null ? null : (names.people.get(lot.contestantId)?.name ?? null),
    })),
  };
}
