import { formatPoints } from '../kernel/format-points';
import { localTextShape } from '../kernel/leaf-shapes';
import type { LocalText } from '../kernel/local-text';
import type { Points } from '../kernel/points';
import { namedShape, recordShape } from '../kernel/record-shape';
import { say } from '../kernel/say';
import { integerShape, oneOfShape, type Shape } from '../kernel/shapes';

export interface DepositDue {
  /** 200 元 are 20000. */
  readonly fen: number;
  /** From the filing. */
  readonly payMinutes: number;
}

/** How results are appealed against. All limits in minutes of the server's clock. */
export interface AppealRule {
  /** After the newest edition was published. */
  readonly windowMinutes: number;
  /** From the filing until it is accepted or rejected. */
  readonly acceptMinutes: number;
  /** From the acceptance until it is decided. */
  readonly decideMinutes: number;
  /** Whether an entry files once only. */
  readonly onePerEntry: boolean;
  /** Absent: the first decision is final. */
  readonly secondLevel?: { readonly windowMinutes: number; readonly decideMinutes: number };
  /** What is deposited, in words; given back when the appeal is upheld. */
  readonly deposit?: LocalText;
  /** How much is deposited and how soon; an appeal that is not paid for by then lapses. */
  readonly depositDue?: DepositDue;
}

/** Where the rules say nothing (APL-1). Source: rules of the field 1.7. */
export const USUAL_APPEALS: AppealRule = {
  windowMinutes: 120,
  acceptMinutes: 60,
  decideMinutes: 120,
  onePerEntry: false,
};

/** Up to thirty days. */
const minutes = integerShape(1, 43_200);

/** The shape of an `AppealRule`. Whatever has this shape is legal. */
export const appealRuleShape: Shape = namedShape(
  'AppealRule',
  recordShape(
    {
      windowMinutes: minutes,
      acceptMinutes: minutes,
      decideMinutes: minutes,
      onePerEntry: oneOfShape(true, false),
    },
    {
      secondLevel: recordShape({ windowMinutes: minutes, decideMinutes: minutes }),
      deposit: localTextShape,
      depositDue: recordShape({ fen: integerShape(1, 10_000_000), payMinutes: minutes }),
    },
    { ...USUAL_APPEALS },
  ),
  'How results are appealed against, in minutes.',
);

const sayMinutes = (count: number): LocalText =>
  count % 60 === 0 && count > 60
    ? say(`${count / 60} 小时`, `${count / 60} hours`)
    : say(`${count} 分钟`, `${count} minutes`);

/** 20000 → 200 元, 20050 → 200.5 元. */
const sayDeposit = ({ fen, payMinutes }: DepositDue): LocalText => {
  const yuan = formatPoints((fen * 10_000) as Points);
  const { zh, en } = sayMinutes(payMinutes);
  return say(
    `申诉保证金 ${yuan} 元，提出申诉后 ${zh}内缴纳，逾期未缴的申诉失效；申诉成立或不予受理的予以退还，不成立的不予退还`,
    `a deposit of CNY ${yuan} is paid within ${en} of the filing, or the appeal lapses; it is given back when the appeal is upheld or not taken, and kept when it is dismissed`,
  );
};

const sayLimits = ({ windowMinutes, acceptMinutes, decideMinutes }: AppealRule): LocalText => {
  const [filed, accepted, decided] = [windowMinutes, acceptMinutes, decideMinutes].map(sayMinutes);
  return say(
    `成绩公布后 ${filed!.zh}内可以申诉，逾期不予受理；${accepted!.zh}内决定是否受理，受理后 ${decided!.zh}内作出裁决`,
    `an appeal is filed within ${filed!.en} of publication, later ones are not taken; it is accepted or not within ${accepted!.en}, and decided within ${decided!.en} after that`,
  );
};

/** The rule as a person reads it (RUV-3). */
export function describeAppeals(rule: AppealRule): LocalText[] {
  const { onePerEntry, secondLevel, deposit, depositDue } = rule;
  const sentences = [sayLimits(rule)];
  if (onePerEntry) sentences.push(say('每名选手（参赛队）限申诉一次', 'each entry files one appeal only'));
  if (secondLevel) {
    const { zh, en } = sayMinutes(secondLevel.windowMinutes);
    sentences.push(
      say(
        `对裁决不服的，可在 ${zh}内申请复议，复议决定为最终决定`,
        `whoever does not accept the decision asks for a second one within ${en}; that one is final`,
      ),
    );
  } else sentences.push(say('裁决为最终决定', 'the decision is final'));
  if (deposit)
    sentences.push(
      say(
        `申诉保证金：${deposit.zh}，申诉成立的予以退还`,
        `deposit: ${deposit.en}, given back when the appeal is upheld`,
      ),
    );
  if (depositDue) sentences.push(sayDeposit(depositDue));
  return sentences;
}
