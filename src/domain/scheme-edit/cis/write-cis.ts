import { MICRO } from '../../kernel/points';
import { aspectsOf } from '../../scheme/aspects-of';
import type { Aspect } from '../../scheme/aspects/aspect-kinds';
import type { Criterion, MarkingScheme, Section } from '../../scheme/marking-scheme';
import type { WrittenCell } from '../sheet/sheet-row';
import type { LocalText } from '../../kernel/local-text';

/** Which of both languages the sheet is in; it has room for one. */
type Language = keyof LocalText;
type Row = WrittenCell[];

const HEADINGS: Row = [
  'Sub Criterion ID',
  'Sub Criterion Name or Description',
  'Day of Marking',
  'Aspect Type (M = Meas, J = Judg)',
  'Aspect - Description',
  'Judg Score',
  'Extra Aspect Description (Meas or Judg) OR Judgement Score Description (Judg only)',
  'Requirement (Measurement Only)',
  'WSOS Section',
  'Calculation Row (Export only)',
  'Max Mark',
];

const blank = (count: number): Row => Array.from({ length: count }, () => null);
const points = (micro: number): number => micro / MICRO;
const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** What a measurement or a judgement is worth; others are not written. */
const maxOf = (aspect: Aspect): number =>
  aspect.kind === 'measurement' || aspect.kind === 'judgement' ? aspect.max : 0;

const sumOf = (aspects: readonly Aspect[]): number => aspects.reduce((all, aspect) => all + maxOf(aspect), 0);

function sectionRows(sections: readonly Section[], all: readonly Aspect[], language: Language): Row[] {
  const rows = sections.map(({ id, name, fullMarks }, index): Row => {
    const sum = sumOf(all.filter(({ section }) => section === id));
    return [
      index + 1,
      name[language],
      ...blank(6),
      points(fullMarks),
      points(sum),
      points(Math.abs(fullMarks - sum)),
    ];
  });
  return [['WSOS Section', 'Name', ...blank(6), 'WSOS Marks', 'Aspect Marks', 'Variation'], ...rows];
}

function criteriaRows(criteria: readonly Criterion[], language: Language): Row[] {
  const rows = criteria.map((criterion, index): Row => [
    letterOf(index),
    criterion.name[language],
    ...blank(8),
    points(sumOf(aspectsOf(criterion))),
  ]);
  const total = points(sumOf(criteria.flatMap(aspectsOf)));
  return [['Criteria', 'Name', ...blank(8), 'Mark'], ...rows, [...blank(9), 'Total', total]];
}

function aspectRows(aspect: Aspect, sectionCode: number | null, language: Language): Row[] {
  const isJudged = aspect.kind === 'judgement';
  const row: Row = [
    ...blank(3),
    isJudged ? 'J' : 'M',
    aspect.name[language],
    ...blank(3),
    sectionCode,
    null,
    points(maxOf(aspect)),
  ];
  const levels = isJudged ? aspect.levels : [];
  return [row, ...levels.map((text, score): Row => [...blank(5), score, text[language]])];
}

/** Day of marking is 1: in Baigong the schedule says when something is marked. */
function blockRows(
  criterion: Criterion,
  letter: string,
  { sections, language }: { readonly sections: readonly Section[]; readonly language: Language },
): Row[] {
  const codeOf = (aspect: Aspect): number | null => {
    const index = sections.findIndex(({ id }) => id === aspect.section);
    return index < 0 ? null : index + 1;
  };
  const subs = (criterion.subCriteria ?? []).flatMap((sub, index): Row[] => [
    [`${letter}${index + 1}`, sub.name[language], 1],
    ...sub.aspects.flatMap((aspect) => aspectRows(aspect, codeOf(aspect), language)),
  ]);
  const sum = points(sumOf(aspectsOf(criterion)));
  return [[...HEADINGS, `Criterion ${letter}`, 'Total Mark', sum], ...subs];
}

/** The rows of a CIS sheet, for a scheme without misfits (CIS-4). */
export function writeCis(scheme: MarkingScheme, title: string, language: Language): Row[] {
  const criteria = scheme.modules.flatMap((module) => module.criteria);
  const sections = scheme.sections ?? [];
  return [
    [title],
    [],
    ...sectionRows(sections, criteria.flatMap(aspectsOf), language),
    [],
    ...criteriaRows(criteria, language),
    [],
    ...criteria.flatMap((criterion, index) => [
      ...blockRows(criterion, letterOf(index), { sections, language }),
      [],
    ]),
  ];
}
