import type { EvidenceReceipt } from '#contract/record';
import type { StageId } from '#domain/kernel/ids';
import type { Answer } from './api';
import { PhotoSender } from './photo-sender';
import type { KeptPhoto, PhotoStore } from './photo-store';

class MemoryStore implements PhotoStore {
  readonly photos = new Map<string, KeptPhoto>();
  async list(): Promise<readonly KeptPhoto[]> {
    return [...this.photos.values()];
  }
  async put(photo: KeptPhoto): Promise<void> {
    this.photos.set(photo.hash, photo);
  }
  async remove(hash: string): Promise<void> {
    this.photos.delete(hash);
  }
}

const STAGE = 's1' as StageId;
const picture = (name: string): ArrayBuffer => Uint8Array.from(name, (sign) => sign.charCodeAt(0)).buffer;
const nameOf = (bytes: ArrayBuffer): string => String.fromCharCode(...new Uint8Array(bytes));
const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};
type Delivered = Answer<EvidenceReceipt>;
const taken = (hash: string): Delivered => ({ ok: true, value: { hash, mediaType: 'image/jpeg', size: 3 } });
const NOBODY: Delivered = { ok: false, refusal: { code: 'NO_ANSWER' } };

function desk(answers: (photo: KeptPhoto) => Delivered, store = new MemoryStore()) {
  const waits: { work: () => void; ms: number }[] = [];
  const delivered: string[] = [];
  const sender = new PhotoSender({
    store,
    deliver: async (photo) => {
      delivered.push(photo.hash);
      return answers(photo);
    },
    hash: nameOf,
    later: (work, ms) => {
      waits.push({ work, ms });
      return () => undefined;
    },
    random: () => 0.5,
  });
  return { sender, store, waits, delivered };
}

describe('PhotoSender', () => {
  it('[NOT-6] a picture is on the disk before its hash is known, and leaves it when the server has it', async () => {
    const { sender, store } = desk(({ hash }) => taken(hash));
    expect(await sender.keep(STAGE, picture('abc'))).toBe('abc');
    await rest();
    expect(store.photos.size).toBe(0);
    expect(sender.current()).toEqual({ kept: [], sent: new Set(['abc']) });
  });

  it('[NOT-6] without an answer it stays, is sent again later, and survives a reload', async () => {
    const { sender, store, waits } = desk(() => NOBODY);
    await sender.keep(STAGE, picture('abc'));
    await rest();
    expect([store.photos.size, waits.map(({ ms }) => ms)]).toEqual([1, [1000]]);
    waits[0]?.work();
    await rest();
    expect(waits.map(({ ms }) => ms)).toEqual([1000, 2000]);
    const next = desk(({ hash }) => taken(hash), store);
    await next.sender.start();
    await rest();
    expect([next.delivered, store.photos.size]).toEqual([['abc'], 0]);
  });

  it('[NOT-6] a server that has other bytes does not have it', async () => {
    const { sender, store } = desk(() => taken('xyz'));
    await sender.keep(STAGE, picture('abc'));
    await rest();
    expect(store.photos.size).toBe(1);
  });

  it('[NOT-6] a refused one stays, visible, and holds up no other', async () => {
    const { sender, store, delivered } = desk(({ hash }) =>
      hash === 'bad' ? { ok: false, refusal: { code: 'NOT_A_PICTURE' } } : taken(hash),
    );
    await sender.keep(STAGE, picture('bad'));
    await sender.keep(STAGE, picture('abc'));
    await rest();
    expect([...store.photos.values()]).toMatchObject([{ hash: 'bad', refusal: { code: 'NOT_A_PICTURE' } }]);
    sender.send();
    await rest();
    expect(delivered.filter((hash) => hash === 'bad')).toHaveLength(1);
    await sender.drop('bad');
    expect(sender.current().kept).toEqual([]);
  });

  it('[NOT-6][EVD-3] asked to wait, it waits so long', async () => {
    const { sender, waits } = desk(() => ({
      ok: false,
      refusal: { code: 'RETRY_LATER', retryAfterMs: 30_000 },
    }));
    await sender.keep(STAGE, picture('abc'));
    await rest();
    expect(waits.map(({ ms }) => ms)).toEqual([31_000]);
  });
});
