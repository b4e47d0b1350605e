/** What people are compared by who may be one (RGS-8). */
export interface NameAndBirthday {
  readonly name: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
}

const keyOf = ({ name, birthDate }: NameAndBirthday): string => `${birthDate} ${name}`;

/** A byte each: of 300,000 people one in thirty is not ruled out though nobody is like her. */
const PLACES = 1 << 23;
const MANY = 2;

/** FNV-1a over the code units. */
function placeOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

/** Rules out who is like nobody, in the same memory however many people there are; everybody is seen first, then asked about. */
export class AlikeSieve {
  private readonly seen = new Uint8Array(PLACES);

  see(person: NameAndBirthday): void {
    const place = placeOf(keyOf(person));
    if (this.seen[place]! < MANY) this.seen[place]! += 1;
  }

  mayBeTwo(person: NameAndBirthday): boolean {
    return this.seen[placeOf(keyOf(person))] === MANY;
  }
}

/** Somebody who may be one of two. */
export interface AlikePerson extends NameAndBirthday {
  readonly id: string;
  /** Whether pairs with her are asked for; of two who are not, nothing is said. */
  readonly isAsked: boolean;
}

interface Group {
  readonly asked: string[];
  readonly others: string[];
}

/** Two of one name and one birthday, the lower id first. */
export type AlikePair = readonly [first: string, second: string];

/** Pairs people as they come, each with those before her; nobody is looked at who cannot be in a pair that is asked for. */
export class AlikePairs {
  private readonly groups = new Map<string, Group>();

  /** @returns her pairs with those who came before */
  add(person: AlikePerson): AlikePair[] {
    const key = keyOf(person);
    const group = this.groups.get(key) ?? { asked: [], others: [] };
    this.groups.set(key, group);
    const { id, isAsked } = person;
    const before = isAsked ? [...group.asked, ...group.others] : group.asked;
    const pairs = before.map((other): AlikePair => (other < id ? [other, id] : [id, other]));
    (isAsked ? group.asked : group.others).push(id);
    return pairs;
  }
}
