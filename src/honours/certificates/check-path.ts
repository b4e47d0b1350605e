/** Where anybody checks a certificate. */
export function checkPath({ number, code }: { readonly number: string; readonly code: string }): string {
  return `/public/certificates/${encodeURIComponent(number)}/${code}`;
}
