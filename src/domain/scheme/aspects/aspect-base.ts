import type { AspectId, SectionId } from '../../kernel/ids';
import { factorShape, idShape, localTextShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import { NAMED_BY_ID, recordShape } from '../../kernel/record-shape';
import { oneOfShape, type Shape } from '../../kernel/shapes';

/** What is said of an aspect whatever its kind. */
export interface AspectBase {
  readonly id: AspectId;
  readonly name: LocalText;
  /** The standards section whose declared marks it counts towards. */
  readonly section?: SectionId;
  /** Multiplies the panel's value, in millionths; 1 unless said otherwise. */
  readonly factor?: number;
  /** What each entry declares for itself before it is marked: degree of difficulty and the like. */
  readonly declares?: DeclaredRule;
  /** May end without a result (DNF, DNS). */
  readonly isAttempt?: true;
}

/** Bounds of what an entry may declare; what is absent cannot be declared. */
export interface DeclaredRule {
  /** A factor on the panel's value (degree of difficulty), in millionths. */
  readonly factor?: DeclaredRange;
  /** Points that the element is worth before the panel adds or takes off (base value). */
  readonly base?: DeclaredRange;
  /** A table of its own from a judge's mark to points; the range is that of the points. */
  readonly table?: DeclaredRange;
}

export interface DeclaredRange {
  readonly least: number;
  readonly most: number;
}

const range = recordShape({ least: factorShape, most: factorShape });

/** The shape of an aspect of one kind: the common members and its own. */
export function aspectShape(
  kind: string,
  members: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return recordShape(
    { kind: oneOfShape(kind), id: idShape, name: localTextShape, ...members },
    {
      section: idShape,
      factor: factorShape,
      declares: recordShape({}, { factor: range, base: range, table: range }),
      isAttempt: oneOfShape(true),
      ...optional,
    },
    NAMED_BY_ID,
  );
}
