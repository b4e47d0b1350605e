import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import type { EvidenceReceipt } from '../../contract/record';
import { imageType, type ImageType } from '../../domain/evidence/image-type';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { found } from '../../platform/http/found';
import { readBody } from '../../platform/http/read-body';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256OfBytes } from '../../platform/identity/sha256-of-bytes';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { EvidenceRepository, type EvidenceDraft, type StoredEvidence } from './evidence.repository';
import { UploadThrottle } from './upload-throttle';

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 5 * MEGABYTE;
/** Of one person in one stage: some hundreds of pictures as a tablet makes them. */
const MOST_BYTES_OF_ONE = 256 * MEGABYTE;

/** Pictures that facts name by their hash. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly stages: StageContexts,
    private readonly repository: EvidenceRepository,
    private readonly throttle: UploadThrottle,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores a picture, once for each person who brings it; who brings it again hears the same.
   * @throws RefusedError NOT_FOUND, NOT_ALLOWED, RETRY_LATER, EVIDENCE_TOO_LARGE, NOT_A_PICTURE, EVIDENCE_FULL
   */
  async add(actor: Actor, stageId: StageId, request: IncomingMessage): Promise<EvidenceReceipt> {
    const stage = found(await this.stages.find(stageId));
    const uploadedBy = uploaderIn(actor, stage);
    this.throttle.take(uploadedBy);
    const bytes = await readBody(request, MOST_BYTES, { code: 'EVIDENCE_TOO_LARGE', most: MOST_BYTES });
    const mediaType = imageType(bytes);
    if (mediaType === null) throw new RefusedError({ code: 'NOT_A_PICTURE' });
    const hash = sha256OfBytes(bytes);
    const at = this.clock.nowText();
    await this.store({ hash, stageId, uploadedBy, mediaType, bytes, at });
    return { hash, mediaType, size: bytes.length };
  }

  /** A judge reads what she brought herself, the desk what belongs to its stages. @throws RefusedError NOT_FOUND */
  async read(actor: Actor, hash: string): Promise<{ mediaType: ImageType; bytes: Buffer }> {
    for (const stored of await this.repository.listOf(hash)) {
      if (await this.mayRead(actor, stored)) return found(await this.repository.bytesOf(hash));
    }
    throw new RefusedError({ code: 'NOT_FOUND' });
  }

  private async mayRead(actor: Actor, { stageId, uploadedBy }: StoredEvidence): Promise<boolean> {
    if (actor.accountId === uploadedBy) return true;
    const stage = await this.stages.find(stageId);
    return stage !== undefined && may(actor, 'progress.read', stage);
  }

  private async store(draft: EvidenceDraft): Promise<void> {
    const { hash, stageId, uploadedBy, mediaType, bytes } = draft;
    const act = { actorId: uploadedBy, action: 'evidence.add', subject: `evidence/${hash}` };
    await this.acts.run(
      act,
      async (tx) => {
        await this.repository.lock(tx, stageId, uploadedBy);
        if (await this.repository.has(tx, draft)) return { isNew: false };
        const size = await this.repository.sizeOf(tx, stageId, uploadedBy);
        if (size + bytes.length > MOST_BYTES_OF_ONE)
          throw new RefusedError({ code: 'EVIDENCE_FULL', most: MOST_BYTES_OF_ONE });
        await this.repository.insert(tx, draft);
        return { isNew: true };
      },
      ({ isNew }) => ({ stageId, mediaType, size: bytes.length, isNew }),
    );
  }
}

/** Judges with a seat in the stage, and its chief judge. @throws RefusedError NOT_ALLOWED */
function uploaderIn(actor: Actor, stage: StageContext): AccountId {
  const { accountId } = actor;
  const isSeated = accountId !== null && (stage.marked?.modulesByJudge.has(accountId) ?? false);
  if (accountId === null || !(isSeated || may(actor, 'entry.rule', stage)))
    throw new RefusedError({ code: 'NOT_ALLOWED' });
  return accountId;
}
