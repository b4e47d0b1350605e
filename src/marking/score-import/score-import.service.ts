import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { ScoreReport } from '../../contract/score-import';
import type { StageId } from '../../domain/kernel/ids';
import type { ScoreRow } from '../../domain/score-import/score-reader';
import { Acts } from '../../platform/audit/acts';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { hashOfFile } from '../../platform/tables/hash-of-file';
import { returnedFile, type ReturnedFile } from '../../platform/tables/returned-file';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { decisionsOf } from '../keying/keyed-writer';
import { DeskWriter, type Decide } from '../moderation/desk-writer';
import { ScoreFiles, type ScannedFile } from './score-files';
import { ScoreSeats } from './score-seats.service';

/** About so many rows of the ledger are written in one commit, so that judges who mark meanwhile do not wait. */
const ROWS_AT_ONCE = 150;
/** Reading through the file is this part of the work. */
const READING = 0.3;

export interface ScoreFile {
  readonly path: string;
  readonly name: string;
}

export interface ScoreTakingHow {
  /** Whether faulty rows are left out; otherwise one of them keeps the whole file out. */
  readonly onlySound: boolean;
  readonly say: (share: number) => void;
}

/** Takes scores from a file into the ledger: each row becomes marks and a submitted sheet. */
@Injectable()
export class ScoreImportService {
  constructor(
    private readonly files: ScoreFiles,
    private readonly seats: ScoreSeats,
    private readonly stages: StageContexts,
    private readonly desk: DeskWriter,
    private readonly acts: Acts,
  ) {}

  /** What would come of a file; nothing is written. */
  async check(stage: StageContext, path: string, say: (share: number) => void): Promise<ScoreReport> {
    const { scan } = await this.files.scan(stage, path, say);
    return scan.report(await hashOfFile(path), scan.toEnter.length);
  }

  async returned(stage: StageContext, path: string): Promise<ReturnedFile> {
    const { scan } = await this.files.scan(stage, path, () => undefined);
    return returnedFile(path, { sheet: '成绩表', file: '退回的成绩表' }, scan.reasons());
  }

  /**
   * Takes all of a file, or its sound rows. Every row is looked at before the first is written; a sheet is written whole or not at
   * all, and the same file again goes on where it stopped (SCI-6).
   * @throws RefusedError SCORES_FAULTY, RETRY_LATER, and as `ScoreFiles.scan`
   */
  async take(
    actor: Actor,
    stage: StageContext,
    { path, name }: ScoreFile,
    { onlySound, say }: ScoreTakingHow,
  ): Promise<ScoreReport> {
    const actorId = actor.accountId;
    if (actorId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const scanned = await this.files.scan(stage, path, (share) => say(share * READING));
    const { scan } = scanned;
    if (scan.faulty.length > 0 && !onlySound)
      throw new RefusedError({ code: 'SCORES_FAULTY', rows: scan.faulty.length });
    const fileHash = await hashOfFile(path);
    if (scan.toEnter.length === 0) return scan.report(fileHash, 0);
    await this.acts.run(
      { actorId, action: 'scores.import', subject: `stage/${stage.stageId}` },
      (tx) => this.seats.take(tx, scanned),
      () => ({ fileHash, fileName: name, sheets: scan.toEnter.length }),
    );
    const entered = await this.enter(actor, scanned, (share) => say(READING + share * (1 - READING)));
    return scan.report(fileHash, entered);
  }

  private async enter(actor: Actor, scanned: ScannedFile, say: (share: number) => void): Promise<number> {
    const { scan } = scanned;
    const stage = await this.seated(scanned.stage.stageId);
    let [entered, done] = [0, 0];
    for (const rows of chunksOf(scan.toEnter)) {
      entered += await this.write(actor, { ...scanned, stage }, rows);
      done += rows.length;
      say(done / scan.toEnter.length);
    }
    return entered;
  }

  /** With the seats that have just been taken. */
  private async seated(stageId: StageId): Promise<StageContext> {
    this.stages.drop(stageId);
    return found(await this.stages.find(stageId));
  }

  /** @returns how many sheets stand now */
  private async write(
    actor: Actor,
    { stage, judgeId, scan }: ScannedFile,
    rows: readonly ScoreRow[],
  ): Promise<number> {
    const bySheet = rows.map(({ entry, marks }): Decide[] =>
      decisionsOf({ stage, sheet: { entryId: entry.id, judgeId }, marks }),
    );
    const outcomes = await this.desk.writeAll(actor, stage, bySheet.flat(), stage.rulesVersion);
    let [from, entered] = [0, 0];
    for (const [index, decisions] of bySheet.entries()) {
      const no = outcomes.slice(from, from + decisions.length).find((outcome) => !outcome.ok);
      from += decisions.length;
      if (!no || no.ok) entered += 1;
      else if (no.refusal.code === 'RETRY_LATER') throw new RefusedError(no.refusal);
      else scan.fail(rows[index]!, [{ key: 'number', code: 'refused', refusal: no.refusal }]);
    }
    return entered;
  }
}

function* chunksOf(rows: readonly ScoreRow[]): Generator<readonly ScoreRow[]> {
  const each = (rows[0]?.marks.length ?? 0) + 1;
  const size = Math.max(1, Math.floor(ROWS_AT_ONCE / each));
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
