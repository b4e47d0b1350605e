import { Injectable } from '@nestjs/common';
import type { PinBody, SlipBody, SlipView, UseSlipBody } from '../contract/tablets';
import { secretHash } from '../platform/identity/new-secret';
import { SessionOpening, type OpenedSession } from './session-opening';
import { SlipCodes } from './slip-codes.service';
import { SlipPin } from './slip-pin.service';
import { TabletBinding } from './tablet-binding.service';
import { TabletPin } from './tablet-pin.service';

/**
 * How a judge gets onto a tablet: a slip binds it to her and to her assignment, after that her PIN is enough.
 *
 *   slip ──look──▶ whose ──use + PIN──▶ bound, signed in ──session over──▶ PIN ──▶ signed in
 *                                        └──desk, five wrong PINs, 7 days──▶ a new slip
 */
@Injectable()
export class TabletEntry {
  constructor(
    private readonly codes: SlipCodes,
    private readonly slipPin: SlipPin,
    private readonly tabletPin: TabletPin,
    private readonly binding: TabletBinding,
    private readonly opening: SessionOpening,
  ) {}

  /** @throws RefusedError TICKET_SPENT, RETRY_LATER. */
  async look({ code, deviceKey }: SlipBody): Promise<SlipView> {
    const slip = await this.codes.find(code, secretHash(deviceKey));
    return { ...(await this.codes.word(slip)), hasPin: slip.pinHash !== null };
  }

  /** @throws RefusedError TICKET_SPENT, PIN_TOO_SIMPLE, PIN_WRONG, RETRY_LATER. */
  async use({ code, deviceKey, pin }: UseSlipBody, oldSecret: string | undefined): Promise<OpenedSession> {
    const deviceHash = secretHash(deviceKey);
    const slip = await this.codes.find(code, deviceHash);
    const newPinHash = await this.slipPin.take(slip, pin);
    return this.opening.open(oldSecret, (tx) => this.binding.bind(tx, slip, { deviceHash, newPinHash }));
  }

  /** @throws RefusedError TABLET_NOT_BOUND, PIN_WRONG. */
  async enter({ deviceKey, accountId, pin }: PinBody, oldSecret: string | undefined): Promise<OpenedSession> {
    const binding = await this.tabletPin.check(secretHash(deviceKey), accountId, pin);
    return this.opening.open(oldSecret, (tx) => this.binding.reopen(tx, accountId, binding));
  }
}
