import type { ShapeFault } from './shapes';

/** One fault in rule data: where it is and what is wrong, as a code that the screen words. */
export interface RuleFault {
  readonly path: string;
  readonly fault: RuleFaultCode;
}

/** What can be wrong at a place in rule data. Worded in fault-text.ts. */
export type RuleFaultCode =
  | ShapeFault['fault']
  | 'empty'
  | 'not-json'
  | 'duplicate'
  | 'too-few'
  | 'out-of-range'
  | 'not-in-order'
  | 'sum-differs'
  | 'step-does-not-divide'
  | 'drops-nothing'
  | 'drops-too-many'
  | 'unknown-module'
  | 'unknown-part'
  | 'unknown-aspect'
  | 'unknown-section'
  | 'unknown-stage'
  | 'unknown-award'
  | 'unknown-trade'
  | 'unknown-name'
  | 'off-step'
  | 'off-list'
  | 'no-attempt'
  | 'unreachable'
  | 'larger-than-field'
  | 'needs-panel-by-aspect'
  | 'needs-decision'
  | 'other-decides'
  | 'mixed-better'
  | 'lower-grade'
  | 'never-reached'
  | 'seated-module'
  | 'not-in-cis';
