import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { lockSequence } from '../../platform/database/lock-sequence';
import { Transactions } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { PublishedResultsReadModel } from '../published-results.read-model';
import { EditionStatesRepository } from './edition-states.repository';
import { StateWriter } from './state-writer';

/** Editions that are older than states were final when they were published: they get that state, and the public its copy. */
@Injectable()
export class EarlierEditions implements OnApplicationBootstrap {
  constructor(
    private readonly states: EditionStatesRepository,
    private readonly results: PublishedResultsReadModel,
    private readonly writer: StateWriter,
    private readonly transactions: Transactions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { stageId, version } of await this.states.listWithout(this.transactions.reader)) {
      const edition = found(await this.results.find(stageId, version));
      await this.transactions.run(async (tx) => {
        await lockSequence(tx, `published:${stageId}`);
        const isStill = (await this.states.listWithout(tx)).some(
          (one) => one.stageId === stageId && one.version === version,
        );
        if (isStill) await this.writer.takeOver(tx, edition);
      });
    }
  }
}
