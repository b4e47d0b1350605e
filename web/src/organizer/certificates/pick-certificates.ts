import type { CertificateView } from '#contract/certificates';

export type CertificateFilterState = CertificateView['state'] | 'outdated' | 'all';

export interface CertificateFilter {
  readonly state: CertificateFilterState;
  readonly kind: CertificateView['kind'] | null;
  readonly words: string;
}

/** The certificates that a filter leaves, newest first: a word is looked for in number, name, unit and title. */
export function pickCertificates(
  certificates: readonly CertificateView[],
  { state, kind, words }: CertificateFilter,
): CertificateView[] {
  const wanted = words.trim().toLowerCase();
  return certificates
    .filter((one) => {
      const isState = state === 'all' || (state === 'outdated' ? one.outdated !== null : one.state === state);
      const said = [one.number, one.holder, one.unit, one.title.zh, one.title.en].join('\n').toLowerCase();
      return isState && (kind === null || one.kind === kind) && said.includes(wanted);
    })
    .toReversed();
}
