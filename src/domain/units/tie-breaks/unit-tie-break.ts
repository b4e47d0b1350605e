import type { Better } from '../../combination/combination-kind';
import { idShape } from '../../kernel/leaf-shapes';
import type { ModuleId } from '../../kernel/ids';
import type { LocalText } from '../../kernel/local-text';
import type { Ratio } from '../../kernel/ratio';
import { addRatios, ratio } from '../../kernel/ratios';
import { namedShape, recordShape, variantShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { integerShape, listShape, oneOfShape, type Shape } from '../../kernel/shapes';
import type { UnitMember } from '../unit-field';

/** What separates units with equal results. */
export type UnitTieBreak =
  /** More first places, then more second places, and so on for so many; 1 compares firsts only. */
  | { readonly key: 'count-back'; readonly places: number }
  /** The better best place. */
  | { readonly key: 'best-place' }
  /** The sum of a module over the members that count: less time, more theory. */
  | { readonly key: 'module-sum'; readonly moduleId: ModuleId; readonly better: Better };

export interface UnitTieBreakKey {
  readonly better: Better;
  /** @param members those who made the unit's result */
  readonly valueOf: (members: readonly UnitMember[]) => Ratio | null;
}

const placed = (members: readonly UnitMember[]): number[] =>
  members.flatMap(({ place }) => (place === null ? [] : [place]));

const sumOf = (members: readonly UnitMember[], moduleId: ModuleId): Ratio | null => {
  const values = members.flatMap(({ modules }) => modules.get(moduleId) ?? []);
  return values.length === 0 ? null : values.reduce(addRatios);
};

/** The keys of a tie-break in order (UNT-6). */
export function unitTieBreakKeys(tieBreak: UnitTieBreak): UnitTieBreakKey[] {
  switch (tieBreak.key) {
    case 'count-back':
      return Array.from({ length: tieBreak.places }, (_, index) => ({
        better: 'higher',
        valueOf: (members) => ratio(placed(members).filter((place) => place === index + 1).length),
      }));
    case 'best-place':
      return [
        {
          better: 'lower',
          valueOf: (members) => {
            const places = placed(members);
            return places.length === 0 ? null : ratio(Math.min(...places));
          },
        },
      ];
    case 'module-sum':
      return [{ better: tieBreak.better, valueOf: (members) => sumOf(members, tieBreak.moduleId) }];
  }
}

/** A unit tie-break as a sentence. */
export function sayUnitTieBreak(tieBreak: UnitTieBreak): LocalText {
  switch (tieBreak.key) {
    case 'count-back':
      return tieBreak.places === 1
        ? say('第一名多者在前', 'more first places')
        : say(
            `第一名多者在前，再比第二名，依次到第 ${tieBreak.places} 名`,
            `more first places, then more second places, down to place ${tieBreak.places}`,
          );
    case 'best-place':
      return say('最好名次靠前者在前', 'the best single place');
    case 'module-sum':
      return tieBreak.better === 'lower'
        ? say(`模块 ${tieBreak.moduleId} 之和少者在前`, `less in module ${tieBreak.moduleId} in all`)
        : say(`模块 ${tieBreak.moduleId} 之和多者在前`, `more in module ${tieBreak.moduleId} in all`);
  }
}

export const unitTieBreaksShape: Shape = listShape(
  namedShape(
    'UnitTieBreak',
    variantShape('key', {
      'count-back': recordShape({ key: oneOfShape('count-back'), places: integerShape(1, 1000) }),
      'best-place': recordShape({ key: oneOfShape('best-place') }),
      'module-sum': recordShape({
        key: oneOfShape('module-sum'),
        moduleId: idShape,
        better: oneOfShape('higher', 'lower'),
      }),
    }),
    'What separates units with equal results.',
  ),
  20,
);
