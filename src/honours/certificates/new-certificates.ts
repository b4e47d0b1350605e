import { groundKey, type ConferredGround } from '../../domain/certificate/certificate-ground';
import { numberIn, seriesOf } from '../../domain/certificate/certificate-number';
import type { CertificateSettingView } from '../../contract/certificates';
import type { AccountId, CompetitionId, TradeId } from '../../domain/kernel/ids';
import { RefusedError } from '../../platform/http/refused-error';
import { idOf, newId } from '../../platform/identity/new-id';
import { randomChunk } from '../../platform/identity/random-chunk';
import type { StoredCertificate, StoredEvent } from './certificates.repository';

/** 24 signs of five bits: nobody guesses one. */
const CODE_SIGNS = 24;

/** Where and by whom certificates are issued. */
export interface Issue {
  readonly competitionId: CompetitionId;
  readonly year: number;
  readonly tradeOrdinals: ReadonlyMap<TradeId, number>;
  readonly setting: CertificateSettingView;
  readonly by: AccountId;
  readonly at: string;
}

/** A ground with the signs of it that are left to be written by hand. */
export interface GroundToIssue {
  readonly ground: ConferredGround;
  readonly byHand: readonly string[];
}

/**
 * Certificates for these grounds, numbered on from those of their series without a gap.
 * @throws RefusedError NUMBER_TAKEN when two patterns make the same number
 */
export function newCertificates(
  { competitionId, year, tradeOrdinals, setting: { version, setting }, by, at }: Issue,
  grounds: readonly GroundToIssue[],
  before: readonly StoredCertificate[],
): StoredCertificate[] {
  const taken = new Set(before.map(({ number }) => number));
  const last = new Map<string, number>();
  for (const { series, running } of before) last.set(series, Math.max(running, last.get(series) ?? 0));
  return grounds.map(({ ground: { ground, statement }, byHand }) => {
    const { kind, tradeId } = ground;
    const trade = tradeId === null ? 0 : (tradeOrdinals.get(tradeId) ?? 0);
    const series = seriesOf(setting.patterns[kind], { year, trade });
    const running = (last.get(series) ?? 0) + 1;
    const number = numberIn(series, running);
    if (taken.has(number)) throw new RefusedError({ code: 'NUMBER_TAKEN', number });
    taken.add(number);
    last.set(series, running);
    return {
      id: newId<string>(),
      competitionId,
      number,
      series,
      running,
      kind,
      ground: groundKey(ground),
      tradeId,
      code: idOf<string>(randomChunk(CODE_SIGNS)),
      body: { ground, statement, setting: version, byHand },
      issuedBy: by,
      issuedAt: at,
    };
  });
}

/** The first event of a certificate. */
export function issuedEvent({ id, issuedAt, issuedBy }: StoredCertificate): StoredEvent {
  return {
    certificateId: id,
    ordinal: 1,
    kind: 'issued',
    at: issuedAt,
    by: issuedBy,
    reason: null,
    otherId: null,
  };
}
