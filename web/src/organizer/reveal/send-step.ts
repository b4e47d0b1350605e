import type { RevealAct } from '#domain/reveal/reveal-state';

/** How a page sends a step; resolves when the board has taken it or said why not. */
export type SendStep = (act: RevealAct, more?: Readonly<Record<string, unknown>>) => Promise<void>;
