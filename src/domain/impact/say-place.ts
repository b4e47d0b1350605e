import type { LocalText } from '../kernel/local-text';
import { say } from '../kernel/say';
import type { EditionPlace } from './compare-editions';

/** A place as a notice says it: "并列第 3 名，88.50 分". */
export function sayPlace({ place, sharedBy, total }: EditionPlace): LocalText {
  const isShared = sharedBy > 1;
  return say(
    `${isShared ? '并列' : ''}第 ${place} 名${total === null ? '，无成绩' : `，${total} 分`}`,
    `${isShared ? 'joint ' : ''}place ${place}${total === null ? ', no result' : `, ${total} points`}`,
  );
}
