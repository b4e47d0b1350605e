/** 128 random bits as hex. `crypto.randomUUID` is missing on plain http in a venue's network; getRandomValues is not. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
