import type { RouteObject } from 'react-router';
import type { Role } from '#contract/access';
import { StartView } from './start-view';

/** A station of the console's left list, in the order of the way of a mark. */
export interface Station {
  /** Key of its name in the `console` catalogue, under `stations`. */
  readonly key: 'setup' | 'marking' | 'results' | 'publication' | 'honours' | 'exports';
  readonly path: string;
  readonly roles: readonly Role[];
}

/** Only stations that have a page stand here. */
export const STATIONS: readonly Station[] = [];

/** What the console shows under each path. */
export const CONSOLE_ROUTES: readonly RouteObject[] = [{ index: true, element: <StartView /> }];
