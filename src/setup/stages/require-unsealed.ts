import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from './stage-context';

/** First thing asked by whatever needs to know who people are. @throws RefusedError SEALED. */
export function requireUnsealed({ isSealed }: Pick<StageContext, 'isSealed'>): void {
  if (isSealed) throw new RefusedError({ code: 'SEALED' });
}
