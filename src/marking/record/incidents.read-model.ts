import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { IncidentsView, IncidentView } from '../../contract/record';
import type { StageId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import type { IncidentFact } from '../../domain/ledger/ledger-fact';
import { LedgerHeads } from '../ledger/ledger-heads.read-model';

type IncidentEntry = LedgerEntry & { readonly fact: IncidentFact };

function isIncident(entry: LedgerEntry): entry is IncidentEntry {
  return entry.fact.kind === 'IncidentRecorded';
}

/** What was recorded in a stage, with who and when: the ledger's own rows. */
@Injectable()
export class IncidentsReadModel {
  constructor(
    private readonly ledger: LedgerHeads,
    private readonly accounts: AccountNames,
  ) {}

  async listOf(stageId: StageId): Promise<IncidentsView> {
    const rows = (await this.ledger.listOfStage(stageId)).filter(isIncident);
    const names = await this.accounts.ofMany(rows.map(({ actorId }) => actorId));
    const incidents = rows.map(({ seq, at, actorId, fact }): IncidentView => {
      return { seq, at, by: names.get(actorId) ?? actorId, fact };
    });
    return { stageId, incidents: incidents.reverse() };
  }
}
