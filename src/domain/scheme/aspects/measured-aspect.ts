import { pointsShape } from '../../kernel/leaf-shapes';
import type { Points } from '../../kernel/points';
import { ratio } from '../../kernel/ratios';
import { say, sayPoints } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { asMarked, type AspectKind } from './aspect-kind';
import { aspectShape, type AspectBase } from './aspect-base';
import { bandMarks, bandRange, bandFaults, bandPoints, bandsShape, sayBands, type Bands } from './bands';
import { isBounded, stepFaults } from '../../kernel/amounts';

/** A value read off an instrument, worth points by a table of tolerances. */
export interface MeasuredAspect extends AspectBase {
  readonly kind: 'measured';
  /** The values that can be read, in millionths of the unit. */
  readonly least: Points;
  readonly most: Points;
  readonly step: Points;
  readonly bands: Bands;
  /** Whether the table is asked for each judge's value, or once for the panel's. */
  readonly converts: 'each-mark' | 'panel-value';
}

/** Source: rules of the field 6.16 (measured value with tolerance table). */
export const measuredAspect: AspectKind<MeasuredAspect> = {
  shape: aspectShape('measured', {
    least: pointsShape,
    most: pointsShape,
    step: pointsShape,
    bands: bandsShape,
    converts: oneOfShape('each-mark', 'panel-value'),
  }),
  faults: (path, { least, most, step, bands }) => [
    ...(isBounded(least) && isBounded(most) && least < most
      ? stepFaults(`${path}.step`, step, least, most)
      : [{ path: `${path}.most`, fault: 'not-in-order' as const }]),
    ...bandFaults(`${path}.bands`, bands),
  ],
  grid: ({ least, most, step }) => ({ min: least, max: most, step }),
  counted: (aspect, mark) =>
    aspect.converts === 'each-mark' ? bandPoints(aspect.bands, ratio(mark)) : asMarked(aspect, mark),
  worth: (aspect, value) =>
    aspect.converts === 'each-mark' ? value : ratio(bandPoints(aspect.bands, value)),
  most: ({ bands }) => bandRange(bands).best,
  range: (aspect) =>
    aspect.converts === 'each-mark'
      ? { ...bandMarks(aspect.bands, aspect), at: 'mark' }
      : { ...bandRange(aspect.bands), at: 'value' },
  sentence: ({ least, most, bands, converts }) => {
    const table = sayBands(bands);
    const [zh, en] =
      converts === 'each-mark' ? ['逐个换算', 'each value'] : ['按合议值换算', "the panel's value"];
    return say(
      `实测值 ${sayPoints(least)} 至 ${sayPoints(most)}，${zh}：${table.zh}`,
      `measured value ${sayPoints(least)} to ${sayPoints(most)}, ${en} by table: ${table.en}`,
    );
  },
};
