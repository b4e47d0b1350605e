import type { INestApplicationContext } from '@nestjs/common';
import { basename } from 'node:path';
import type { Actor } from '../access/actor';
import type { RosterReport } from '../contract/roster';
import { SYSTEM_ACTOR } from '../domain/archive/archive';
import type { CompetitionId } from '../domain/kernel/ids';
import { refusalText } from '../domain/kernel/refusal-text';
import { RefusedError } from '../platform/http/refused-error';
import { RosterImportService } from '../setup/roster-import/roster-import.service';
import type { RosterThread } from '../setup/roster-import/roster-thread';
import { onlyCompetition } from './only-competition';
import { progressBar } from './progress';
import { answer, say } from './say';

/** Whoever works on the machine itself stands for the organizer. */
const OPERATOR: Actor = {
  sessionId: '',
  accountId: SYSTEM_ACTOR,
  grants: [{ role: 'organizer', competitionId: null, tradeId: null, unitId: null }],
};

export interface RosterOrderOfOperator {
  readonly file: string;
  readonly competition: CompetitionId | undefined;
  readonly sound: boolean;
  readonly check: boolean;
  /** Started while the house was still being opened. */
  readonly thread: RosterThread;
}

/** Registers the people of a file with the progress on the screen. @returns the exit code: 1 when rows were left out or nothing was taken */
export async function takeRoster(
  house: INestApplicationContext,
  order: RosterOrderOfOperator,
): Promise<number> {
  const { file, sound, check, thread } = order;
  const id = await onlyCompetition(house, order.competition);
  const importer = house.get(RosterImportService, { strict: false });
  const bar = progressBar('%');
  const say100 = (share: number): void => bar.update(Math.round(share * 100), 100);
  const from = { path: file, name: basename(file), thread };
  try {
    const report = check
      ? await importer.check(OPERATOR, id, from, say100)
      : await importer.take(OPERATOR, id, from, { onlySound: sound, say: say100 });
    bar.stop();
    tell(report);
    return report.counts.faulty > 0 ? 1 : 0;
  } catch (error) {
    bar.stop();
    if (!(error instanceof RefusedError)) throw error;
    say(`${refusalText(error.refusal, 'zh-CN')} ${refusalText(error.refusal, 'en')}`);
    return 1;
  }
}

function tell({ counts, faults, unknownColumns }: RosterReport): void {
  for (const { row, name, faults: of } of faults)
    say(`${row} ${name}: ${of.map(({ column, text }) => `${column}: ${text.zh} ${text.en}`).join('; ')}`);
  if (unknownColumns.length > 0) say(`? ${unknownColumns.join(', ')}`);
  answer(JSON.stringify(counts));
}
