import { Injectable, type OnModuleInit } from '@nestjs/common';
import { checkChain, GENESIS } from '../../domain/ledger/check-chain';
import { sha256 } from '../../platform/identity/sha256';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { LedgerRepository } from './ledger.repository';

/** So many last rows of each ledger are recomputed at the start: a few milliseconds; the whole is `verify`'s to check. */
const CHECKED = 1000;

/** Nothing is appended to a chain that does not hold: the process does not start on it. */
@Injectable()
export class LedgerStartCheck implements OnModuleInit {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly ledger: LedgerRepository,
  ) {}

  /** @throws Error that names the competition and the first row that does not fit. */
  async onModuleInit(): Promise<void> {
    for (const { id } of await this.competitions.list()) {
      const head = await this.ledger.head(id);
      const rows = await this.ledger.listAfter(id, Math.max(0, head.seq - CHECKED - 1), CHECKED + 1);
      // The first row of a long ledger's end is taken as given; what follows must fit to it.
      const [given] = rows.length > CHECKED ? rows.splice(0, 1) : [GENESIS];
      const broken = checkChain(rows, id, sha256, given);
      if (broken === null) continue;
      throw new Error(
        `${id} 的分数账本在第 ${broken} 行被改动过，服务不启动：请保留文件并恢复备份。` +
          `The ledger of ${id} has been changed at row ${broken}: Baigong does not start on it. Keep the file and restore a backup.`,
      );
    }
  }
}
