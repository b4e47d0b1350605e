import { Injectable, type PipeTransform } from '@nestjs/common';
import { RefusedError } from './refused-error';

/** A word of an address that is one of a few. @throws RefusedError NOT_FOUND */
@Injectable()
export class WordPipe<Word extends string> implements PipeTransform<unknown, Word> {
  constructor(private readonly words: readonly Word[]) {}

  transform(value: unknown): Word {
    const word = this.words.find((one) => one === value);
    if (word === undefined) throw new RefusedError({ code: 'NOT_FOUND' });
    return word;
  }
}
