import type { CompetitionListItem } from '../../contract/competitions';
import type { CertificateStatement, CertificateTerm } from '../../domain/certificate/certificate-ground';
import type { CertificateSetting } from '../../domain/certificate/certificate-setting';
import { asRead, chineseDay } from '../../domain/certificate/chinese-day';
import { fillTemplate, type TemplateValues } from '../../domain/certificate/template-text';
import type { CertificateKind } from '../../domain/certificate/certificate-ground';
import type { Locale, LocalText } from '../../domain/kernel/local-text';
import { hallDay } from '../../domain/working-days/hall-day';
import { sayGrade } from '../../domain/promotion/ladder';
import { inLanguage } from '../../domain/kernel/in-language';
import { dayInWords } from '../../platform/dates/say-dates';
import type { PrintedCertificate } from './printed-certificate';

/** What is printed of a certificate, whether it is in the register or a sample. */
export interface CertificateToWord {
  readonly kind: CertificateKind;
  readonly number: string;
  readonly statement: CertificateStatement;
  /** Signs that stay blank for the calligrapher. */
  readonly byHand: readonly string[];
  readonly issuedAt: string;
  readonly checkUrl: string;
}

export interface Wording {
  readonly competition: CompetitionListItem;
  readonly setting: CertificateSetting;
  readonly language: Locale;
}

const BLANK = '＿';
const FOOT: Readonly<Record<Locale, { readonly number: string; readonly scan: string }>> = {
  'zh-CN': { number: '证书编号：', scan: '扫码查验' },
  en: { number: 'No. ', scan: 'Scan to verify' },
};

/** A certificate in words, as its setting has them. */
export function wordCertificate(certificate: CertificateToWord, wording: Wording): PrintedCertificate {
  const { competition, setting, language } = wording;
  const { layout, frame, zh, en } = setting.templates[certificate.kind];
  const { heading, salutation, body } = language === 'en' ? en : zh;
  // In a font for Chinese, curly marks are as wide as a sign: English takes the straight ones.
  const typed = (text: string): string =>
    language === 'en' ? text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"') : text;
  const values = blanked(valuesOf(certificate.statement, wording), certificate.byHand);
  const day = setting.day ?? hallDay(certificate.issuedAt);
  return {
    layout,
    frame,
    heading: typed(fillTemplate(heading, values)),
    salutation: typed(fillTemplate(salutation, values)),
    body: typed(fillTemplate(body, values)),
    issuers: setting.issuers.map((issuer) => typed(fillTemplate(inLanguage(issuer, language), values))),
    day: language === 'en' ? dayInWords(day, language) : chineseDay(day),
    number: FOOT[language].number + certificate.number,
    checkUrl: certificate.checkUrl,
    scan: FOOT[language].scan,
    note: competition.note ? inLanguage(competition.note, language) : '',
    language,
  };
}

function valuesOf(statement: CertificateStatement, { competition, language }: Wording): TemplateValues {
  const local = (text: LocalText | null): string => (text ? inLanguage(text, language) : '');
  return {
    name: statement.holder,
    unit: statement.unit,
    competition: local(competition.name),
    year: String(competition.year),
    trade: local(statement.trade),
    place: statement.place === null ? '' : placeText(statement.place, language),
    title: local(statement.title),
    occupation: statement.occupation,
    clause: local(statement.clause),
    fromGrade: local(sayGrade(statement.fromGrade)),
    toGrade: local(sayGrade(statement.toGrade)),
    addressed: addressedAs(statement, language),
    term: statement.term ? termText(statement.term, language) : '',
  };
}

function blanked(values: TemplateValues, byHand: readonly string[]): TemplateValues {
  const blank = (text: string): string => byHand.reduce((said, sign) => said.replaceAll(sign, BLANK), text);
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, blank(text)]),
  ) as unknown as TemplateValues;
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** 第三名 has its numeral in Chinese, 3rd place its ending. */
function placeText(place: number, language: Locale): string {
  if (language === 'en') return `${place}${ENDINGS[ORDINALS.select(place)] ?? 'th'}`;
  return place < 100 ? asRead(place) : String(place);
}

/** A person with her unit, a unit by its name. */
function addressedAs({ holder, unit }: CertificateStatement, language: Locale): string {
  if (unit === '') return holder;
  return language === 'en' ? `${holder}, ${unit}` : `${holder}　同志（${unit}）`;
}

function termText({ startsOn, endsOn }: CertificateTerm, language: Locale): string {
  const [from, to] = [startsOn, endsOn].map((day) => dayInWords(day, language)) as [string, string];
  return language === 'en' ? ` for the term from ${from} to ${to}` : `，任期自${from}至${to}`;
}
