import type { Refusal, RefusalCode } from '../../domain/kernel/refusal';
import { RefusedError } from '../http/refused-error';

type TableRefusal = Extract<Refusal, { code: Extract<RefusalCode, `TABLE_${string}` | 'NOT_A_TABLE'> }>;

export const notATable = (found: Extract<Refusal, { code: 'NOT_A_TABLE' }>['found']): RefusedError =>
  refused({ code: 'NOT_A_TABLE', found });

export const damaged = (row?: number): RefusedError =>
  refused(row === undefined ? { code: 'TABLE_DAMAGED' } : { code: 'TABLE_DAMAGED', row });

export const unsafe = (because: Extract<Refusal, { code: 'TABLE_UNSAFE' }>['because']): RefusedError =>
  refused({ code: 'TABLE_UNSAFE', because });

export const tooLarge = (what: TooLarge['what'], most: number, row?: number): RefusedError =>
  refused({ code: 'TABLE_TOO_LARGE', what, most, ...(row === undefined ? {} : { row }) });

type TooLarge = Extract<Refusal, { code: 'TABLE_TOO_LARGE' }>;

function refused(refusal: TableRefusal): RefusedError {
  return new RefusedError(refusal);
}
