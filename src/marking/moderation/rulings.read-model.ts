import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { RulingsView, RulingView } from '../../contract/marking';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import type { Ruling } from '../../domain/mark/accept-ruling';
import type { StageContext } from '../../setup/stages/stage-context';
import { isOfFamily } from '../../domain/ledger/fact-family';
import { LedgerHeads } from '../ledger/ledger-heads.read-model';

type RulingEntry = LedgerEntry & { readonly fact: Ruling };

function isRuling(entry: LedgerEntry): entry is RulingEntry {
  const { fact } = entry;
  return isOfFamily(fact, 'ruling') || fact.kind === 'TieDecided';
}

/** What the desk said in a stage, with who and when: the ledger's own rows, nothing else. */
@Injectable()
export class RulingsReadModel {
  constructor(
    private readonly ledger: LedgerHeads,
    private readonly accounts: AccountNames,
  ) {}

  async listOf({ stageId }: StageContext): Promise<RulingsView> {
    const rows = (await this.ledger.listOfStage(stageId)).filter(isRuling);
    const names = await this.accounts.ofMany(rows.map(({ actorId }) => actorId));
    const takenBack = new Set(
      rows.flatMap(({ fact }) => (fact.kind === 'AdjustmentVoided' ? [fact.voids] : [])),
    );
    const rulings = rows.map(({ seq, at, actorId, fact }): RulingView => {
      return { seq, at, by: names.get(actorId) ?? actorId, fact, isTakenBack: takenBack.has(seq) };
    });
    return { stageId, rulings: rulings.reverse() };
  }
}
