/** Who beside the judge puts a name to a process sheet (过程评分表): the contestant at the bench, the chief judge at the desk. */
export const ACKNOWLEDGERS = ['contestant', 'chief-judge'] as const;

export type Acknowledger = (typeof ACKNOWLEDGERS)[number];
