const [QUOTE, COLON, COMMA, OPEN_LIST, OPEN, CLOSE] = [1, 2, 3, 4, 5, 6];

/** What a byte outside a text is for the shape of the document; 0: nothing. JSON.parse tells the two kinds of ends apart. */
const KINDS = new Uint8Array(256);
const SIGNS = { '"': QUOTE, ':': COLON, ',': COMMA, '[': OPEN_LIST, '{': OPEN, ']': CLOSE, '}': CLOSE };
for (const [sign, kind] of Object.entries(SIGNS)) KINDS[sign.charCodeAt(0)] = kind;

/** No element, and nothing beside the sections, is longer: where a quotation mark was lost, the rest of the file would be one text. */
const MOST_BYTES = 1 << 28;
/** Nothing in an archive lies deeper. */
const MOST_DEPTH = 200;
/** No name of a section is longer, were every letter of it written as an escape. */
const MOST_NAME = 128;
/** A list without elements. */
const BLANK = /^[ \t\n\r]*$/;

/** Some elements of a section, one after the other, as they stand in the file. */
export interface Elements {
  readonly section: string;
  /** How many elements of the section came before. */
  readonly before: number;
  readonly count: number;
  readonly text: string;
  /** How many members their objects have; those that stand twice are counted twice. */
  readonly members: number;
}

/** The document without the elements of its sections, which are empty in it. */
export interface Skeleton {
  readonly text: string;
  readonly members: number;
  /** What is too long, or lies too deep, to be read; null: nothing. */
  readonly tooLarge: string | null;
}

/**
 * Takes a JSON document apart while it is read (VER-9): a section is a list at the first level, and its elements are handed on as
 * they come, so that a document of any length is never in memory as a whole. Every byte is in a text that is handed on or kept,
 * whatever it is: the document is JSON exactly when each of these texts is.
 */
export class ArchiveSplitter {
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private readonly outside = new TextDecoder();
  private readonly pieces: string[] = [];
  private outsideLength = 0;
  private outsideMembers = 0;
  private tooLarge: string | null = null;
  private depth = 0;
  private isText = false;
  private isEscaped = false;
  /** The last text at the first level, and the name of a member that it was. */
  private name: number[] = [];
  private key: string | null = null;
  private section: string | null = null;
  private readonly before = new Map<string, number>();
  /** Bytes of elements that have not ended, from the pieces before. */
  private carried: Uint8Array[] = [];
  private carriedLength = 0;
  private from = 0;
  private members = 0;
  /** Up to the last end of an element in this piece: where it is, how many have ended, how many members they have. */
  private ended = { at: -1, count: 0, members: 0 };

  /** @param wants the sections whose elements are wanted; those of others are passed over */
  constructor(
    private readonly wants: (section: string) => boolean,
    private readonly onElements: (elements: Elements) => void,
  ) {}

  /** The next bytes of the file; they are not kept. */
  feed(bytes: Uint8Array): void {
    if (this.tooLarge !== null) return;
    this.from = 0;
    let at = this.isText ? this.afterText(bytes, 0) : 0;
    while (at < bytes.length) {
      const kind = KINDS[bytes[at]!]!;
      at += 1;
      if (kind === QUOTE) at = this.afterText(bytes, at);
      else if (kind !== 0) this.step(kind, bytes, at - 1);
    }
    this.keepRest(bytes);
  }

  /** After the last bytes. */
  finish(): Skeleton {
    const text = this.pieces.join('') + this.outside.decode();
    return { text, members: this.outsideMembers, tooLarge: this.tooLarge };
  }

  /** @returns where it goes on after the text that begins or goes on here */
  private afterText(bytes: Uint8Array, from: number): number {
    if (this.depth === 1 && !this.isText) this.name = [];
    const end = this.endOfText(bytes, from);
    if (this.depth === 1 && this.name.length < MOST_NAME)
      this.name.push(...bytes.subarray(from, Math.min(end, from + MOST_NAME)));
    return end + 1;
  }

  /** Most bytes of an archive are in texts: nothing is written down while it goes through them. @returns where the text ends, or the piece */
  private endOfText(bytes: Uint8Array, from: number): number {
    const { length } = bytes;
    let at = this.isEscaped ? from + 1 : from;
    for (; at < length; at += 1) {
      const byte = bytes[at];
      if (byte === 0x22) break;
      if (byte === 0x5c) at += 1;
    }
    this.isText = at >= length;
    this.isEscaped = at > length;
    return Math.min(at, length);
  }

  private step(kind: number, bytes: Uint8Array, at: number): void {
    if (kind === COLON) this.count();
    else if (kind === COMMA) this.separate(at);
    else if (kind === CLOSE) {
      this.depth -= 1;
      if (this.section !== null && this.depth === 1) this.endSection(bytes, at);
    } else {
      this.depth += 1;
      if (this.depth > MOST_DEPTH) this.tooLarge = this.place();
      if (kind === OPEN_LIST && this.depth === 2 && this.key !== null)
        this.beginSection(this.key, bytes, at + 1);
    }
  }

  private count(): void {
    if (this.section !== null) this.members += 1;
    else {
      this.outsideMembers += 1;
      if (this.depth === 1) this.key = nameOf(this.name);
    }
  }

  private separate(at: number): void {
    if (this.depth === 1) this.key = null;
    else if (this.depth === 2 && this.section !== null)
      this.ended = { at, count: this.ended.count + 1, members: this.members };
  }

  private beginSection(name: string, bytes: Uint8Array, at: number): void {
    this.keepOutside(bytes.subarray(this.from, at));
    [this.section, this.from, this.members] = [name, at, 0];
    this.ended = { at: -1, count: 0, members: 0 };
  }

  private endSection(bytes: Uint8Array, at: number): void {
    this.ended = { at, count: this.ended.count + 1, members: this.members };
    this.handOn(bytes, true);
    [this.section, this.from] = [null, at];
  }

  private handOn(bytes: Uint8Array, isLast: boolean): void {
    const [section, { at, count, members }] = [this.section!, this.ended];
    const before = this.before.get(section) ?? 0;
    this.before.set(section, before + count);
    if (this.wants(section)) {
      const text = this.decoder.decode(joined(this.carried, bytes.subarray(this.from, at)));
      const isEmpty = isLast && before === 0 && count === 1 && BLANK.test(text);
      if (!isEmpty) this.onElements({ section, before, count, text, members });
    }
    [this.carried, this.carriedLength, this.from] = [[], 0, at + 1];
    this.members -= members;
    this.ended = { at: -1, count: 0, members: 0 };
  }

  private keepRest(bytes: Uint8Array): void {
    const { section } = this;
    if (section === null) return this.keepOutside(bytes.subarray(this.from));
    if (this.ended.at >= 0) this.handOn(bytes, false);
    this.carriedLength += bytes.length - this.from;
    if (this.wants(section)) this.carried.push(bytes.slice(this.from));
    if (this.carriedLength > MOST_BYTES) this.tooLarge = this.place();
  }

  /** Which element this is; empty outside of the sections. */
  private place(): string {
    const { section } = this;
    if (section === null) return '';
    return `${section}[${(this.before.get(section) ?? 0) + this.ended.count}]`;
  }

  private keepOutside(bytes: Uint8Array): void {
    this.outsideLength += bytes.length;
    if (this.outsideLength > MOST_BYTES) this.tooLarge = '';
    else this.pieces.push(this.outside.decode(bytes, { stream: true }));
  }
}

/** The name of a member; null where it is too long for a section, or no text. */
function nameOf(bytes: readonly number[]): string | null {
  if (bytes.length >= MOST_NAME) return null;
  const text = new TextDecoder().decode(Uint8Array.from(bytes));
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return null;
  }
}

function joined(pieces: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  if (pieces.length === 0) return last;
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, last.length));
  let at = 0;
  for (const piece of [...pieces, last]) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
