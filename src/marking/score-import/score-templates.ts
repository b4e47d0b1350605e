import { Injectable } from '@nestjs/common';
import { importableModules } from '../../domain/score-import/importable-modules';
import { SCORE_NAMES, scoredAspects } from '../../domain/score-import/score-columns';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import type { Cell } from '../../platform/tables/table';
import { writeWorkbook } from '../../platform/tables/write-xlsx';
import type { StageContext } from '../../setup/stages/stage-context';
import { ScoreBooks } from './score-books.read-model';

/** The workbook to be filled in: the stage's numbers, names where they may be seen, and a column for each aspect. */
@Injectable()
export class ScoreTemplates {
  constructor(private readonly books: ScoreBooks) {}

  /** @throws RefusedError SCORES_JUDGED when no module takes scores from a file */
  async templateOf({ stageId, rules, seats }: StageContext): Promise<Buffer> {
    const scheme = found(rules.scheme);
    const { moduleIds } = importableModules(scheme, seats);
    const aspects = scoredAspects(scheme).filter(({ moduleId }) => moduleIds.has(moduleId));
    if (aspects.length === 0) throw new RefusedError({ code: 'SCORES_JUDGED', columns: [] });
    const { entries } = await this.books.ofStage(stageId);
    return writeWorkbook([
      {
        title: '成绩表',
        headings: [SCORE_NAMES.number, SCORE_NAMES.name, ...aspects.map(({ heading }) => heading)],
        rows: entries.map(({ number, name }): Cell[] => [
          { text: number },
          name === null ? null : { text: name },
          ...aspects.map(() => null),
        ]),
      },
    ]);
  }
}
