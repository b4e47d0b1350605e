import { idShape, localTextShape } from '../kernel/leaf-shapes';
import type { LocalText } from '../kernel/local-text';
import { recordShape } from '../kernel/record-shape';
import { integerShape, listShape, type Shape } from '../kernel/shapes';

/** A title and how many get it: 团体奖 3, then 优秀组织单位 10. */
export interface TitleCount {
  readonly id: string;
  readonly title: LocalText;
  readonly count: number;
}

export const titleCountsShape: Shape = listShape(
  recordShape(
    { id: idShape, title: localTextShape, count: integerShape(1, 10_000) },
    {},
    {
      title: ({ id }: Record<string, unknown>) => id,
    },
  ),
  20,
  1,
);
