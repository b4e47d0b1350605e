import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import { imageType } from '../../domain/evidence/image-type';
import { pictureSize } from '../../domain/evidence/picture-size';
import type { AccountId, ContestantId, EntryId, StageId } from '../../domain/kernel/ids';
import { readBody } from '../../platform/http/read-body';
import { Acts } from '../../platform/audit/acts';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { requireUnsealed } from '../../setup/stages/require-unsealed';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { AdmissionRepository, type StoredPhoto } from './admission.repository';
import { isSoundPng } from './is-sound-png';

const MOST_BYTES = 1024 * 1024;
/** Pixels of a side: less is a blur on paper, more is no passport photo. */
const LEAST_SIDE = 100;
const MOST_SIDE = 2000;

interface Subject {
  readonly contestantId: ContestantId;
  readonly actorId: AccountId;
}

/** Photos for admission tickets: one of a person, in whichever stage she stands. */
@Injectable()
export class PhotosService {
  constructor(
    private readonly repository: AdmissionRepository,
    private readonly stages: StageContexts,
    private readonly acts: Acts,
  ) {}

  /** Keeps a photo in the place of the one before. @throws RefusedError EVIDENCE_TOO_LARGE, NOT_A_PICTURE, PHOTO_UNFIT, SEALED. */
  async put(actor: Actor, stageId: StageId, entryId: EntryId, request: IncomingMessage): Promise<void> {
    const { contestantId, actorId } = await this.subjectOf(actor, stageId, entryId);
    const photo = checked(
      await readBody(request, MOST_BYTES, { code: 'EVIDENCE_TOO_LARGE', most: MOST_BYTES }),
    );
    await this.acts.run(
      { actorId, action: 'photo.put', subject: `contestant/${contestantId}` },
      (tx) => this.repository.savePhoto(tx, contestantId, photo, actorId),
      () => ({ size: photo.bytes.length }),
    );
  }

  async find(actor: Actor, stageId: StageId, entryId: EntryId): Promise<StoredPhoto> {
    const { contestantId } = await this.subjectOf(actor, stageId, entryId);
    return found(await this.repository.photoOf(contestantId));
  }

  async remove(actor: Actor, stageId: StageId, entryId: EntryId): Promise<void> {
    const { contestantId, actorId } = await this.subjectOf(actor, stageId, entryId);
    await this.acts.run(
      { actorId, action: 'photo.remove', subject: `contestant/${contestantId}` },
      async (tx) => {
        if (!(await this.repository.removePhoto(tx, contestantId)))
          throw new RefusedError({ code: 'NOT_FOUND' });
      },
      () => ({}),
    );
  }

  private async subjectOf(actor: Actor, stageId: StageId, entryId: EntryId): Promise<Subject> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'photo.keep', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    requireUnsealed(stage);
    const { contestantId } = found(stage.entriesById.get(entryId));
    return { contestantId, actorId: actor.accountId };
  }
}

function checked(bytes: Buffer): StoredPhoto {
  const mediaType = imageType(bytes);
  const size = mediaType && pictureSize(bytes, mediaType);
  if (!size || mediaType === 'image/webp') throw new RefusedError({ code: 'NOT_A_PICTURE' });
  const isFit = Object.values(size).every((side) => side >= LEAST_SIDE && side <= MOST_SIDE);
  if (!isFit) throw new RefusedError({ code: 'PHOTO_UNFIT', least: LEAST_SIDE, most: MOST_SIDE });
  if (mediaType === 'image/png' && !isSoundPng(bytes)) throw new RefusedError({ code: 'NOT_A_PICTURE' });
  return { mediaType, bytes };
}
