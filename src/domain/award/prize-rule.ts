import { recordShape } from '../kernel/record-shape';
import type { LocalText } from '../kernel/local-text';
import type { RuleFault } from '../kernel/rule-fault';
import { joinTexts, LISTED, say } from '../kernel/say';
import { integerShape, listShape, oneOfShape, type Shape } from '../kernel/shapes';
import { moneyShape, sayYuan, type Fen } from './money';

/** So much for each of the next so many who hold the title. */
export interface PrizeAmount {
  readonly money: Fen;
  /** Absent in the last: everybody else. */
  readonly people?: number;
}

/** The prize money of a title (AWD-13): by place among those who hold it, best first. */
export interface PrizeRule {
  readonly currency: 'CNY';
  readonly amounts: readonly PrizeAmount[];
  /** Whether each of those who share a place gets the best amount of theirs, or they share what their places give. */
  readonly ties: 'each' | 'split';
}

/** Prize money that somebody gets. */
export interface Prize {
  readonly currency: 'CNY';
  readonly money: Fen;
}

export const prizeRuleShape: Shape = recordShape(
  {
    currency: oneOfShape('CNY'),
    amounts: listShape(recordShape({ money: moneyShape }, { people: integerShape(1, 10_000) }), 50, 1),
    ties: oneOfShape('each', 'split'),
  },
  {},
  { currency: 'CNY', ties: 'each' },
);

export const prizeShape: Shape = recordShape({ currency: oneOfShape('CNY'), money: integerShape(0) });

/** AWD-13: what follows an amount for everybody else is never paid. */
export function prizeFaults(path: string, { amounts }: PrizeRule): RuleFault[] {
  const open = amounts.findIndex(({ people }) => people === undefined);
  return open < 0 || open === amounts.length - 1
    ? []
    : [{ path: `${path}.amounts[${open + 1}]`, fault: 'never-reached' }];
}

const sayAmount = ({ money, people }: PrizeAmount, index: number): LocalText => {
  const yuan = sayYuan(money);
  if (people === undefined)
    return index === 0
      ? say(`每人 ${yuan} 元`, `CNY ${yuan} each`)
      : say(`其余每人 ${yuan} 元`, `CNY ${yuan} for everybody else`);
  return say(
    `${index === 0 ? '前' : '其后'} ${people} 名每人 ${yuan} 元`,
    `CNY ${yuan} for the ${index === 0 ? 'first' : 'next'}${people === 1 ? '' : ` ${people}`}`,
  );
};

/** The rule as a person reads it. */
export function sayPrize({ amounts, ties }: PrizeRule): LocalText {
  const { zh, en } = joinTexts(amounts.map(sayAmount), LISTED);
  return ties === 'each'
    ? say(`奖金${zh}，名次并列者各得全额`, `prize ${en}; whoever shares a place gets it in full`)
    : say(`奖金${zh}，名次并列者平分`, `prize ${en}; those who share a place share it`);
}
