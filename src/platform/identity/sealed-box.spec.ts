import { makeBox, openBox } from './sealed-box';

const TEXT = '{"选手":"0101"}';

describe('a sealed box', () => {
  let box: string;
  beforeAll(async () => {
    box = (await makeBox('seal/s/1', ['the passphrase', 'the code in the envelope']))(TEXT);
  });

  it('[SEA-3] each of its secrets opens it, at its own lock, and no other does', async () => {
    expect(await openBox(box, 'seal/s/1', 'the passphrase', 0)).toBe(TEXT);
    expect(await openBox(box, 'seal/s/1', 'the code in the envelope', 1)).toBe(TEXT);
    expect(await openBox(box, 'seal/s/1', 'the passphrase', 1)).toBeNull();
    expect(await openBox(box, 'seal/s/1', 'the passphrase ', 0)).toBeNull();
    expect(await openBox(box, 'seal/s/1', 'the passphrase', 2)).toBeNull();
  });

  it('[SEA-3] nothing of the text or the secrets stands in it, and the same text never gives the same box', async () => {
    for (const word of ['选手', '0101', 'passphrase', 'envelope'])
      expect(box + Buffer.from(box, 'base64').toString()).not.toContain(word);
    expect((await makeBox('seal/s/1', ['the passphrase', 'the code in the envelope']))(TEXT)).not.toBe(box);
  });

  it('[SEA-3] moved to another stage or changed by one bit it does not open', async () => {
    expect(await openBox(box, 'seal/s/2', 'the passphrase', 0)).toBeNull();
    const { content, ...rest } = JSON.parse(box) as { content: string };
    const bytes = Buffer.from(content, 'base64');
    bytes[bytes.length - 1]! ^= 1;
    const changed = JSON.stringify({ ...rest, content: bytes.toString('base64') });
    expect(await openBox(changed, 'seal/s/1', 'the passphrase', 0)).toBeNull();
  });
});
