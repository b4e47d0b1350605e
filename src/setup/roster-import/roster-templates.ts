import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { CompetitionId } from '../../domain/kernel/ids';
import { EDUCATION_NAMES, GRADE_NAMES, IDENTITY_NAMES } from '../../domain/roster/cell-values';
import { ROSTER_COLUMNS, type RosterKey } from '../../domain/roster/roster-columns';
import { writeTemplate, type TemplateColumn } from '../../platform/tables/write-template';
import { CompetitionsReadModel } from '../competitions/competitions.read-model';
import { reaches, UnitReaches } from '../units/unit-reaches.read-model';
import { RosterOrders } from './roster-orders';

const NOTES: Readonly<Record<RosterKey, { readonly example: string; readonly note: string }>> = {
  name: { example: '张三', note: '与证件一致；少数民族姓名用“·”分隔。' },
  sex: { example: '男', note: '使用居民身份证的可不填。' },
  birthDate: { example: '1990-05-01', note: '使用居民身份证的可不填；写成 1990-05-01。' },
  identityKind: { example: '居民身份证', note: '不填即为居民身份证。' },
  identityNumber: { example: '（18 位号码）', note: '本列为文本格式，请勿改为数字，否则末几位会丢失。' },
  phone: { example: '（11 位号码）', note: '选手本人的电话。' },
  unit: { example: '（单位全称）', note: '单位全称，或统一社会信用代码。' },
  trade: { example: '（工种名称）', note: '从下拉列表中选择。' },
  education: { example: '大学专科', note: '从下拉列表中选择。' },
  grade: { example: '三级/高级工', note: '参赛前的技能等级；没有的选“无”。' },
  certificate: { example: '', note: '现技能等级的证书编号。' },
  yearsInTrade: { example: '6', note: '整数年。' },
  groups: { example: '', note: '如“学生”“往届状元”，多个用顿号分隔。' },
};

/** So many rows of the template are prepared with their lists. */
const PREPARED_ROWS = 2000;

/** The workbook that is handed out to units: with the units and trades of the competition to choose from. */
@Injectable()
export class RosterTemplates {
  constructor(
    private readonly orders: RosterOrders,
    private readonly competitions: CompetitionsReadModel,
    private readonly unitReaches: UnitReaches,
  ) {}

  async templateOf(actor: Actor, competitionId: CompetitionId): Promise<Buffer> {
    await this.orders.require(actor, competitionId);
    const units = await this.competitions.units(competitionId);
    const reach = await this.unitReaches.require(actor, 'roster.import', { competitionId });
    const trades = await this.competitions.trades(competitionId);
    const lists: Partial<Record<RosterKey, readonly string[]>> = {
      sex: ['男', '女'],
      identityKind: Object.values(IDENTITY_NAMES),
      unit: units.filter(({ id }) => reaches(reach, id)).map(({ name }) => name),
      trade: trades.map(({ name }) => name.zh),
      education: EDUCATION_NAMES,
      grade: GRADE_NAMES,
    };
    const columns = ROSTER_COLUMNS.map(({ key, names: [heading], isRequired }): TemplateColumn => {
      const list = lists[key];
      return { heading, isRequired, ...NOTES[key], ...(list && list.length > 0 ? { list } : {}) };
    });
    return writeTemplate({
      sheet: '报名表',
      columns,
      exampleMark: '示例：',
      instructions: [
        '带 * 的列必须填写。示例行不会被导入，可以保留。',
        '列的顺序可以改变，列名不要改。每人每工种一行。',
        '上传后先检查，有误的行会连同原因退回同样的表；改正后重新上传，已导入的行不会重复。',
      ],
      names: { instructions: '填写说明', lists: '字典' },
      preparedRows: PREPARED_ROWS,
    });
  }
}
