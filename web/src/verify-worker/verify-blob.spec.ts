import { sha256 } from '../app/sha256';
import { verifyBlob } from './verify-blob';

const text = JSON.stringify({ format: 'baigong', ledger: ['x'.repeat(3 << 20)] });

describe('a file verified a piece at a time', () => {
  it('[VER-11] says how far it is, to the end, and which bytes they were', async () => {
    const shares: number[] = [];
    const { report, fileHash } = await verifyBlob(new Blob([text]), (share) => shares.push(share));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares.length, shares.at(-1)]).toEqual([8, 1]);
    expect(fileHash).toBe(sha256(text));
    expect(report.fits).toBe(false);
  });

  it('[VER-12] ends where it is no longer wanted, and an empty file is no archive', async () => {
    let pieces = 0;
    const stopped = verifyBlob(new Blob([text]), () => {
      pieces += 1;
      throw new Error('no longer wanted');
    });
    await expect(stopped).rejects.toThrow('no longer wanted');
    expect(pieces).toBe(1);
    const { report } = await verifyBlob(new Blob([]), () => undefined);
    expect(report.competition).toBeNull();
    expect(report.checks.map(({ name }) => name)).toEqual(['form']);
  });
});
