import { SetMetadata } from '@nestjs/common';
import type { Right } from './right';

export const ROOMS = 'access:rooms';

/** A kind of room, its parts that vary behind colons, and the right that lets a socket in. */
export interface RoomRule {
  readonly room: string;
  readonly right: Right;
}

/** Names the rooms into which a gateway lets sockets. A room that no gateway names fails the tests. */
export const Rooms = (...rules: readonly RoomRule[]): ClassDecorator => SetMetadata(ROOMS, rules);
