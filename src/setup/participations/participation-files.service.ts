import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { ParticipationFileReport } from '../../contract/participations';
import type { CompetitionId } from '../../domain/kernel/ids';
import { participationKey } from '../../domain/participation/participation-changes';
import {
  ParticipationReader,
  tradeHeadings,
  UNIT_HEADING,
} from '../../domain/participation/read-participations';
import { reasonsOf } from '../../domain/table/row-fault';
import { RefusedError } from '../../platform/http/refused-error';
import { hashOfFile } from '../../platform/tables/hash-of-file';
import { readTable } from '../../platform/tables/read-table';
import { returnedFile, type ReturnedFile } from '../../platform/tables/returned-file';
import type { Cell } from '../../platform/tables/table';
import { writeWorkbook } from '../../platform/tables/write-xlsx';
import { ParticipationsService } from './participations.service';

const MOST_ROWS = 5000;
const MOST_TOLD = 200;
const SHEET = '初赛参赛人数';

export interface ParticipationTaking {
  readonly path: string;
  readonly name: string;
  readonly onlySound: boolean;
}

/** Tables of units and trades with the numbers of those who took part. */
@Injectable()
export class ParticipationFilesService {
  constructor(private readonly participations: ParticipationsService) {}

  /** With the numbers that stand, to be filled in. */
  async template(actor: Actor, id: CompetitionId): Promise<Buffer> {
    const { trades, units, standing } = await this.participations.bookFor(actor, id);
    const rows = units.map((unit): Cell[] => [
      { text: unit.name },
      ...trades.map((trade): Cell => {
        const entrants = standing.get(participationKey(trade.id, unit.id));
        return entrants === undefined ? null : { whole: entrants };
      }),
    ]);
    return writeWorkbook([{ title: SHEET, headings: [UNIT_HEADING, ...tradeHeadings(trades)], rows }]);
  }

  /** What would come of a file; nothing is written. */
  async check(
    actor: Actor,
    id: CompetitionId,
    path: string,
    tell: (share: number) => void,
  ): Promise<ParticipationFileReport> {
    return reportOf(await this.read(actor, id, path, tell), await hashOfFile(path));
  }

  async returned(actor: Actor, id: CompetitionId, path: string): Promise<ReturnedFile> {
    const reader = await this.read(actor, id, path, () => undefined);
    return returnedFile(path, { sheet: SHEET, file: `退回的${SHEET}表` }, reasonsOf(reader.plan().faulty));
  }

  /** Takes all of a file, or its sound rows, in one act. @throws RefusedError ROWS_FAULTY */
  async take(
    actor: Actor,
    id: CompetitionId,
    { path, name, onlySound }: ParticipationTaking,
    tell: (share: number) => void,
  ): Promise<ParticipationFileReport> {
    const reader = await this.read(actor, id, path, (share) => tell(share * 0.9));
    const { changes, faulty } = reader.plan();
    if (faulty.length > 0 && !onlySound) throw new RefusedError({ code: 'ROWS_FAULTY', rows: faulty.length });
    const fileHash = await hashOfFile(path);
    if (changes.length > 0)
      await this.participations.change(actor, id, changes, { fileName: name, fileHash });
    return reportOf(reader, fileHash);
  }

  private async read(
    actor: Actor,
    id: CompetitionId,
    path: string,
    tell: (share: number) => void,
  ): Promise<ParticipationReader> {
    const book = await this.participations.bookFor(actor, id);
    let reader: ParticipationReader | undefined;
    for await (const { value, share } of readTable(path, { limits: { rows: MOST_ROWS } })) {
      for (const { number, cells } of value) {
        if (reader) {
          reader.take(number, cells);
          continue;
        }
        const texts = cells.map(({ text }) => text);
        const opened = ParticipationReader.open(texts, book);
        if (!opened.ok) throw new RefusedError(opened.refusal);
        reader = opened.value;
      }
      tell(share);
    }
    if (!reader) throw new RefusedError({ code: 'NOT_A_TABLE', found: 'empty' });
    return reader;
  }
}

function reportOf(reader: ParticipationReader, fileHash: string): ParticipationFileReport {
  const { changes, same, faulty } = reader.plan();
  return {
    counts: { changed: changes.length, same, faulty: faulty.length },
    faults: faulty.slice(0, MOST_TOLD),
    unknownColumns: reader.unknownColumns,
    fileHash,
  };
}
