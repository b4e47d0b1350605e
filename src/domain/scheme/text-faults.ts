import type { LocalText } from '../kernel/local-text';
import type { RuleFault } from '../kernel/rule-fault';

/** A text that people read must be there in both languages. */
export function textFaults(path: string, text: LocalText): RuleFault[] {
  return (['zh', 'en'] as const).flatMap((language) =>
    text[language].trim() === '' ? [{ path: `${path}.${language}`, fault: 'empty' }] : [],
  );
}
