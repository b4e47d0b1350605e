import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { AdmissionPrint, AdmissionRow, AdmissionView } from '../../contract/admission';
import type { EntryId } from '../../domain/kernel/ids';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { AdmissionRepository, type StoredPrint } from './admission.repository';
import { countPrints } from './count-prints';
import { PaperFont } from '../paper/paper-font';

/** What would be printed of a stage's admission tickets, and what was. */
@Injectable()
export class AdmissionReadModel {
  constructor(
    private readonly repository: AdmissionRepository,
    private readonly contestants: ContestantsReadModel,
    private readonly accounts: AccountNames,
    private readonly font: PaperFont,
  ) {}

  async ofStage(stage: StageContext): Promise<AdmissionView> {
    const { stageId, isSealed } = stage;
    const prints = await this.repository.listPrints(stageId);
    const names = await this.accounts.ofMany(prints.map(({ printedBy }) => printedBy));
    return {
      stageId,
      isSealed,
      // Who has a photo or was printed again would tell who stands where (ADM-2).
      rows: isSealed ? [] : await this.rowsOf(stage, prints),
      prints: toViews(prints, (id) => names.get(id) ?? id).toReversed(),
    };
  }

  private async rowsOf(stage: StageContext, prints: readonly StoredPrint[]): Promise<AdmissionRow[]> {
    const people = await this.contestants.ofStage(stage.stageId);
    const withPhoto = await this.repository.withPhoto(stage.stageId);
    const counts = countPrints(prints);
    return stage.entries.map(({ id, contestantId }) => {
      const person = people.get(contestantId);
      return {
        entryId: id,
        hasPhoto: withPhoto.has(contestantId),
        prints: counts.get(id) ?? 0,
        missing: person ? this.font.missingIn(person.name + person.unitName) : [],
      };
    });
  }
}

function toViews(
  prints: readonly StoredPrint[],
  nameOf: (id: StoredPrint['printedBy']) => string,
): AdmissionPrint[] {
  const before = new Set<EntryId>();
  return prints.map(({ printedAt, printedBy, entries }) => {
    const again = entries.filter((id) => before.has(id)).length;
    for (const id of entries) before.add(id);
    return { printedAt, printedByName: nameOf(printedBy), tickets: entries.length, again };
  });
}
