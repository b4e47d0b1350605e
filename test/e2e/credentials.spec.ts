import { webcrypto } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/app';
import { CertificateDesk } from '../support/certificate-desk';
import { FakeClock } from '../support/fake-clock';
import { honouredHouse, type HonouredHouse } from '../support/honoured-house';

const ADDRESS = 'http://contest.example';
const REASON = '虚构的测试理由，足够长';

let test: TestApp;
let house: HonouredHouse;
let desk: CertificateDesk;
let paths: string[];

beforeAll(async () => {
  test = await startTestApp({ clock: new FakeClock(), publicUrl: ADDRESS });
  house = await honouredHouse(test, 'obv', ['阿卜杜热西提·虚构', '虚构𬭎']);
  desk = new CertificateDesk(house.organizer, house.small.id);
  await desk.issue({});
  paths = (await desk.view()).certificates.map(({ checkPath }) => checkPath);
});
afterAll(() => test.close());

/** As a verifier on the net would fetch it. */
const fetchAt = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(address.replace(ADDRESS, test.url), { headers });
const decoded = (part = ''): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;

/** Steps of Open Badges 3.0, "Verify a Credential", by hand: key by kid, signature, claims against members. */
async function verified(jwt: string): Promise<Record<string, unknown>> {
  const [head, body, signature] = jwt.split('.');
  const { alg, kid, typ, ...others } = decoded(head);
  expect([alg, typ, others]).toEqual(['EdDSA', 'JWT', {}]);
  const [address = '', name] = String(kid).split('#');
  const { keys } = (await (await fetchAt(address)).json()) as {
    keys: (webcrypto.JsonWebKey & { kid: string })[];
  };
  const { kty, crv, x } = keys.find((key) => key.kid === name) as { kty: string; crv: string; x: string };
  const key = await webcrypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify']);
  const isRight = await webcrypto.subtle.verify(
    'Ed25519',
    key,
    Buffer.from(signature ?? '', 'base64url'),
    Buffer.from(`${head}.${body}`),
  );
  if (!isRight) throw new Error('the signature is wrong');
  return decoded(body);
}

describe('the signed copy of a certificate', () => {
  it('[OBV-1][OBV-2] is an Open Badges credential that verifies by the published key, with claims that repeat its members', async () => {
    const response = await fetchAt(`${ADDRESS}${paths[0]}/credential`);
    expect(response.headers.get('content-type')).toContain('application/jwt');
    const jwt = await response.text();
    const credential = await verified(jwt);
    expect(credential).toMatchObject({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: ADDRESS + paths[0],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: `${ADDRESS}/`, type: ['Profile'], name: '虚构小赛组织委员会' },
      validFrom: '2026-10-01T08:00:00Z',
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [
          { type: 'IdentityObject', hashed: false, identityHash: '阿卜杜热西提·虚构', identityType: 'name' },
        ],
        achievement: {
          type: ['Achievement'],
          achievementType: 'Award',
          name: '状元',
          description: '虚构小赛 · 钳工：状元',
          criteria: { narrative: '第一条' },
        },
      },
      credentialStatus: { id: `${ADDRESS}${paths[0]}/status`, type: '1EdTechRevocationList' },
    });
    const { iss, jti, sub, nbf, issuer, id, credentialSubject, validFrom } = credential as {
      readonly [claim in 'iss' | 'jti' | 'sub' | 'id' | 'validFrom']: string;
    } & { readonly nbf: number; readonly issuer: { id: string }; readonly credentialSubject: { id: string } };
    expect([iss, jti, sub]).toEqual([issuer.id, id, credentialSubject.id]);
    expect(nbf * 1000).toBe(new Date(validFrom).getTime());
    expect(credential).not.toHaveProperty('vc');
    expect(JSON.stringify(credential)).not.toContain('虚构一厂');
    expect(await (await fetchAt(`${ADDRESS}${paths[0]}/credential`)).text()).toBe(jwt);
  });

  it('[OBV-2] one changed letter does not verify, and the key set holds no secret', async () => {
    const jwt = await (await fetchAt(`${ADDRESS}${paths[0]}/credential`)).text();
    const [head, body, signature] = jwt.split('.');
    const forged = Buffer.from(Buffer.from(body!, 'base64url').toString().replace('状元', '王者')).toString(
      'base64url',
    );
    await expect(verified(`${head}.${forged}.${signature}`)).rejects.toThrow('the signature is wrong');
    const { keys } = (await (await fetchAt(`${ADDRESS}/.well-known/jwks.json`)).json()) as { keys: object[] };
    expect(keys.map((key) => Object.keys(key).toSorted())).toEqual([
      ['alg', 'crv', 'kid', 'kty', 'use', 'x'],
    ]);
  });

  it('[OBV-4] is signed for the address that is set, whatever a request says', async () => {
    const { request } = await import('node:http');
    const jwt = await new Promise<string>((resolve, reject) => {
      const asked = request(
        `${test.url}${paths[0]}/credential`,
        { headers: { host: 'evil.example' } },
        (answer) => {
          let text = '';
          answer
            .setEncoding('utf8')
            .on('data', (piece: string) => (text += piece))
            .on('end', () => resolve(text));
        },
      );
      asked.on('error', reject).end();
    });
    expect(await verified(jwt)).toMatchObject({ iss: `${ADDRESS}/` });
  });

  it('[OBV-3] of a revoked certificate there is none, and its status says so; without the code there is nothing', async () => {
    const [, second] = (await desk.view()).certificates;
    const status = async (path = ''): Promise<unknown> => (await fetchAt(`${ADDRESS}${path}/status`)).json();
    expect(await status(paths[1])).toMatchObject({ issuer: `${ADDRESS}/`, revokedCredential: [] });
    await desk.revoke([second!.id], REASON);
    expect(await status(paths[1])).toMatchObject({
      revokedCredential: [{ id: ADDRESS + paths[1], revoked: true, revocationReason: 'revoked' }],
    });
    expect((await fetchAt(`${ADDRESS}${paths[1]}/credential`)).status).toBe(409);
    expect(await status(paths[0])).toMatchObject({ revokedCredential: [] });
    for (const end of ['credential', 'status'])
      expect((await fetchAt(`${ADDRESS}${paths[0]}x/${end}`)).status).toBe(404);
  });

  it('[OBV-3] the page that checks a valid certificate leads to its copy', async () => {
    const pageOf = async (path = ''): Promise<string> => (await fetchAt(ADDRESS + path)).text();
    expect(await pageOf(paths[0])).toContain(`href="${paths[0]}/credential"`);
    expect(await pageOf(paths[1])).not.toContain('/credential');
  });
});
