import type { FileLine } from '../../src/contract/file-line';
import type { RosterReport } from '../../src/contract/roster';
import type { Archive } from '../../src/domain/archive/archive';
import type { CompetitionId, TradeId, UnitId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import type { TestApp } from './app';
import type { HttpClient } from './http-client';
import { madeUpNumber } from './made-up-people';
import { smallArchive } from './small-archive';

/** A competition before anybody has registered: two units under a county, two trades. Fictional. */
export interface RosterHouse {
  readonly id: CompetitionId;
  readonly units: readonly [UnitId, UnitId, UnitId];
  readonly trades: readonly [TradeId, TradeId];
}

/** That competition as an archive. */
export function rosterArchive(): { readonly archive: Archive; readonly house: RosterHouse } {
  const archive = smallArchive();
  const [trade] = archive.trades;
  if (!trade) throw new Error('no trade');
  const [county, first, second] = ['county', 'plant', 'works'].map((unit) => unit as UnitId) as [
    UnitId,
    UnitId,
    UnitId,
  ];
  const stages = trade.stages.map((stage) => ({ ...stage, entries: [], seats: [] }));
  const trades = ['焊工', '钳工'].map((name, index) => ({
    ...trade,
    id: `trade-${index}` as TradeId,
    ordinal: index + 1,
    name: { zh: name, en: name },
    participations: [],
    stages: stages.map((stage) => ({ ...stage, id: `${stage.id}-${index}` as typeof stage.id })),
  }));
  const units = [
    { id: county, name: '虚构县总工会', kind: 'county' as const, headcount: 0 },
    { id: first, name: '虚构机械厂', kind: 'enterprise' as const, headcount: 900, parentId: county },
    { id: second, name: '虚构农具厂', kind: 'enterprise' as const, headcount: 300 },
  ];
  return {
    archive: { ...archive, units, contestants: [], judges: [], trades, ledger: [] },
    house: {
      id: archive.competition.id,
      units: [county, first, second],
      trades: [trades[0]!.id, trades[1]!.id],
    },
  };
}

/** That competition in a running product. */
export async function rosterHouse(
  test: TestApp,
  changes: (archive: Archive) => Archive = (one) => one,
): Promise<RosterHouse> {
  const { archive, house } = rosterArchive();
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(changes(archive));
  return house;
}

const HEADINGS = ['姓名', '身份证号', '单位', '工种', '手机号'] as const;

/** A roster as a CSV file. */
export function rosterCsv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from([HEADINGS, ...rows].map((row) => row.join(',')).join('\r\n')));
}

/** Rows that are sound: fictional people of one unit for one trade. */
export function soundRows(count: number, from = 0, unit = '虚构机械厂', trade = '焊工'): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `虚构人${from + index}`,
    madeUpNumber(from + index),
    unit,
    trade,
    '13000000000',
  ]);
}

/** Sends a file and reads the lines of the answer. */
export async function sendRoster(
  http: HttpClient,
  path: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<{ status: number; report: RosterReport | undefined; refusal: unknown; shares: number[] }> {
  const { status, body } = await http.postBytes<unknown>(path, file, 'application/octet-stream');
  if (typeof body !== 'string')
    return {
      status,
      report: (body as { report?: RosterReport }).report,
      refusal: (body as { refusal?: unknown }).refusal,
      shares: [],
    };
  const lines = body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FileLine<RosterReport>);
  const last = lines.at(-1);
  return {
    status,
    report: last && 'report' in last ? last.report : undefined,
    refusal: last && 'refusal' in last ? last.refusal : undefined,
    shares: lines.flatMap((line) => ('share' in line ? [line.share] : [])),
  };
}
