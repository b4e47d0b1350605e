import type { ConferredGround } from '../certificate/certificate-ground';
import { groundKey } from '../certificate/certificate-ground';
import type { ContestantId } from '../kernel/ids';
import type { LocalText } from '../kernel/local-text';
import { say } from '../kernel/say';
import { sayGrade } from '../promotion/ladder';

/** A certificate that was issued and is valid: what would it say of its holder? */
export interface CertificateHeld {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly unitName: string;
  readonly number: string;
  readonly says: LocalText;
}

/** What of the register the report looks at. */
export interface IssuedCertificate {
  readonly number: string;
  readonly ground: string;
}

/** What these certificates would say, were this conferred; one whose ground is gone says nothing. */
export function certificatesHeld(
  grounds: readonly ConferredGround[],
  issued: readonly IssuedCertificate[],
): CertificateHeld[] {
  const byKey = new Map(grounds.map((one) => [groundKey(one.ground), one]));
  return issued.flatMap(({ number, ground: key }) => {
    const conferred = byKey.get(key);
    if (!conferred) return [];
    const { ground, statement } = conferred;
    if (ground.contestantId === null) return [];
    return {
      contestantId: ground.contestantId,
      contestantName: statement.holder,
      unitName: statement.unit,
      number,
      says: saysOf(number, statement),
    };
  });
}

/** Number, title and place, and the levels where there are any: what a certificate is compared by (CER-5). */
function saysOf(
  number: string,
  { title, place, fromGrade, toGrade }: ConferredGround['statement'],
): LocalText {
  const from = sayGrade(fromGrade);
  const levels = toGrade === null ? say('', '') : say(`由${from.zh}`, ` from ${from.en}`);
  const at = place === null ? say('', '') : say(`（第 ${place} 名）`, ` (place ${place})`);
  return say(
    `${number} ${levels.zh}${title.zh}${at.zh}`,
    `${number} ${title.en || title.zh}${levels.en}${at.en}`,
  );
}
