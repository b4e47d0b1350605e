import type { IdentityKind } from '../identity/identity-kind';
import { remembered } from '../kernel/remembered';
import { sayGrade, type Grade } from '../promotion/ladder';

/** As it was meant: one width, no spaces around. */
export function plainText(text: string): string {
  return text.normalize('NFKC').trim();
}

const ONLY_HAN = /^\p{Script=Han}+$/u;
const MIDDLE_DOTS = /[•．・‧∙⋅]/g;
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** A name: spaces that only align two signs go, the dot of a minority name is U+00B7, rare characters stay. */
export function personName(text: string): string {
  if (ONLY_HAN.test(text)) return text;
  return text.trim().replaceAll(MIDDLE_DOTS, '·').replaceAll(BETWEEN_HAN, '').replaceAll(/\s+/g, ' ');
}

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const PACKED_DAY = /^(\d{4})(\d{2})(\d{2})$/;

/** A day as people write it, as YYYY-MM-DD; null when it is none. */
export function dayOf(text: string): string | null {
  const plain = plainText(text);
  const parts = DAY.exec(plain) ?? PACKED_DAY.exec(plain);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1, 4).map(Number) as [number, number, number];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const most = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (most === undefined || day < 1 || day > most || year < 1900) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const SEXES: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['男', 'male'],
  ['male', 'male'],
  ['m', 'male'],
  ['1', 'male'],
  ['女', 'female'],
  ['female', 'female'],
  ['f', 'female'],
  ['2', 'female'],
]);

/** Sex by word or by code of GB/T 2261.1; undefined for anything else. */
export const sexOf = remembered((text): 'male' | 'female' | undefined =>
  SEXES.get(plainText(text).toLowerCase()),
);

/** What the template offers, by the kind it stands for. */
export const IDENTITY_NAMES: Readonly<Record<IdentityKind, string>> = {
  'resident-id': '居民身份证',
  'residence-permit': '居留证或居住证',
  passport: '护照',
  other: '其他证件',
};

/** The kind of a document by its name; undefined for anything else. */
export const identityKindOf = remembered((text): IdentityKind | undefined => {
  const plain = plainText(text).toLowerCase();
  if (plain === '身份证') return 'resident-id';
  const kinds = Object.entries(IDENTITY_NAMES) as [IdentityKind, string][];
  return kinds.find(([kind, name]) => name === plain || kind === plain)?.[0];
});

/** Two digits of GB/T 4658 by what people write. */
const EDUCATIONS: ReadonlyMap<string, string> = new Map([
  ['研究生', '10'],
  ['博士研究生', '11'],
  ['博士', '11'],
  ['硕士研究生', '14'],
  ['硕士', '14'],
  ['大学本科', '21'],
  ['本科', '21'],
  ['大学专科', '31'],
  ['大专', '31'],
  ['专科', '31'],
  ['中等专科', '41'],
  ['中专', '41'],
  ['职业高中', '44'],
  ['技工学校', '47'],
  ['技校', '47'],
  ['高中', '61'],
  ['初中', '71'],
  ['小学', '81'],
  ['其他', '90'],
]);

/** What the template offers. */
export const EDUCATION_NAMES = [
  '硕士研究生',
  '大学本科',
  '大学专科',
  '中专',
  '技工学校',
  '职业高中',
  '高中',
  '初中',
  '其他',
];

/** The code of an education; undefined for anything else. */
export const educationOf = remembered((text): string | undefined => {
  const plain = plainText(text);
  return EDUCATIONS.get(plain) ?? (/^[1-9]\d$/.test(plain) ? plain : undefined);
});

/** The word for a code of education; the code where there is none. */
export function educationName(code: string): string {
  const known = EDUCATION_NAMES.find((name) => EDUCATIONS.get(name) === code);
  return known ?? [...EDUCATIONS].find(([, one]) => one === code)?.[0] ?? code;
}

const GRADES: readonly Grade[] = [6, 5, 4, 3, 2, 1, 0, -1];
const NO_GRADE = new Set(['', '无', '无等级', '-', '—', 'none']);
const MORE_GRADES: ReadonlyMap<string, Grade> = new Map([
  ['初级', 5],
  ['中级', 4],
  ['高级', 3],
]);

/** What the template offers: "三级/高级工". */
export const GRADE_NAMES: readonly string[] = ['无', ...GRADES.map((grade) => gradeName(grade))];

function gradeName(grade: Grade): string {
  return sayGrade(grade).zh.replace('（', '/').replace('）', '');
}

/** Every level by each of its names; a level that has a number also by that. */
const GRADES_BY_NAME: ReadonlyMap<string, Grade> = new Map(
  GRADES.toReversed().flatMap((grade): (readonly [string, Grade])[] => {
    const name = gradeName(grade);
    const names = [name, ...name.split('/'), ...(grade > 0 ? [String(grade)] : [])];
    return names.map((one) => [one, grade] as const);
  }),
);

/** A level by any of its names, "三级", "高级工", "三级/高级工", "3"; null for none, undefined for anything else. */
export const gradeOf = remembered((text): Grade | null | undefined => {
  const plain = plainText(text).replaceAll(/\s/g, '').replace('(', '/').replace(')', '');
  if (NO_GRADE.has(plain.toLowerCase())) return null;
  return MORE_GRADES.get(plain) ?? GRADES_BY_NAME.get(plain);
});

const PHONE = /^\+?\d{5,20}$/;

/** A telephone number without what only separates; undefined for anything else. */
export function phoneOf(text: string): string | undefined {
  if (PHONE.test(text)) return text;
  const plain = plainText(text).replaceAll(/[\s()-]/g, '');
  return PHONE.test(plain) ? plain : undefined;
}

/** Whole years; undefined for anything else. */
export const yearsOf = remembered((text): number | undefined => {
  const plain = plainText(text).replace(/年$/, '');
  const years = /^\d{1,2}$/.test(plain) ? Number(plain) : undefined;
  return years !== undefined && years <= 80 ? years : undefined;
});

/** "学生、往届状元" as a list. */
export const groupsOf = remembered((text): readonly string[] =>
  plainText(text)
    .split(/[、,;，；\s]+/)
    .filter((group) => group !== ''),
);
