import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { omitted } from '#domain/kernel/omitted';
import { MICRO } from '#domain/kernel/points';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { LinesEditor, type Line, type LineColumn, type LinesEditorProps } from './lines-editor';

export interface AspectLinesProps {
  readonly aspect: Aspect;
  readonly isDisabled: boolean;
  readonly onAspect: (aspect: Aspect, step?: string) => void;
}

const NO_TEXT = { zh: '', en: '' };
const TEXT: LineColumn = { member: 'text', as: 'text' };
const POINTS: LineColumn = { member: 'points', as: 'points' };

export const BAND_COLUMNS: readonly LineColumn[] = [
  { member: 'from', as: 'points' },
  { member: 'to', as: 'points' },
  POINTS,
];
export const FRESH_BAND: Line = { from: 0, to: MICRO, points: MICRO };

/** An empty list that may be left out is left out. */
const withLines = (aspect: Aspect, member: string, lines: readonly unknown[], isNeeded: boolean): Aspect => {
  const rest = omitted(aspect as unknown as Readonly<Record<string, unknown>>, member);
  return (lines.length > 0 || isNeeded ? { ...rest, [member]: lines } : rest) as unknown as Aspect;
};

/** The list that a kind has, and how its rows look. */
interface KindLines extends Pick<LinesEditorProps, 'columns' | 'fresh' | 'least' | 'most'> {
  readonly member: 'levels' | 'faults' | 'bands';
}

const LINES: Readonly<Partial<Record<Aspect['kind'], KindLines>>> = {
  judgement: { member: 'levels', columns: [TEXT], fresh: { text: NO_TEXT }, least: 2, most: 11 },
  free: {
    member: 'levels',
    columns: [POINTS, TEXT],
    fresh: { points: 0, text: NO_TEXT },
    least: 0,
    most: 50,
  },
  deduction: {
    member: 'faults',
    columns: [TEXT, POINTS, { member: 'most', as: 'whole', isOptional: true }],
    fresh: { text: NO_TEXT, points: MICRO },
    least: 0,
    most: 100,
  },
  measured: { member: 'bands', columns: BAND_COLUMNS, fresh: FRESH_BAND, least: 1, most: 200 },
};

/** The list that belongs to a kind: levels of a judgement or a free mark, bands of a measured value, listed faults. */
export function AspectLines({ aspect, isDisabled, onAspect }: AspectLinesProps): ReactElement | null {
  const { t } = useTranslation('console');
  const kind = LINES[aspect.kind];
  if (!kind) return null;
  const { member, ...look } = kind;
  // The levels of a judgement are nothing but their texts.
  const isScored = aspect.kind === 'judgement';
  const list = (aspect as unknown as Readonly<Record<string, readonly unknown[] | undefined>>)[member] ?? [];
  const put = (lines: readonly Line[]): void => {
    const next = isScored ? lines.map(({ text }) => text) : lines;
    onAspect(withLines(aspect, member, next, look.least > 0), `${member} ${lines.length}`);
  };
  return (
    <LinesEditor
      {...look}
      title={t(`rules.member.${member}`)}
      lines={isScored ? list.map((text) => ({ text })) : (list as readonly Line[])}
      isScored={isScored}
      isDisabled={isDisabled}
      onLines={put}
    />
  );
}
