import { createHmac, randomBytes } from 'node:crypto';
import { KeyedHash } from './keyed-hash';

describe('KeyedHash', () => {
  it.each([
    '',
    'a',
    '{"name":"刘卓诚"}',
    '𠮷'.repeat(300),
    'x'.repeat(682),
    'x'.repeat(683),
    '测'.repeat(5000),
  ])('[PDT-1] is HMAC-SHA-256, whatever was hashed before: %#', (text) => {
    const key = randomBytes(32);
    const keyed = new KeyedHash(key);
    const expected = createHmac('sha256', key).update(text, 'utf8').digest('base64url');
    expect(keyed.of('something longer than that, which must leave nothing behind'.repeat(9))).not.toBe(
      expected,
    );
    expect([keyed.of(text), keyed.of(text)]).toEqual([expected, expected]);
  });
});
