import { Injectable } from '@nestjs/common';
import type {
  CertificateGround,
  CertificateKind,
  CertificateStatement,
} from '../../domain/certificate/certificate-ground';
import type { CertificateEventKind } from '../../domain/certificate/register';
import { groupBy } from '../../domain/kernel/group-by';
import type { AccountId, CompetitionId, TradeId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';

/** What is written into the register for good. */
export interface CertificateBody {
  readonly ground: CertificateGround;
  readonly statement: CertificateStatement;
  /** The version of the setting it is worded by. */
  readonly setting: number;
  /** Signs that are written by hand. */
  readonly byHand: readonly string[];
}

export interface StoredCertificate {
  readonly id: string;
  readonly competitionId: CompetitionId;
  readonly number: string;
  readonly series: string;
  readonly running: number;
  readonly kind: CertificateKind;
  readonly ground: string;
  readonly tradeId: TradeId | null;
  /** What only the paper and the register know: the key to the page that checks it. */
  readonly code: string;
  readonly body: CertificateBody;
  readonly issuedBy: AccountId;
  readonly issuedAt: string;
}

export interface StoredEvent {
  readonly certificateId: string;
  readonly ordinal: number;
  readonly kind: CertificateEventKind;
  readonly at: string;
  readonly by: AccountId;
  readonly reason: string | null;
  readonly otherId: string | null;
}

type Row = Omit<StoredCertificate, 'body'> & { readonly body: string };

const COLUMNS = `SELECT id, competition_id AS "competitionId", number, series, running, kind, ground, trade_id AS "tradeId", code, body,
  issued_by AS "issuedBy", issued_at AS "issuedAt" FROM certificate`;
const EVENTS = `SELECT e.certificate_id AS "certificateId", e.ordinal, e.kind, e.at, e.by_id AS "by", e.reason, e.other_id AS "otherId"
  FROM certificate_event e JOIN certificate c ON c.id = e.certificate_id`;

/** Tables certificate and certificate_event: both are only added to. */
@Injectable()
export class CertificatesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** From here to the end of the transaction nobody else adds to the register of this competition. */
  lock(tx: Tx, competitionId: CompetitionId): Promise<void> {
    return lockSequence(tx, `certificates:${competitionId}`);
  }

  async ofCompetition(
    competitionId: CompetitionId,
    on: Tx = this.transactions.reader,
  ): Promise<StoredCertificate[]> {
    const sql = COLUMNS + ' WHERE competition_id = $1 ORDER BY issued_at, series, running';
    return (await statement<Row>(on, sql, [competitionId])).map(toStored);
  }

  async eventsOf(
    competitionId: CompetitionId,
    on: Tx = this.transactions.reader,
  ): Promise<Map<string, StoredEvent[]>> {
    const sql = EVENTS + ' WHERE c.competition_id = $1 ORDER BY e.certificate_id, e.ordinal';
    return groupBy(await statement<StoredEvent>(on, sql, [competitionId]), (one) => one.certificateId);
  }

  /** Certificates of any competition with this number, and what happened to them. */
  async withNumber(number: string): Promise<{ certificate: StoredCertificate; events: StoredEvent[] }[]> {
    const reader = this.transactions.reader;
    const found = await statement<Row>(reader, COLUMNS + ' WHERE number = $1', [number]);
    const sql = EVENTS + ' WHERE c.number = $1 ORDER BY e.ordinal';
    const events = groupBy(await statement<StoredEvent>(reader, sql, [number]), (one) => one.certificateId);
    return found.map((row) => ({ certificate: toStored(row), events: events.get(row.id) ?? [] }));
  }

  async numberOf(id: string): Promise<string | undefined> {
    const sql = 'SELECT number FROM certificate WHERE id = $1';
    const [row] = await statement<{ number: string }>(this.transactions.reader, sql, [id]);
    return row?.number;
  }

  async insert(tx: Tx, certificates: readonly StoredCertificate[]): Promise<void> {
    const columns = [
      'id',
      'competition_id',
      'number',
      'series',
      'running',
      'kind',
      'ground',
      'trade_id',
      'code',
      'body',
      'issued_by',
      'issued_at',
    ];
    const rows = certificates.map((one) => [
      one.id,
      one.competitionId,
      one.number,
      one.series,
      one.running,
      one.kind,
      one.ground,
      one.tradeId,
      one.code,
      JSON.stringify(one.body),
      one.issuedBy,
      one.issuedAt,
    ]);
    await insertRows(tx, 'certificate', columns, rows);
  }

  async insertEvents(tx: Tx, events: readonly StoredEvent[]): Promise<void> {
    const columns = ['certificate_id', 'ordinal', 'kind', 'at', 'by_id', 'reason', 'other_id'];
    const rows = events.map((one) => [
      one.certificateId,
      one.ordinal,
      one.kind,
      one.at,
      one.by,
      one.reason,
      one.otherId,
    ]);
    await insertRows(tx, 'certificate_event', columns, rows);
  }
}

function toStored(row: Row): StoredCertificate {
  return { ...row, body: JSON.parse(row.body) as CertificateBody };
}
