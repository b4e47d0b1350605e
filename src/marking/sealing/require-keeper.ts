import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import { requireRight } from '../../access/require-right';
import type { Right } from '../../access/right';
import type { AccountId } from '../../domain/kernel/ids';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';

/** Whoever runs the house or the competition keeps no mapping, whatever else she was granted. */
const NEVER: readonly Right[] = ['account.manage', 'rules.change', 'stage.close', 'mark.enter', 'mark.key'];

/** @returns the keeper's account. @throws RefusedError NOT_ALLOWED. */
export function requireKeeper(
  actor: Actor,
  right: 'mapping.seal' | 'mapping.open',
  stage: StageContext,
): AccountId {
  requireRight(actor, right, stage);
  if (actor.accountId === null || NEVER.some((one) => may(actor, one, stage)))
    throw new RefusedError({ code: 'NOT_ALLOWED' });
  return actor.accountId;
}
