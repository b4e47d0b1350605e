import { SetMetadata } from '@nestjs/common';
import type { Right } from './right';

export const RULE = 'access:rule';

/** Names the right a route or socket event asks for. A handler without Can or Public is refused, and fails the tests. */
export const Can = (right: Right): MethodDecorator => SetMetadata(RULE, right);

/** Open to whoever comes, session or not. */
export const Public = (): MethodDecorator => SetMetadata(RULE, 'public');
