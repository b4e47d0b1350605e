import { Injectable } from '@nestjs/common';
import { EndedRehearsals } from '../../setup/rehearsals/ended-rehearsals.read-model';
import { ClientsRepository } from './clients.repository';
import { LedgerRepository } from './ledger.repository';
import { WorkingBooks } from './working-books';

/** What a commit of the ledger reads and writes. */
@Injectable()
export class LedgerStores {
  constructor(
    readonly ledger: LedgerRepository,
    readonly clients: ClientsRepository,
    readonly books: WorkingBooks,
    readonly ended: EndedRehearsals,
  ) {}
}
