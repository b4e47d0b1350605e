import type { CertificateSetting } from './certificate-setting';

const SEALED_EN = 'This certificate is issued in recognition thereof.';

/** What a competition starts with: the words that city offices use, in both languages. Nobody has to set anything first. */
export const DEFAULT_SETTING: CertificateSetting = {
  patterns: {
    award: 'RY{year}-{trade}-{number}',
    promotion: 'JS{year}-{trade}-{number}',
    selection: 'PX{year}-{number}',
  },
  issuers: [{ zh: '{competition}组织委员会', en: 'Organizing Committee, {competition}' }],
  day: null,
  templates: {
    award: {
      layout: 'landscape',
      frame: 'double',
      zh: {
        heading: '荣誉证书',
        salutation: '{name}　同志（{unit}）：',
        body: '　　在{competition}{trade}决赛中成绩优异，名列第{place}名，授予“{title}”。\n　　特发此证，以资鼓励。',
      },
      en: {
        heading: 'Certificate of Honour',
        salutation: '{name}',
        body: `of {unit} won {place} place in the final of {trade} at {competition} and is awarded “{title}”.\n${SEALED_EN}`,
      },
    },
    promotion: {
      layout: 'portrait',
      frame: 'single',
      zh: {
        heading: '职业技能等级晋升通知书',
        salutation: '{name}　同志（{unit}）：',
        body: '　　你在{competition}{trade}决赛中取得第{place}名。依据{clause}，由{fromGrade}晋升为{toGrade}，职业（工种）为{occupation}。\n　　请持本通知书及本人有效身份证件，按规定办理职业技能等级证书。\n　　特此通知。',
      },
      en: {
        heading: 'Notice of Promotion',
        salutation: '{name}, {unit}',
        body: 'You won {place} place in the final of {trade} at {competition}. By {clause} you are promoted from {fromGrade} to {toGrade} (occupation: {occupation}).\nPlease bring this notice and your identity document when you apply for the certificate of the new level.',
      },
    },
    selection: {
      layout: 'landscape',
      frame: 'double',
      zh: {
        heading: '荣誉证书',
        salutation: '{addressed}：',
        body: '　　在{competition}中，经评选，授予{trade}“{title}”称号{term}。\n　　特发此证，以资鼓励。',
      },
      en: {
        heading: 'Certificate of Honour',
        salutation: '{addressed}',
        body: `was selected at {competition} and is awarded “{title}”{term}.\n${SEALED_EN}`,
      },
    },
  },
};
