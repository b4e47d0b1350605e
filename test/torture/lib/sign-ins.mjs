import { COMPETITION } from './hall-archive.mjs';

/** The organizer of the seeded competition, signed in. */
export function organizerOf(url, signIns) {
  const { name, password } = signIns.find(({ role }) => role === 'organizer');
  return signedIn(url, '/api/access/sign-in', { name, password });
}

/** Every judge, signed in by a ticket from the desk, in the order of their numbers. */
export async function judgeCookies(url, desk) {
  const answer = await fetch(`${url}/api/access/competitions/${COMPETITION}/judge-tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: desk.cookie },
    body: '{}',
  });
  const tickets = await answer.json();
  const cookies = [];
  for (const { accountId, ticket } of tickets) {
    cookies.push({ id: accountId, ...(await signedIn(url, '/api/access/ticket', { ticket })) });
  }
  return cookies.toSorted((a, b) => Number(a.id.split('-').at(-1)) - Number(b.id.split('-').at(-1)));
}

async function signedIn(url, path, secrets) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(secrets),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return {
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
}
