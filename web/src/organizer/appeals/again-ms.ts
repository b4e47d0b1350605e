/** How often appeals are asked for anew: somebody else files, decides or records a deposit. */
export const AGAIN_MS = 10_000;
