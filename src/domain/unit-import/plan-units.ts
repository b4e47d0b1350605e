import { isSoundCreditCode } from '../identity/credit-code';
import type { UnitId } from '../kernel/ids';
import { nameKey } from '../roster/read-roster-row';
import type { UnitDraft } from '../units/unit-draft';
import type { FaultyUnitRow, SaidUnit, UnitRowRead } from './read-unit-row';
import type { UnitFault } from './unit-fault';

export interface KnownUnit extends UnitDraft {
  readonly id: UnitId;
}

/** What a file of units comes to. */
export interface UnitPlan {
  /** Each after the one above it. */
  readonly added: readonly KnownUnit[];
  readonly changed: readonly { readonly before: KnownUnit; readonly after: KnownUnit }[];
  readonly same: number;
  readonly faulty: readonly FaultyUnitRow[];
  /** Rows that are taken although their credit code fails its check. */
  readonly doubtful: readonly { readonly row: number; readonly who: string }[];
}

/** A row on its way into the tree. */
interface Node {
  readonly of: SaidUnit;
  readonly known: KnownUnit | undefined;
  readonly id: UnitId;
}

/**
 * What the rows of a file do to the units that are there (UTF-2): units are known by their names, a tree may stand in any order,
 * and what is not said stays. A row whose unit above is not taken is not taken itself.
 */
export function planUnits(
  known: readonly KnownUnit[],
  rows: readonly UnitRowRead[],
  newId: () => UnitId,
): UnitPlan {
  const draft = new UnitTree(known);
  for (const row of rows) draft.take(row, newId);
  while (draft.dropMisplaced());
  return draft.plan();
}

class UnitTree {
  private readonly knownByKey = new Map<string, KnownUnit[]>();
  private readonly nodeByKey = new Map<string, Node>();
  private readonly faultyRowByKey = new Map<string, number>();
  private readonly faulty: FaultyUnitRow[] = [];

  constructor(private readonly known: readonly KnownUnit[]) {
    for (const unit of known) {
      const key = nameKey(unit.name);
      this.knownByKey.set(key, [...(this.knownByKey.get(key) ?? []), unit]);
    }
  }

  take(read: UnitRowRead, newId: () => UnitId): void {
    if (!read.ok) return this.fail(read, read.faults);
    const key = nameKey(read.name);
    const before = this.nodeByKey.get(key)?.of.row ?? this.faultyRowByKey.get(key);
    const [known, other] = this.knownByKey.get(key) ?? [];
    if (before !== undefined) this.fail(read, [{ key: 'name', code: 'twice-in-file', row: before }]);
    else if (other) this.fail(read, [{ key: 'name', code: 'unit-twice' }]);
    else if (!known && read.said.kind === undefined) this.fail(read, [{ key: 'kind', code: 'missing' }]);
    else this.nodeByKey.set(key, { of: read, known, id: known?.id ?? newId() });
  }

  /** @returns whether any row went, so that others may have lost the unit above them */
  dropMisplaced(): boolean {
    const parents = this.parents();
    const misplaced = [...this.nodeByKey].flatMap(([key, node]) => {
      const fault = this.parentFault(node) ?? (this.isMoved(node) ? ringFault(node, parents) : undefined);
      return fault ? [{ key, node, fault }] : [];
    });
    for (const { key, node, fault } of misplaced) {
      this.nodeByKey.delete(key);
      this.fail(node.of, [fault]);
    }
    return misplaced.length > 0;
  }

  plan(): UnitPlan {
    const nodes = [...this.nodeByKey.values()];
    const made = nodes.map((node) => ({ node, after: this.unitOf(node) }));
    const changed = made.flatMap(({ node: { known }, after }) =>
      known && differs(known, after) ? [{ before: known, after }] : [],
    );
    const added = made.flatMap(({ node, after }) => (node.known ? [] : [after]));
    return {
      added: parentsFirst(added),
      changed,
      same: nodes.length - added.length - changed.length,
      faulty: this.faulty.toSorted((a, b) => a.row - b.row),
      doubtful: nodes
        .filter(({ of: { said } }) => said.creditCode && !isSoundCreditCode(said.creditCode))
        .map(({ of: { row, name } }) => ({ row, who: name })),
    };
  }

  private fail(row: { row: number; name: string } | FaultyUnitRow, faults: readonly UnitFault[]): void {
    const who = 'who' in row ? row.who : row.name;
    this.faulty.push({ row: row.row, who, faults });
    const key = nameKey(who);
    if (key !== '' && !this.nodeByKey.has(key) && !this.faultyRowByKey.has(key))
      this.faultyRowByKey.set(key, row.row);
  }

  private parentFault({ of: { parent } }: Node): UnitFault | undefined {
    if (parent === null || this.nodeByKey.has(nameKey(parent))) return undefined;
    const [known, other] = this.knownByKey.get(nameKey(parent)) ?? [];
    if (other) return { key: 'parent', code: 'parent-twice' };
    if (known) return undefined;
    const row = this.faultyRowByKey.get(nameKey(parent));
    return row === undefined
      ? { key: 'parent', code: 'unknown-parent' }
      : { key: 'parent', code: 'parent-faulty', row };
  }

  /** A ring is closed by those who move; whoever stays where she stands is not at fault. */
  private isMoved(node: Node): boolean {
    return !node.known || this.parentOf(node) !== node.known.parentId;
  }

  /** The tree as it would be. */
  private parents(): Map<UnitId, UnitId | null> {
    const parents = new Map<UnitId, UnitId | null>(this.known.map(({ id, parentId }) => [id, parentId]));
    for (const node of this.nodeByKey.values()) parents.set(node.id, this.parentOf(node));
    return parents;
  }

  private parentOf({ of: { parent }, known }: Node): UnitId | null {
    if (parent === null) return known?.parentId ?? null;
    const key = nameKey(parent);
    return this.nodeByKey.get(key)?.id ?? this.knownByKey.get(key)?.[0]?.id ?? null;
  }

  private unitOf(node: Node): KnownUnit {
    const { of, known, id } = node;
    const unsaid = {
      kind: 'enterprise',
      headcount: 0,
      creditCode: null,
      contactName: null,
      contactPhone: null,
    } as const;
    const { kind, headcount, creditCode, contactName, contactPhone } = known ?? unsaid;
    const before = { kind, headcount, creditCode, contactName, contactPhone };
    return { ...before, ...of.said, id, name: known?.name ?? of.name, parentId: this.parentOf(node) };
  }
}

/** Whether somebody who goes up from a unit comes back to it. */
function ringFault({ id }: Node, parents: ReadonlyMap<UnitId, UnitId | null>): UnitFault | undefined {
  const passed = new Set<UnitId>();
  for (let above = parents.get(id) ?? null; above !== null; above = parents.get(above) ?? null) {
    if (above === id) return { key: 'parent', code: 'ring' };
    if (passed.has(above)) return undefined;
    passed.add(above);
  }
  return undefined;
}

const MEMBERS = ['kind', 'headcount', 'parentId', 'creditCode', 'contactName', 'contactPhone'] as const;

function differs(before: UnitDraft, after: UnitDraft): boolean {
  return MEMBERS.some((member) => before[member] !== after[member]);
}

function parentsFirst(units: readonly KnownUnit[]): KnownUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const ordered = new Set<KnownUnit>();
  for (const unit of units) {
    const line: KnownUnit[] = [];
    for (
      let at: KnownUnit | undefined = unit;
      at && !ordered.has(at);
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    )
      line.push(at);
    for (const one of line.toReversed()) ordered.add(one);
  }
  return [...ordered];
}
