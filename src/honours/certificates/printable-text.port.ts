import { Injectable } from '@nestjs/common';

/** The signs of a text that cannot be printed, each once. */
export type MissingSigns = (text: string) => readonly string[];

/** Which signs can be printed is known where papers are drawn, later in the way: the register asks here before it issues. */
@Injectable()
export class PrintableText {
  private missing: MissingSigns | undefined;

  use(missing: MissingSigns): void {
    this.missing = missing;
  }

  missingIn(text: string): readonly string[] {
    if (!this.missing) throw new Error('nobody has said which signs can be printed');
    return this.missing(text);
  }
}
