import type { Candidate } from './candidates';
import type { SelectionCaps } from './technicians-rule';

export type CapKind = 'total' | 'unit' | 'parent' | 'occupation' | 'year';

interface Cap {
  readonly kind: CapKind;
  readonly key: string;
  readonly most: number;
}

/** Counts who is chosen against each cap. */
export class CapBook {
  private readonly taken = new Map<string, number>();

  constructor(
    private readonly caps: SelectionCaps,
    sameYear: number,
  ) {
    this.taken.set('year', sameYear);
  }

  /** The first cap that leaves no room for somebody; null: there is room. */
  fullFor(candidate: Candidate): CapKind | null {
    return this.capsOf(candidate).find(({ key, most }) => this.count(key) >= most)?.kind ?? null;
  }

  /** Whether all of them fit at once. */
  hasRoomFor(all: readonly Candidate[]): boolean {
    const wanted = new Map<string, number>();
    const caps = all.flatMap((candidate) => this.capsOf(candidate));
    for (const { key } of caps) wanted.set(key, (wanted.get(key) ?? 0) + 1);
    return caps.every(({ key, most }) => this.count(key) + (wanted.get(key) ?? 0) <= most);
  }

  take(candidate: Candidate): void {
    for (const { key } of this.capsOf(candidate)) this.taken.set(key, this.count(key) + 1);
  }

  private count(key: string): number {
    return this.taken.get(key) ?? 0;
  }

  private capsOf({ person, occupation }: Candidate): Cap[] {
    const { total, perUnit, perParent, perOccupation, perYear } = this.caps;
    const caps: [CapKind, string, number | undefined][] = [
      ['total', 'total', total],
      ['year', 'year', perYear],
      ['unit', `unit ${person.unitId}`, perUnit],
      ['parent', `parent ${person.parentId}`, perParent],
      ['occupation', `occupation ${occupation}`, perOccupation],
    ];
    return caps.flatMap(([kind, key, most]) => (most === undefined ? [] : [{ kind, key, most }]));
  }
}
