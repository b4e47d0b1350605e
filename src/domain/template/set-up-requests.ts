import { occupationShape, contestStageKindShape } from '../archive/archive-shape';
import { idShape } from '../kernel/leaf-shapes';
import { recordShape } from '../kernel/record-shape';
import { integerShape, isRecord, nullOrShape, textShape, type Shape } from '../kernel/shapes';

/** A text that somebody sends who may know one language alone: without English the Chinese one stands for both. */
const sentText = (most: number): Shape => {
  const text = textShape(1, most, /\S/);
  const both = recordShape({ zh: text, en: text }, {}, { en: ({ zh }: Record<string, unknown>) => zh });
  return {
    ...both,
    // In the order of reading: a fault of the Chinese text is found there.
    fromDraft: (value) => (isRecord(value) && !('en' in value) ? { ...value, en: value['zh'] } : value),
  };
};

/** Exactly one of the two. */
const fromShape: Shape = (() => {
  const either = recordShape({}, { template: idShape, copyOf: idShape });
  return {
    ...either,
    check: (value) =>
      either.check(value) ??
      (isRecord(value) && Object.keys(value).length === 1 ? null : { path: '', fault: 'wrong-value' }),
  };
})();

const competitionMembers = {
  name: sentText(200),
  year: integerShape(1900, 9999),
  note: nullOrShape(sentText(2000)),
};

export const newCompetitionShape: Shape = recordShape(
  { ...competitionMembers, from: fromShape },
  {},
  { note: null },
);

/** What is left out stays as it is. */
export const competitionChangeShape: Shape = recordShape({}, competitionMembers);

export const newTradeShape: Shape = recordShape({
  name: sentText(200),
  occupation: occupationShape,
  from: fromShape,
});

/** What is left out stays as it is. */
export const tradeChangeShape: Shape = recordShape({}, { name: sentText(200), occupation: occupationShape });

export const newStageShape: Shape = recordShape(
  { name: sentText(200), kind: contestStageKindShape },
  { copyOf: idShape, before: idShape },
);

/** What is left out stays as it is. */
export const stageChangeShape: Shape = recordShape({}, { name: sentText(200), kind: contestStageKindShape });
