import type { Lot } from '../draw/draw-lots';
import { groupBy } from '../kernel/group-by';
import type { ContestantId, EntryId, SessionId, UnitId } from '../kernel/ids';
import { inOrder, overlaps, type Placement, type Session } from './session';

/** An entry as the schedule may know it: person and unit are missing while people are hidden. */
export interface PlacedEntry {
  readonly id: EntryId;
  readonly number: string;
  readonly contestantId: ContestantId | null;
  readonly unitId: UnitId | null;
}

export type Busy = ReadonlyMap<ContestantId, readonly Pick<Session, 'startsAt' | 'endsAt'>[]>;

export interface ProposalTerms {
  readonly sessions: readonly Session[];
  readonly entries: readonly PlacedEntry[];
  /** What was drawn; empty where nothing was. */
  readonly lots: readonly Lot<EntryId>[];
  /** When people work in other trades and stages. */
  readonly busy: Busy;
  /** Who stays where she is. */
  readonly kept: readonly Placement[];
}

/** One filling of the benches: which session, which batch, and the stations that are free in it. */
interface Filling {
  readonly session: Session;
  readonly batch: number;
  readonly free: number[];
}

type Move = readonly [entry: PlacedEntry, sessionId: SessionId];

const byNumber = (a: PlacedEntry, b: PlacedEntry): number =>
  a.number === b.number ? (a.id < b.id ? -1 : 1) : a.number < b.number ? -1 : 1;

function fillingsOf({ sessions, kept }: ProposalTerms): Filling[] {
  const taken = new Set(kept.map(({ sessionId, batch, station }) => `${sessionId} ${batch} ${station}`));
  return inOrder(sessions).flatMap((session) =>
    Array.from({ length: session.batches }, (_, index): Filling => {
      const stations = Array.from({ length: session.stations }, (_unused, station) => station + 1);
      const free = stations.filter((station) => !taken.has(`${session.id} ${index + 1} ${station}`));
      return { session, batch: index + 1, free };
    }),
  );
}

/** Puts somebody at a station, the drawn one if it is free, and takes it. */
function placeAt(filling: Filling, entryId: EntryId, wanted: number | null = null): Placement | null {
  const index = wanted === null ? 0 : filling.free.indexOf(wanted);
  const [station] = index < 0 ? [] : filling.free.splice(index, 1);
  return station === undefined
    ? null
    : { entryId, sessionId: filling.session.id, batch: filling.batch, station };
}

/** Who drew batch and station has both: drawn batches follow one another through the sessions (SES-3). */
function byStations(lots: readonly Lot<EntryId>[], open: ReadonlySet<EntryId>, at: Filling[]): Placement[] {
  return lots.flatMap(({ id, batch, station }) => {
    const filling = batch === null ? undefined : at[batch - 1];
    const placed = filling && open.has(id) ? placeAt(filling, id, station) : null;
    return placed ? [placed] : [];
  });
}

/** Who drew a position comes in that order, station by station and batch by batch. */
function byOrder(lots: readonly Lot<EntryId>[], open: ReadonlySet<EntryId>, at: Filling[]): Placement[] {
  const ids = lots.filter(({ id }) => open.has(id)).toSorted((a, b) => a.position - b.position);
  return ids.flatMap(({ id }) => {
    const filling = at.find(({ free }) => free.length > 0);
    const placed = filling && placeAt(filling, id);
    return placed ? [placed] : [];
  });
}

/** Sessions with what is left of them and who is in them, while people are spread. */
class Halls {
  private readonly left: Map<SessionId, number>;
  private readonly ofUnit = new Map<string, number>();
  readonly sessions: readonly Session[];

  constructor(
    private readonly terms: ProposalTerms,
    fillings: readonly Filling[],
    placed: readonly Placement[],
  ) {
    this.sessions = inOrder(terms.sessions);
    const free = groupBy(fillings, ({ session }) => session.id);
    this.left = new Map(
      [...free].map(([id, list]) => [id, list.reduce((sum, one) => sum + one.free.length, 0)]),
    );
    const unitOf = new Map(terms.entries.map(({ id, unitId }) => [id, unitId]));
    for (const { entryId, sessionId } of placed) this.count(sessionId, unitOf.get(entryId) ?? null);
  }

  /** Fewest of her unit, then most room, then first; never while she works elsewhere (SES-4). */
  bestFor(entry: PlacedEntry): SessionId | null {
    const [best] = this.sessions
      .filter((session) => this.room(session) > 0 && this.isFree(entry, session))
      .toSorted(
        (a, b) => this.peers(a, entry.unitId) - this.peers(b, entry.unitId) || this.room(b) - this.room(a),
      );
    return best?.id ?? null;
  }

  take(sessionId: SessionId, unitId: UnitId | null): void {
    this.left.set(sessionId, (this.left.get(sessionId) ?? 0) - 1);
    this.count(sessionId, unitId);
  }

  isBound({ contestantId }: PlacedEntry): boolean {
    return contestantId !== null && (this.terms.busy.get(contestantId)?.length ?? 0) > 0;
  }

  private isFree({ contestantId }: PlacedEntry, session: Session): boolean {
    const busy = contestantId === null ? [] : (this.terms.busy.get(contestantId) ?? []);
    return !busy.some((slot) => overlaps(slot, session));
  }

  private room({ id }: Session): number {
    return this.left.get(id) ?? 0;
  }

  private peers({ id }: Session, unitId: UnitId | null): number {
    return unitId === null ? 0 : (this.ofUnit.get(`${id} ${unitId}`) ?? 0);
  }

  private count(sessionId: SessionId, unitId: UnitId | null): void {
    if (unitId === null) return;
    const key = `${sessionId} ${unitId}`;
    this.ofUnit.set(key, (this.ofUnit.get(key) ?? 0) + 1);
  }
}

/** Who goes into which session: first who can only at times, then units by their size, so that the large ones spread. */
function spread(entries: readonly PlacedEntry[], halls: Halls): Move[] {
  const sorted = entries.toSorted(byNumber);
  const bound = sorted.filter((entry) => halls.isBound(entry));
  const units = groupBy(
    sorted.filter((entry) => !halls.isBound(entry)),
    ({ unitId }) => unitId,
  );
  const others = [...units.values()].toSorted((a, b) => b.length - a.length).flat();
  return [...bound, ...others].flatMap((entry): Move[] => {
    const sessionId = halls.bestFor(entry);
    if (sessionId === null) return [];
    halls.take(sessionId, entry.unitId);
    return [[entry, sessionId]];
  });
}

/** In each session by number: batch by batch, station by station. */
function seated(moves: readonly Move[], fillings: readonly Filling[]): Placement[] {
  const bySession = groupBy(moves, ([, sessionId]) => sessionId);
  return [...bySession].flatMap(([id, list]) =>
    list
      .map(([entry]) => entry)
      .toSorted(byNumber)
      .flatMap((entry) => {
        const filling = fillings.find(({ session, free }) => session.id === id && free.length > 0);
        const placed = filling && placeAt(filling, entry.id);
        return placed ? [placed] : [];
      }),
  );
}

/**
 * Who works where (SES-2 … SES-4): as drawn where something was drawn, everybody else by number with the people of a unit spread
 * over the sessions, and nobody while she works elsewhere. Who finds no place is left out.
 */
export function proposePlacements(terms: ProposalTerms): Placement[] {
  const { entries, lots, kept } = terms;
  const fillings = fillingsOf(terms);
  const isKept = new Set(kept.map(({ entryId }) => entryId));
  const open = new Set(entries.flatMap(({ id }) => (isKept.has(id) ? [] : [id])));
  const hasStations = lots.some(({ station }) => station !== null);
  const drawn = (hasStations ? byStations : byOrder)(lots, open, fillings);
  const isDrawn = new Set(drawn.map(({ entryId }) => entryId));
  const others = entries.filter(({ id }) => open.has(id) && !isDrawn.has(id));
  const before = [...kept, ...drawn];
  const rest = seated(spread(others, new Halls(terms, fillings, before)), fillings);
  return inPlaceOrder([...before, ...rest], terms.sessions);
}

/** Placements as they are read: by session, batch and station. */
export function inPlaceOrder(placements: readonly Placement[], sessions: readonly Session[]): Placement[] {
  const rank = new Map(inOrder(sessions).map(({ id }, index) => [id, index]));
  const rankOf = ({ sessionId }: Placement): number => rank.get(sessionId) ?? rank.size;
  return placements.toSorted((a, b) => rankOf(a) - rankOf(b) || a.batch - b.batch || a.station - b.station);
}
