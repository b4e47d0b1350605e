import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { UnitFileReport } from '../../contract/unit-import';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { UNIT_COLUMNS, UNIT_KIND_NAMES, type UnitKey } from '../../domain/unit-import/unit-columns';
import { Acts } from '../../platform/audit/acts';
import { Transactions } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { returnedFile, type ReturnedFile } from '../../platform/tables/returned-file';
import { writeTemplate } from '../../platform/tables/write-template';
import { UnitFileScan } from './unit-file-scan';
import { UnitsRepository } from './units.repository';

const NOTES: Readonly<Record<UnitKey, { readonly example: string; readonly note: string }>> = {
  name: {
    example: '（单位全称）',
    note: '单位全称，报名表中须写同样的名称。按名称识别，已有的单位不会重复添加。',
  },
  kind: { example: '企业', note: '从下拉列表中选择；新单位必须填写。' },
  headcount: { example: '1200', note: '在职职工人数，用于计算参赛率。' },
  parent: {
    example: '（上级单位全称）',
    note: '上级单位的名称，可以是本表中的任意一行或已有的单位；没有的不填。',
  },
  creditCode: { example: '（18 位代码）', note: '统一社会信用代码；校验不符的会提示，仍可导入。' },
  contactName: { example: '张三', note: '报名联系人。' },
  contactPhone: { example: '（联系电话）', note: '报名联系人的电话。' },
};
const PREPARED_ROWS = 500;

export interface UnitTaking {
  readonly path: string;
  readonly name: string;
  /** Whether faulty rows are left out; otherwise one of them keeps the whole file out. */
  readonly onlySound: boolean;
}

/** Units from a file. */
@Injectable()
export class UnitFilesService {
  constructor(
    private readonly units: UnitsRepository,
    private readonly transactions: Transactions,
    private readonly acts: Acts,
  ) {}

  /** @throws RefusedError NOT_ALLOWED */
  require(actor: Actor, competitionId: CompetitionId): AccountId {
    requireWholeCompetition(actor, 'unit.manage', competitionId);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return actor.accountId;
  }

  template(): Promise<Buffer> {
    return writeTemplate({
      sheet: '单位表',
      columns: UNIT_COLUMNS.map(({ key, names: [heading], isRequired }) => ({
        heading,
        isRequired,
        ...NOTES[key],
        width: key === 'name' || key === 'parent' ? 32 : 18,
        ...(key === 'kind' ? { list: Object.values(UNIT_KIND_NAMES) } : {}),
      })),
      exampleMark: '示例：',
      instructions: [
        '带 * 的列必须填写。示例行不会被导入，可以保留。',
        '每个单位一行，上下级单位可以任意顺序写在同一张表中。',
        '上传后先检查，有误的行会连同原因退回同样的表；再次导入只修改有变化的内容，空白的格不改动已有内容。',
      ],
      names: { instructions: '填写说明', lists: '字典' },
      preparedRows: PREPARED_ROWS,
    });
  }

  /** What would come of a file; nothing is written. */
  async check(id: CompetitionId, path: string, tell: (share: number) => void): Promise<UnitFileReport> {
    const scan = await UnitFileScan.read(path, tell);
    return scan.report(scan.planFor(await this.units.listOf(this.transactions.reader, id)));
  }

  async returned(id: CompetitionId, path: string): Promise<ReturnedFile> {
    const scan = await UnitFileScan.read(path, () => undefined);
    const plan = scan.planFor(await this.units.listOf(this.transactions.reader, id));
    return returnedFile(path, { sheet: '单位表', file: '退回的单位表' }, UnitFileScan.reasons(plan));
  }

  /** Takes all of a file, or its sound rows, in one act (UTF-3). @throws RefusedError ROWS_FAULTY */
  async take(
    actor: Actor,
    id: CompetitionId,
    { path, name, onlySound }: UnitTaking,
    tell: (share: number) => void,
  ): Promise<UnitFileReport> {
    const actorId = this.require(actor, id);
    const scan = await UnitFileScan.read(path, (share) => tell(share * 0.9));
    const plan = await this.acts.run(
      { actorId, action: 'units.import', subject: `competition/${id}` },
      async (tx) => {
        const made = scan.planFor(await this.units.take(tx, id));
        const { faulty, added, changed } = made;
        if (faulty.length > 0 && !onlySound)
          throw new RefusedError({ code: 'ROWS_FAULTY', rows: faulty.length });
        await this.units.insertAll(tx, id, added);
        for (const { after } of changed) await this.units.update(tx, after);
        return made;
      },
      (made) => ({
        fileName: name,
        ...scan.report(made).counts,
        fileHash: scan.report(made).fileHash,
        addedIds: made.added.map((unit) => unit.id),
        before: made.changed.map(({ before }) => before),
      }),
    );
    return scan.report(plan);
  }
}
