import type { StageKind } from '../../../domain/archive/stage-kind';
import type { Locale } from '../../../domain/kernel/local-text';
import type { PublicResultView } from '../../../contract/public-results';

interface PublicTexts {
  readonly stage: Readonly<Record<StageKind, string>>;
  readonly state: Readonly<Record<PublicResultView['state'], string>>;
  readonly version: (version: number) => string;
  readonly competitions: string;
  readonly noCompetitions: string;
  readonly results: string;
  readonly byUnit: string;
  readonly unitResults: string;
  readonly noticeTitle: (what: string) => string;
  readonly finalTitle: (what: string) => string;
  readonly noticeBody: (what: string, workingDays: number, from: string, to: string) => string;
  readonly dayOne: string;
  readonly yearsNotListed: (years: string) => string;
  readonly objections: string;
  readonly finalBody: (what: string) => string;
  readonly finalAfterNotice: (what: string, from: string, to: string) => string;
  readonly contact: (contact: string) => string;
  readonly superseded: (version: number) => string;
  readonly supersededLink: string;
  readonly announcement: string;
  readonly editions: string;
  readonly thisEdition: string;
  readonly hash: string;
  readonly shared: string;
  readonly place: string;
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly theory: string;
  readonly practical: string;
  readonly total: string;
  readonly points: string;
  readonly full: string;
  readonly part: string;
  readonly tableOf: (what: string) => string;
  readonly own: string;
  readonly ownLead: string;
  readonly code: string;
  readonly show: string;
  readonly ownNone: string;
  readonly ownWait: (minutes: number) => string;
  readonly ownFinal: string;
  readonly notFound: string;
  readonly notFoundBody: string;
  readonly toCompetitions: string;
  readonly verifiable: string;
  readonly verify: string;
  readonly archive: (version: number, megabytes: string) => string;
  readonly archiveHash: (at: string) => string;
}

export const PUBLIC_TEXTS: Readonly<Record<Locale, PublicTexts>> = {
  'zh-CN': {
    stage: { preliminary: '初赛', semifinal: '复赛', final: '决赛', review: '评审' },
    state: { notice: '公示', final: '正式' },
    version: (version) => `第 ${version} 版`,
    competitions: '竞赛成绩',
    noCompetitions: '目前没有公开的竞赛成绩。成绩公示后可在此查阅。',
    results: '各工种成绩',
    byUnit: '按单位查阅',
    unitResults: '本单位选手成绩',
    noticeTitle: (what) => `${what}成绩公示`,
    finalTitle: (what) => `${what}成绩公布`,
    noticeBody: (what, workingDays, from, to) =>
      `经裁判组评判，现将${what}成绩予以公示。公示期 ${workingDays} 个工作日：${from}至${to}。`,
    dayOne: '发布公示的当日不计入公示期，自次一工作日起算；截止日计满全天。',
    yearsNotListed: (years) => `${years} 年的节假日安排尚未录入，该年度仅按周末计算。`,
    objections: '对公示成绩有异议的，请在公示期内以书面形式实名反映。',
    finalBody: (what) => `经裁判组评判，现将${what}正式成绩予以公布。`,
    finalAfterNotice: (what, from, to) =>
      `经裁判组评判，${what}成绩已于${from}至${to}公示期满，现予公布为正式成绩。`,
    contact: (contact) => `联系方式：${contact}`,
    superseded: (version) => `本版已被第 ${version} 版代替，仅供查阅。`,
    supersededLink: '查看现行版本',
    announcement: '更正公告',
    editions: '各版本',
    thisEdition: '本页',
    hash: '本版摘要（SHA-256）',
    shared: '名次相同者为并列，其后名次顺延。',
    place: '名次',
    number: '参赛号',
    name: '姓名',
    unit: '单位',
    theory: '理论',
    practical: '实操',
    total: '总成绩',
    points: '得分',
    full: '满分',
    part: '模块、评分项',
    tableOf: (what) => `${what}成绩表`,
    own: '个人成绩查询',
    ownLead: '请填写准考证上的号码（参赛号）和查分码。成绩转为正式后方可查询，只显示本人的成绩。',
    code: '查分码',
    show: '查询',
    ownNone: '没有查到。可能是参赛号或查分码有误，也可能该工种成绩尚未转为正式。请核对准考证后再试。',
    ownWait: (minutes) => `查询次数过多。请在 ${minutes} 分钟后再试；您的成绩不受影响。`,
    ownFinal: '以下为正式成绩。',
    notFound: '没有找到这一页',
    notFoundBody: '成绩可能尚未公示，或地址有误。请从竞赛成绩首页重新查找。',
    toCompetitions: '竞赛成绩首页',
    verifiable: '本次竞赛成绩可独立核验：凭赛事档案，任何人都可在自己的设备上重新核算每一分、每一个名次。',
    verify: '核验赛事档案',
    archive: (version, megabytes) => `下载公开档案第 ${version} 版（${megabytes} MB）`,
    archiveHash: (at) => `公开档案 SHA-256（${at} 公布）`,
  },
  en: {
    stage: { preliminary: 'preliminary', semifinal: 'semifinal', final: 'final', review: 'review' },
    state: { notice: 'Public notice', final: 'Final' },
    version: (version) => `Edition ${version}`,
    competitions: 'Results of competitions',
    noCompetitions: 'No results are public now. They can be read here once they are on public notice.',
    results: 'Results by trade',
    byUnit: 'Results by unit',
    unitResults: 'Results of people of this unit',
    noticeTitle: (what) => `${what}: public notice of results`,
    finalTitle: (what) => `${what}: final results`,
    noticeBody: (what, workingDays, from, to) =>
      `The results of ${what}, as judged by the panel, are on public notice for ${workingDays} working days, from ${from} to ${to}.`,
    dayOne:
      'The day on which the notice is given does not count: day 1 is the next working day, and the last day counts whole.',
    yearsNotListed: (years) =>
      `The holidays of ${years} have not been entered yet: in that year weekends alone are left out.`,
    objections: 'Objections are made in writing and by name while the notice runs.',
    finalBody: (what) => `These are the final results of ${what}, as judged by the panel.`,
    finalAfterNotice: (what, from, to) =>
      `The results of ${what} were on public notice from ${from} to ${to} and are now final.`,
    contact: (contact) => `Contact: ${contact}`,
    superseded: (version) =>
      `Edition ${version} has taken the place of this one, which is kept for reference.`,
    supersededLink: 'See what holds now',
    announcement: 'Announcement of a correction',
    editions: 'Editions',
    thisEdition: 'this page',
    hash: 'Hash of this edition (SHA-256)',
    shared: 'Equal places are shared; the places after them are skipped.',
    place: 'Place',
    number: 'Number',
    name: 'Name',
    unit: 'Unit',
    theory: 'Theory',
    practical: 'Practical',
    total: 'Total',
    points: 'Points',
    full: 'Of',
    part: 'Module, criterion',
    tableOf: (what) => `Results of ${what}`,
    own: 'Your own result',
    ownLead:
      'Enter the number and the result code of your admission ticket. Results can be asked for once they are final; only your own are shown.',
    code: 'Result code',
    show: 'Show',
    ownNone:
      'Nothing was found. The number or the code may be wrong, or the results of the trade are not final yet. Check your admission ticket and try again.',
    ownWait: (minutes) => `There were too many tries. Try again in ${minutes} min; your result is as it was.`,
    ownFinal: 'These results are final.',
    notFound: 'There is no such page',
    notFoundBody:
      'The results may not be on public notice yet, or the address is wrong. Start from the list.',
    toCompetitions: 'Results of competitions',
    verifiable:
      'These results can be verified: with the archive of the competition anybody computes every mark and every place again, on their own device.',
    verify: 'Verify an archive',
    archive: (version, megabytes) => `Download the public archive, number ${version} (${megabytes} MB)`,
    archiveHash: (at) => `SHA-256 of the archive (published ${at})`,
  },
};
