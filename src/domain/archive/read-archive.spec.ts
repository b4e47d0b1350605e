import { sha256 } from '../../../test/rules/builders';
import { smallArchive } from '../../../test/support/small-archive';
import { archiveShape } from './archive-shape';
import { sealDraft } from './draft/seal-draft';
import { readArchive } from './read-archive';

const DRAFT = {
  format: 'baigong-draft',
  version: 2,
  trades: [{ id: 'welding', stages: [{ id: 'final', rules: {}, entries: ['wang'] }] }],
};

describe('readArchive', () => {
  it('[ARC-8] a draft is sealed as it is read', () => {
    const result = readArchive(DRAFT, sha256);
    expect(result).toEqual(sealDraft(DRAFT, sha256));
    expect(result.ok && archiveShape.check(result.value)).toBeNull();
  });

  it('[ARC-8] a faulty draft is refused by its own paths', () =>
    expect(readArchive({ ...DRAFT, trades: [] }, sha256)).toEqual({
      ok: false,
      refusal: { code: 'MALFORMED', path: 'trades', fault: 'wrong-value' },
    }));

  it('[ARC-6] an archive is read as it is', () =>
    expect(readArchive(smallArchive(), sha256)).toEqual({ ok: true, value: smallArchive() }));

  it.each<[unknown, object]>([
    [
      { ...DRAFT, format: 'baigong-standings' },
      { path: 'competition', fault: 'missing-member' },
    ],
    [
      { ...smallArchive(), format: 'baigong' },
      { path: 'format', fault: 'wrong-value' },
    ],
    [
      { ...smallArchive(), version: 3 },
      { path: 'version', fault: 'wrong-value' },
    ],
    [null, {}],
    ['baigong-draft', {}],
    [[DRAFT], {}],
  ])('[ARC-3] anything else is judged as an archive: %#', (input, fault) =>
    expect(readArchive(input, sha256)).toEqual({ ok: false, refusal: { code: 'MALFORMED', ...fault } }),
  );
});
