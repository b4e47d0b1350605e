import { Injectable } from '@nestjs/common';
import type { AppealFile } from '../../domain/appeal/refuse-act';
import { USUAL_APPEALS, type AppealRule } from '../../domain/appeal/appeal-rule';
import type { AppealId, CompetitionId } from '../../domain/kernel/ids';
import { Transactions } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { AppealsRepository, type StoredAppeal } from './appeals.repository';

/** An appeal with its stage, its steps and the rule it goes by. */
export interface StoredFile extends AppealFile {
  readonly appeal: StoredAppeal;
  readonly stage: StageContext;
}

/** By which rule a stage's results are appealed against. */
export function appealRuleOf({ rules }: Pick<StageContext, 'rules'>): AppealRule {
  return rules.appeals ?? USUAL_APPEALS;
}

@Injectable()
export class AppealFiles {
  constructor(
    private readonly appeals: AppealsRepository,
    private readonly stages: StageContexts,
    private readonly transactions: Transactions,
  ) {}

  /** @throws RefusedError NOT_FOUND. */
  async get(id: AppealId): Promise<StoredFile> {
    const on = this.transactions.reader;
    const appeal = found(await this.appeals.find(on, id));
    const stage = found(await this.stages.find(appeal.stageId));
    return { appeal, stage, steps: await this.appeals.stepsOf(on, id), rule: appealRuleOf(stage) };
  }

  /** In the order in which they were filed. */
  async ofCompetition(id: CompetitionId): Promise<StoredFile[]> {
    const on = this.transactions.reader;
    const appeals = await this.appeals.listOfCompetition(on, id);
    if (appeals.length === 0) return [];
    const steps = await this.appeals.stepsOfCompetition(on, id);
    return Promise.all(
      appeals.map(async (appeal) => {
        const stage = found(await this.stages.find(appeal.stageId));
        return { appeal, stage, steps: steps.get(appeal.id) ?? [], rule: appealRuleOf(stage) };
      }),
    );
  }
}
