import { SaxesParser } from 'saxes';
import { damaged, unsafe } from './refuse-table';
import { RefusedError } from '../http/refused-error';

type Attributes = Readonly<Record<string, string>>;

/** What a reader of a part wants to hear. Names come without the prefix of their namespace. */
export interface XmlEvents {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Nothing that a workbook says is as long between two tags: a longer stretch would only fill the memory. */
const LONGEST_STRETCH = 1_000_000;

/**
 * Hands the events of an XML part to a reader as its bytes come; after each piece it says how many these were. A document type is
 * refused, so no entity but the five of XML is ever expanded and nothing is fetched.
 * @throws RefusedError TABLE_DAMAGED, TABLE_UNSAFE
 */
export async function* xmlEvents(pieces: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<number> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let stretch = 0;
  const parser = strictParser();
  // A sheet of a city has twenty million tags: nothing is called for each that need not be.
  parser.on('opentag', ({ name, attributes }) => {
    stretch = 0;
    events.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    stretch = 0;
    events.close?.(localName(name));
  });
  const text = events.text?.bind(events);
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  try {
    for await (const piece of pieces) {
      const text = decoder.decode(piece, { stream: true });
      stretch += text.length;
      parser.write(text);
      if (stretch > LONGEST_STRETCH) throw damaged();
      yield piece.length;
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof RefusedError ? error : damaged();
  }
}

/** Reads a part to its end. */
export async function readXml(pieces: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  const reading = xmlEvents(pieces, events);
  while (!(await reading.next()).done);
}

function strictParser(): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) throw unsafe('encoding');
  });
  parser.on('doctype', () => {
    throw unsafe('document-type');
  });
  return parser;
}

/** Most names of a sheet are one sign or two: a prefix and a name take three. */
function localName(name: string): string {
  return name.length > 2 && name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
}
