import { recordShape } from '../../kernel/record-shape';
import { ratio } from '../../kernel/ratios';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import type { TieBreakKind } from './tie-break-kind';

/** The younger, or the older, by date of birth. */
export interface AgeTieBreak {
  readonly key: 'age';
  readonly first: 'younger' | 'older';
}

/** A day as a number that grows with time: 2005-09-10 is 20050910. */
const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

export const ageKey: TieBreakKind<AgeTieBreak> = {
  shape: recordShape({ key: oneOfShape('age'), first: oneOfShape('younger', 'older') }),
  faults: () => [],
  keys: ({ first }, { people }) => [
    {
      better: first === 'younger' ? 'higher' : 'lower',
      valueOf: ({ entryId }) => {
        const person = people.get(entryId);
        return person ? ratio(dayNumber(person.birthDate)) : null;
      },
    },
  ],
  sentence: ({ first }) =>
    first === 'younger' ? say('年龄小者在前', 'the younger first') : say('年龄大者在前', 'the older first'),
};
