const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];
const LEDGER = 'ledger';

/**
 * Takes an archive apart while it is read, so that a ledger of any length is never in memory as a whole: each row is handed on as
 * a text, and the rest is kept. What is no JSON is for whoever reads the texts to say.
 */
export class ArchiveSplitter {
  private readonly row = new TextDecoder();
  private readonly rest = new TextDecoder();
  private readonly heads: string[] = [];
  private depth = 0;
  private isText = false;
  private isEscaped = false;
  private isLedger = false;
  private isRow = false;
  /** The last text at the first level, and the member it named. */
  private name = '';
  private key = '';
  private rowText = '';

  constructor(private readonly onRow: (text: string) => void) {}

  /** The next bytes of the file. */
  feed(bytes: Uint8Array): void {
    let from = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      const isEnd = this.isText ? this.inText(byte) : this.step(byte);
      if (!this.isLedger && this.depth === 2 && this.key === LEDGER && byte === OPEN_LIST) {
        this.heads.push(this.rest.decode(bytes.subarray(from, at + 1), { stream: true }));
        this.isLedger = true;
      } else if (this.isLedger && this.depth === 3 && !this.isRow) {
        [this.isRow, from] = [true, at];
      } else if (isEnd) {
        this.onRow(this.rowText + this.row.decode(bytes.subarray(from, at + 1)));
        [this.isRow, this.rowText] = [false, ''];
      } else if (this.isLedger && this.depth === 1) {
        [this.isLedger, from] = [false, at];
      }
    }
    if (this.isRow) this.rowText += this.row.decode(bytes.subarray(from), { stream: true });
    else if (!this.isLedger) this.heads.push(this.rest.decode(bytes.subarray(from), { stream: true }));
  }

  /** Everything but the rows of the ledger, which is empty in it; after the last bytes. */
  head(): string {
    return this.heads.join('') + this.rest.decode();
  }

  private inText(byte: number): boolean {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.isText = false;
    else if (this.depth === 1 && this.name.length <= LEDGER.length) this.name += String.fromCharCode(byte);
    return false;
  }

  /** @returns whether a row has ended with this byte */
  private step(byte: number): boolean {
    if (byte === QUOTE) [this.isText, this.name] = [true, ''];
    else if (byte === COLON && this.depth === 1) this.key = this.name;
    else if (byte === COMMA && this.depth === 1) this.key = '';
    else if (byte === OPEN || byte === OPEN_LIST) this.depth += 1;
    else if (byte === CLOSE || byte === CLOSE_LIST) {
      this.depth -= 1;
      return this.isLedger && this.depth === 2;
    }
    return false;
  }
}
