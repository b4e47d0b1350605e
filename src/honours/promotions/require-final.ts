import type { HonoursView } from '../../contract/honours';
import type { StageId } from '../../domain/kernel/ids';

/** The stages of these editions whose results are not final yet. Without a rule of publication every published edition is final. */
export function notFinal(_editions: HonoursView['editions']): Promise<ReadonlySet<StageId>> {
  return Promise.resolve(new Set());
}
