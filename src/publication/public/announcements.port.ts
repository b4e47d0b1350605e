import type { StageId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';

/** What is announced with an edition that corrects another one (更正公告). */
export abstract class Announcements {
  /** Null for an edition without one. */
  abstract announcementOf(stageId: StageId, version: number): Promise<LocalText | null>;
}
