import type { RuleFault } from '../kernel/rule-fault';
import { isRecord } from '../kernel/shapes';
import { readElements, readText, type Read } from './read-elements';
import { ArchiveSplitter, type Elements } from './split-archive';

const LEDGER = 'ledger';

/** Reads everything of an archive but the rows of its ledger, which is empty in what comes of it. */
export class HeadReader {
  private readonly lists = new Map<string, unknown[]>();
  private fault: RuleFault | null = null;
  private readonly splitter = new ArchiveSplitter(
    (section) => section !== LEDGER,
    (elements) => this.take(elements),
  );

  feed(bytes: Uint8Array): void {
    this.splitter.feed(bytes);
  }

  /** After the last bytes: what they say, or the first fault, by its path. */
  finish(): Read {
    const { text, members, tooLarge } = this.splitter.finish();
    if (tooLarge !== null) return { fault: { path: tooLarge, fault: 'out-of-range' } };
    const around = readText(text, members);
    if ('fault' in around) return { fault: { ...around.fault, path: around.fault.path.replace(/^\./, '') } };
    if (this.fault) return { fault: this.fault };
    if (!isRecord(around.value)) return around;
    const all = Object.entries(around.value);
    return { value: Object.fromEntries(all.map(([name, value]) => [name, this.lists.get(name) ?? value])) };
  }

  private take(elements: Elements): void {
    const { section, before } = elements;
    const list = this.lists.get(section) ?? [];
    this.lists.set(section, list);
    for (const [index, one] of readElements(elements).entries()) {
      if ('value' in one) list.push(one.value);
      else this.fault ??= { ...one.fault, path: `${section}[${before + index}]${one.fault.path}` };
    }
  }
}

/** Reads the rows of an archive's ledger, one after the other; `finish` of a `HeadReader` has said that the rest is sound. */
export class RowReader {
  private readonly ids = new Map<string, string>();
  private at = '';
  private readonly splitter = new ArchiveSplitter(
    (section) => section === LEDGER,
    (elements) => {
      for (const one of readElements(elements)) {
        if ('value' in one) this.share(one.value);
        this.onRow(one);
      }
    },
  );

  constructor(private readonly onRow: (row: Read) => void) {}

  feed(bytes: Uint8Array): void {
    this.splitter.feed(bytes);
  }

  /** The same ids and times stand in row after row: each is kept once, since what the rows come to holds them. */
  private share(row: unknown): void {
    if (!isRecord(row)) return;
    for (const name in row) {
      const value = row[name];
      if (typeof value === 'string' && name.endsWith('Id')) row[name] = this.shared(value);
      else if (name === 'fact') this.share(value);
      else if (name === 'at' && value === this.at) row[name] = this.at;
      else if (name === 'at' && typeof value === 'string') this.at = value;
    }
  }

  private shared(id: string): string {
    const known = this.ids.get(id);
    if (known !== undefined) return known;
    this.ids.set(id, id);
    return id;
  }
}
