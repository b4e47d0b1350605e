import type { CertificateView } from '#contract/certificates';
import { pickCertificates } from './pick-certificates';

const certificate = (number: string, more: Partial<CertificateView> = {}): CertificateView => ({
  id: number,
  number,
  kind: 'award',
  tradeId: null,
  trade: null,
  holder: '虚构甲',
  unit: '虚构一厂',
  title: { zh: '状元', en: 'Champion' },
  state: 'valid',
  issuedAt: '2026-10-01T08:00:00.000Z',
  prints: 0,
  byHand: [],
  checkPath: '/public/certificates/x/y',
  events: [],
  outdated: null,
  ...more,
});

const ALL = [
  certificate('RY-1'),
  certificate('RY-2', { state: 'revoked', holder: '虚构乙' }),
  certificate('RY-3', { outdated: { now: null } }),
  certificate('JS-1', { kind: 'promotion' }),
];
const numbers = (filter: Partial<Parameters<typeof pickCertificates>[1]>): string[] =>
  pickCertificates(ALL, { state: 'all', kind: null, words: '', ...filter }).map(({ number }) => number);

describe('the register on the screen', () => {
  it('[CER-12] is narrowed by state, kind and words, newest first', () => {
    expect(numbers({})).toEqual(['JS-1', 'RY-3', 'RY-2', 'RY-1']);
    expect(numbers({ state: 'revoked' })).toEqual(['RY-2']);
    expect(numbers({ state: 'outdated' })).toEqual(['RY-3']);
    expect(numbers({ kind: 'promotion' })).toEqual(['JS-1']);
    expect(numbers({ words: ' ry-3 ' })).toEqual(['RY-3']);
    expect(numbers({ words: '乙' })).toEqual(['RY-2']);
    expect(numbers({ words: 'champ', state: 'valid' })).toEqual(['JS-1', 'RY-3', 'RY-1']);
  });
});
