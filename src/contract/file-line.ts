import type { Refusal } from '../domain/kernel/refusal';

/** A line of the answer while a file is worked on, 0 … 1; then the report, or why there is none. */
export type FileLine<Report> =
  { readonly share: number } | { readonly report: Report } | { readonly refusal: Refusal };
