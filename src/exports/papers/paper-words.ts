import type { PublicArchiveView } from '../../contract/public-archives';
import type { Locale } from '../../domain/kernel/local-text';

/** What papers say besides names and numbers. */
export interface PaperWords {
  readonly day: string;
  readonly place: string;
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly theory: string;
  readonly practical: string;
  readonly total: string;
  readonly titles: string;
  readonly ordinal: string;
  readonly trade: string;
  readonly clause: string;
  readonly moduleOf: (name: string, weight: string) => string;
  readonly noResult: string;
  readonly ranking: string;
  readonly verifiable: (archive: PublicArchiveView | null, url: string) => string;
  readonly stated: (said: string) => string;
  readonly editionOf: (version: number, at: string) => string;
  readonly marks: Readonly<Record<'provisional' | 'notice' | 'final', string>>;
  readonly noticeTitle: string;
  /** Who issues papers of a competition. */
  readonly committeeOf: (competition: string) => string;
  readonly noticeTo: string;
  readonly noticeText: (of: { competition: string; trade: string; stage: string }) => string;
  readonly noticeDays: (of: { from: string; to: string; days: number }) => string;
  readonly summaryTitle: string;
  readonly signatureTitle: string;
  readonly signatureText: string;
  readonly awardsTitle: string;
  readonly awardsText: (of: { competition: string; people: number }) => string;
  readonly prize: string;
  readonly prizes: string;
  readonly prizesText: (yuan: string) => string;
  readonly holders: (of: { title: string; people: number; isByJury: boolean }) => string;
  readonly yearbookTitle: string;
  readonly what: string;
  readonly count: string;
  readonly signers: {
    readonly chiefJudge: string;
    readonly supervisor: string;
    readonly committee: string;
    readonly keeper: string;
    readonly judge: string;
  };
  readonly role: string;
  readonly signature: string;
  readonly signedOn: string;
  readonly missing: (codes: string) => string;
}

const ZH: PaperWords = {
  day: '年　月　日',
  place: '名次',
  number: '参赛编号',
  name: '姓名',
  unit: '单位',
  theory: '理论',
  practical: '实操',
  total: '总成绩',
  titles: '奖项',
  ordinal: '序号',
  trade: '工种',
  clause: '依据',
  moduleOf: (name, weight) => `${name}（${weight}）`,
  noResult: '—',
  ranking: '名次规则',
  verifiable: (archive, url) =>
    archive
      ? `独立核验：本次竞赛公开档案第 ${archive.version} 版 SHA-256 为 ${archive.sha256}。任何人可下载该档案，在 ${url} 重新核算。`
      : `独立核验：公开档案公布后，任何人可凭档案在 ${url} 重新核算本次竞赛成绩。`,
  stated: (said) => `说明：${said}`,
  editionOf: (version, at) => `第 ${version} 版　${at}`,
  marks: { provisional: '内部稿，未公布', notice: '公示', final: '正式公布' },
  noticeTitle: '成绩公示',
  committeeOf: (competition) => `${competition}组织委员会`,
  noticeTo: '各参赛单位：',
  noticeText: ({ competition, trade, stage }) =>
    `${competition}${trade}${stage}已经结束。经裁判组评判、复核，裁判长确认，现将成绩公布如下。`,
  noticeDays: ({ from, to, days }) =>
    `公示期 ${days} 个工作日，自 ${from} 起至 ${to} 止（公示之日的次日为第一日）。对成绩有异议的，请在公示期内以书面形式实名反映。`,
  summaryTitle: '成绩汇总表',
  signatureTitle: '成绩确认签字表',
  signatureText: '以下人员确认：成绩汇总表与原始评分表一致，计算无误。',
  awardsTitle: '获奖名单',
  awardsText: ({ competition, people }) => `${competition}共 ${people} 人次获得下列称号，现予公布。`,
  prize: '奖金（元）',
  prizes: '合计',
  prizesText: (yuan) => `奖金合计 ${yuan} 元（人民币）。`,
  holders: ({ title, people, isByJury }) => `${title}（${people} 人${isByJury ? '，经评议确定' : ''}）`,
  yearbookTitle: '竞赛综述（年鉴稿）',
  what: '项目',
  count: '数量',
  signers: {
    chiefJudge: '裁判长',
    supervisor: '监督员',
    committee: '组委会',
    keeper: '统分员',
    judge: '裁判员',
  },
  role: '身份',
  signature: '签字',
  signedOn: '日期',
  missing: (codes) => `字库缺字，请在空格处手写补上：${codes}。`,
};

const EN: PaperWords = {
  day: 'Date:                  ',
  place: 'Place',
  number: 'Number',
  name: 'Name',
  unit: 'Unit',
  theory: 'Theory',
  practical: 'Practical',
  total: 'Total',
  titles: 'Titles',
  ordinal: 'No.',
  trade: 'Trade',
  clause: 'By',
  moduleOf: (name, weight) => `${name} (${weight})`,
  noResult: '–',
  ranking: 'Ranking',
  verifiable: (archive, url) =>
    archive
      ? `Verification: the public archive of the competition, number ${archive.version}, has the SHA-256 ${archive.sha256}. Anybody can download it and compute everything again at ${url}.`
      : `Verification: once the public archive is given out, anybody can compute these results again from it at ${url}.`,
  stated: (said) => `Note: ${said}`,
  editionOf: (version, at) => `Edition ${version}  ${at}`,
  marks: { provisional: 'Internal, not published', notice: 'On public notice', final: 'Final' },
  noticeTitle: 'Notice of results',
  committeeOf: (competition) => `Organizing Committee, ${competition}`,
  noticeTo: 'To all units that take part:',
  noticeText: ({ competition, trade, stage }) =>
    `${competition}, ${trade}, ${stage} has ended. The results below were marked and rechecked by the judges and confirmed by the chief judge.`,
  noticeDays: ({ from, to, days }) =>
    `They are on notice for ${days} working days, from ${from} to ${to} (the day after the notice is the first). Objections are to be made in writing and by name within this time.`,
  summaryTitle: 'Summary of results',
  signatureTitle: 'Confirmation of results',
  signatureText:
    'Those who sign confirm that the summary agrees with the original sheets and is computed without error.',
  awardsTitle: 'List of titles',
  awardsText: ({ competition, people }) => `${competition}: ${people} titles were conferred as listed.`,
  prize: 'Prize (CNY)',
  prizes: 'Sum',
  prizesText: (yuan) => `Prize money in all: CNY ${yuan}.`,
  holders: ({ title, people, isByJury }) => `${title} (${people}${isByJury ? ', by deliberation' : ''})`,
  yearbookTitle: 'The competition in figures (for the yearbook)',
  what: 'What',
  count: 'Number',
  signers: {
    chiefJudge: 'Chief judge',
    supervisor: 'Supervisor',
    committee: 'Committee',
    keeper: 'Counted by',
    judge: 'Judge',
  },
  role: 'Role',
  signature: 'Signature',
  signedOn: 'Date',
  missing: (codes) => `The font lacks these signs; write them into the empty boxes by hand: ${codes}.`,
};

export const PAPER_WORDS: Readonly<Record<Locale, PaperWords>> = { 'zh-CN': ZH, en: EN };
