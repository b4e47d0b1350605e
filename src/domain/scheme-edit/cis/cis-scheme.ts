import type { LocalText } from '../../kernel/local-text';
import type { SectionId } from '../../kernel/ids';
import { omitted } from '../../kernel/omitted';
import { MICRO, type Points } from '../../kernel/points';
import { toPoints } from '../../kernel/to-points';
import { aspectsOf } from '../../scheme/aspects-of';
import type { Aspect } from '../../scheme/aspects/aspect-kinds';
import type { Criterion, MarkingScheme, Module, Section, SubCriterion } from '../../scheme/marking-scheme';
import { idsIn } from '../edit-scheme';
import { freshId } from '../fresh-id';
import { newNode, NO_SCHEME } from '../new-node';
import type { CisAspect, CisCriterion, CisScheme, CisSection, CisSub } from './cis-sheet';
import { pairInGroups, pairUp } from './pair-up';

/** What everything in the sheet was in the present scheme; what is not in it is new. */
interface Known {
  readonly criteria: ReadonlyMap<CisCriterion, Criterion>;
  readonly subs: ReadonlyMap<CisSub, SubCriterion>;
  readonly aspects: ReadonlyMap<CisAspect, Aspect>;
}

interface Making {
  readonly known: Known;
  readonly taken: Set<string>;
  /** By the code that the sheet uses. */
  readonly sections: ReadonlyMap<string, SectionId>;
}

interface Named {
  readonly name: LocalText;
}

const says = ({ zh, en }: LocalText, text: string): boolean => zh.trim() === text || en.trim() === text;
const isNamed = ({ name: was }: Named, { name }: { readonly name: string }): boolean => says(was, name);
const kindOf = ({ type }: CisAspect): Aspect['kind'] => (type === 'J' ? 'judgement' : 'measurement');

/** The words before stay where they say the same in one language; a new text stands for both. */
const worded = (text: string, was: LocalText | undefined): LocalText =>
  was && says(was, text) ? was : { zh: text, en: text };

const newId = (wanted: string, taken: Set<string>): string => {
  const id = freshId(wanted, taken);
  taken.add(id);
  return id;
};

function paired<Was, Is extends { readonly name: string }>(
  before: readonly (Was & Named)[],
  now: readonly Is[],
): (readonly [Is, Was])[] {
  const pairs = pairUp(before, now, isNamed);
  return now.flatMap((is, index) => {
    const was = pairs[index];
    return was === undefined ? [] : [[is, was] as const];
  });
}

function knownOf({ criteria }: CisScheme, present: MarkingScheme): Known {
  const before = present.modules.flatMap((module) => module.criteria);
  const known = new Map(paired(before, criteria));
  const subs = new Map(criteria.flatMap((one) => paired(known.get(one)?.subCriteria ?? [], one.subs)));
  const groups = criteria.flatMap((criterion) =>
    criterion.subs.map((sub) => ({ before: subs.get(sub)?.aspects ?? [], now: sub.aspects })),
  );
  const aspects = pairInGroups(groups, before.flatMap(aspectsOf), {
    isSame: (was, is) => was.kind === kindOf(is) && says(was.name, is.text),
    isAlike: (was, is) => was.kind === kindOf(is),
  });
  return { criteria: known, subs, aspects };
}

function aspectFrom(is: CisAspect, code: string, { known, taken, sections }: Making): Aspect {
  const was = known.aspects.get(is);
  const section = is.section === undefined ? undefined : sections.get(is.section);
  const base = {
    id: (was?.id ?? newId(code, taken)) as Aspect['id'],
    name: worded(is.text, was?.name),
    ...(section === undefined ? {} : { section }),
    max: is.max,
  };
  if (is.type === 'M') return { ...base, kind: 'measurement' };
  const words = was?.kind === 'judgement' ? was.levels : [];
  return { ...base, kind: 'judgement', levels: is.levels.map((text, score) => worded(text, words[score])) };
}

const maxOf = (aspect: Aspect): number => ('max' in aspect ? (aspect.max ?? 0) : 0);
const sumOf = (aspects: readonly Aspect[]): Points =>
  toPoints(aspects.reduce((all, aspect) => all + maxOf(aspect), 0));

/** A sum is declared where it was. */
const declared = (
  was: { readonly fullMarks?: Points } | undefined,
  aspects: readonly Aspect[],
): Partial<Record<'fullMarks', never>> | { fullMarks: Points } =>
  was?.fullMarks === undefined ? {} : { fullMarks: sumOf(aspects) };

function subFrom(is: CisSub, making: Making): SubCriterion {
  const was = making.known.subs.get(is);
  const aspects = is.aspects.map((aspect, index) => aspectFrom(aspect, `${is.code}-${index + 1}`, making));
  const id = (was?.id ?? newId(is.code, making.taken)) as SubCriterion['id'];
  return { id, name: worded(is.name, was?.name), ...declared(was, aspects), aspects };
}

function criterionFrom(is: CisCriterion, making: Making): Criterion {
  const was = making.known.criteria.get(is);
  const subCriteria = is.subs.map((sub) => subFrom(sub, making));
  const id = (was?.id ?? newId(is.letter, making.taken)) as Criterion['id'];
  const all = subCriteria.flatMap(({ aspects }) => aspects);
  return { id, name: worded(is.name, was?.name), ...declared(was, all), aspects: [], subCriteria };
}

/** What the aspects of a section come to, where the sheet's own sum was never computed. */
function marksOf({ code, marks }: CisSection, { criteria }: CisScheme): Points {
  const aspects = criteria.flatMap(({ subs }) => subs.flatMap((sub) => sub.aspects));
  const own = aspects.filter(({ section }) => section === code);
  return marks ?? toPoints(own.reduce((all, { max }) => all + max, 0));
}

function sectionsFrom(cis: CisScheme, present: MarkingScheme): Map<string, Section> {
  const { sections } = cis;
  const before = present.sections ?? [];
  const known = new Map(paired(before, sections));
  const taken = new Set<string>(before.map(({ id }) => id));
  return new Map(
    sections.map((is) => {
      const was = known.get(is);
      const wanted = `section-${is.code.replace(/[^A-Za-z0-9]/g, '') || '1'}`;
      const id = (was?.id ?? newId(wanted, taken)) as SectionId;
      return [is.code, { id, name: worded(is.name, was?.name), fullMarks: marksOf(is, cis) }];
    }),
  );
}

/** What a sheet says counts whole and is added up. */
function plainModule(module: Module, criteria: readonly Criterion[]): Module {
  const { combination, better } = module;
  return {
    ...omitted(module, 'combination', 'better', 'floor'),
    ...(combination?.kind === 'sum' ? { combination } : {}),
    ...(better === 'higher' ? { better } : {}),
    weight: MICRO,
    fullMarks: sumOf(criteria.flatMap(aspectsOf)),
    criteria,
  };
}

type Placed = readonly [criterion: Criterion, was: Criterion | undefined];

/** Each criterion stays in its module; a new one comes to that of the one before it, the first to the practical one. */
function modulesFrom(criteria: readonly Placed[], present: MarkingScheme): Module[] {
  const practical = present.modules.find(({ part }) => part === 'practical') ?? present.modules[0];
  const home = practical ?? (newNode('module', freshId('module-1', idsIn(present))) as Module);
  const moduleOf = (was: Criterion | undefined): Module | undefined =>
    present.modules.find((module) => was !== undefined && module.criteria.includes(was));
  let last = home;
  const placed = criteria.map(([criterion, was]) => {
    last = moduleOf(was) ?? last;
    return [last, criterion] as const;
  });
  const modules = present.modules.length > 0 ? present.modules : [home];
  return modules.flatMap((module) => {
    const own = placed.filter(([one]) => one === module).map(([, criterion]) => criterion);
    return own.length > 0 ? [plainModule(module, own)] : [];
  });
}

/**
 * The scheme that a sheet says (CIS-5), with the ids of the present one wherever something is known again by its words, and what a
 * sheet cannot say (panels, rounding, penalties, the other language) as it is at present.
 */
export function cisScheme(cis: CisScheme, present: MarkingScheme = NO_SCHEME): MarkingScheme {
  const sections = sectionsFrom(cis, present);
  const known = knownOf(cis, present);
  const making: Making = {
    known,
    taken: idsIn(present),
    sections: new Map([...sections].map(([code, { id }]) => [code, id])),
  };
  const criteria = cis.criteria.map((is): Placed => [criterionFrom(is, making), known.criteria.get(is)]);
  const modules = modulesFrom(criteria, present);
  return {
    ...omitted(present, 'sections'),
    modules,
    fullMarks: toPoints(modules.reduce((all, { fullMarks }) => all + fullMarks, 0)),
    ...(sections.size > 0 ? { sections: [...sections.values()] } : {}),
  };
}
