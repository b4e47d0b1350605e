import type { TFunction } from 'i18next';
import type { RulingView } from '#contract/marking';
import { formatPoints } from '#domain/kernel/format-points';
import type { LocalText } from '#domain/kernel/local-text';
import { NO_CLAUSE, sayFactor } from '#domain/kernel/say';
import type { Declaration } from '#domain/ledger/declaration';
import type { EntryRuling } from '#domain/ledger/ledger-fact';
import { withMinus } from '../../i18n/with-minus';
import type { RulingNames } from './ruling-names';

/** How rulings are put into words. */
export interface RulingWords {
  readonly t: TFunction<'console'>;
  readonly local: (text: LocalText) => string;
  readonly names: RulingNames;
}

type Fact = RulingView['fact'];
type Given = Extract<EntryRuling, { kind: 'AdjustmentGiven' }>;

/** A penalty or bonus with how often and its clause: "penalty: late × 2 (art. 5)". */
function adjustmentText({ adjustmentId, times }: Given, { t, local, names }: RulingWords): string {
  const rule = names.adjustmentOf(adjustmentId);
  const name = rule ? local(rule.name) : adjustmentId;
  const what = t(`rulings.said.${rule?.kind ?? 'penalty'}`, { name, times });
  if (!rule || rule.clause.zh === NO_CLAUSE) return what;
  return t('rules.group', { name: what, value: local(rule.clause) });
}

/** What was declared, in a list: "difficulty 3.2, base value 1.5". */
function declaredText({ factor, base, table }: Declaration, { t }: RulingWords): string {
  return [
    ...(factor === undefined ? [] : [t('rulings.said.factor', { value: sayFactor(factor) })]),
    ...(base === undefined ? [] : [t('rulings.said.base', { value: withMinus(formatPoints(base)) })]),
    ...(table ? [t('rulings.said.table', { count: table.length })] : []),
  ].join(t('rules.list'));
}

function spreadText(
  { moduleId, aspectId, worth }: Extract<EntryRuling, { kind: 'SpreadDecided' }>,
  { t, local, names }: RulingWords,
): string {
  const known = aspectId === undefined ? names.moduleOf(moduleId) : names.aspectOf(aspectId);
  const name = known ? local(known.name) : (aspectId ?? moduleId);
  return worth === undefined
    ? t('rulings.said.SpreadKept', { name })
    : t('rulings.said.SpreadDecided', { name, worth: withMinus(formatPoints(worth)) });
}

function decisionText(
  { order, by }: Extract<Fact, { kind: 'TieDecided' }>,
  { t, names }: RulingWords,
): string {
  return t('rulings.said.TieDecided', {
    order: order.map(names.numberOf).join(t('rulings.said.before')),
    by: t(`rulings.decider.${by}`),
  });
}

function voidedText(voids: number, all: readonly RulingView[], words: RulingWords): string {
  const given = all.find(({ seq }) => seq === voids)?.fact;
  const what = given?.kind === 'AdjustmentGiven' ? adjustmentText(given, words) : '';
  return words.t('rulings.said.AdjustmentVoided', { seq: voids, what });
}

/** What a ruling says, as a sentence. @param all the rulings of the stage: one that takes another back says which */
export function rulingText(fact: Fact, all: readonly RulingView[], words: RulingWords): string {
  const { t, local, names } = words;
  switch (fact.kind) {
    case 'StatusSet':
      return t('rulings.said.StatusSet', { status: t(`app:status.${fact.status}`) });
    case 'AdjustmentGiven':
      return adjustmentText(fact, words);
    case 'AdjustmentVoided':
      return voidedText(fact.voids, all, words);
    case 'ElementDeclared': {
      const aspect = names.aspectOf(fact.aspectId);
      const name = aspect ? local(aspect.name) : fact.aspectId;
      return t('rulings.said.ElementDeclared', { name, what: declaredText(fact.declaration, words) });
    }
    case 'JudgeExcused':
      return t('rulings.said.JudgeExcused', { judge: names.judgeOf(fact.judgeId) });
    case 'WildCardGiven':
    case 'PlaceDeclined':
      return t(`rulings.said.${fact.kind}`);
    case 'ReserveCalled':
      return t('rulings.said.ReserveCalled', { number: names.numberOf(fact.insteadOf) });
    case 'SpreadDecided':
      return spreadText(fact, words);
    case 'AwardStruck': {
      const award = names.awardOf(fact.awardId);
      return t('rulings.said.AwardStruck', { award: award ? local(award.title) : fact.awardId });
    }
    case 'TieDecided':
      return decisionText(fact, words);
  }
}
