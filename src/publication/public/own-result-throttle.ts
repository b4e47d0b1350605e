import { Injectable } from '@nestjs/common';
import { SignInThrottle } from '../../access/sign-in-throttle';

/** Whoever guesses codes of results is slowed as one who guesses passwords, and does not hold up those who sign in. */
@Injectable()
export class OwnResultThrottle extends SignInThrottle {}
