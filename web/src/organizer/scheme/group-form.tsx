import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { omitted } from '#domain/kernel/omitted';
import { toPoints } from '#domain/kernel/to-points';
import type { Criterion, Module, SubCriterion } from '#domain/scheme/marking-scheme';
import type { NodeSum } from '#domain/scheme-edit/node-sums';
import { Button } from '../../ui/button';
import { AmountField, ChoiceField } from './fields';
import { showAmount } from './show-amount';

type Group = Module | Criterion | SubCriterion;

export interface GroupFormProps<T extends Group> {
  readonly group: T;
  readonly sum: NodeSum;
  readonly isDisabled: boolean;
  readonly onGroup: (group: T, step?: string) => void;
}

interface SumsProps {
  readonly sum: NodeSum;
  readonly isDisabled: boolean;
  readonly onTake: () => void;
}

/** What the parts come to, and a way to declare just that. */
export function Sums({ sum, isDisabled, onTake }: SumsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <p className="scheme-sum" data-wrong={!sum.isRight}>
      {t('scheme.partsComeTo', { sum: showAmount(sum.sum) })}
      {!sum.isRight && (
        <>
          <span>{t('scheme.sumDiffers')}</span>
          <Button disabled={isDisabled || sum.sum.den !== 1n} onClick={onTake}>
            {t('scheme.takeSum')}
          </Button>
        </>
      )}
    </p>
  );
}

const wholeSum = ({ sum }: NodeSum) => toPoints(Number(sum.num));

/** The declared marks of a criterion or sub-criterion; they need not be declared. */
export function GroupForm<T extends Criterion | SubCriterion>(props: GroupFormProps<T>): ReactElement {
  const { group, sum, isDisabled, onGroup } = props;
  const { t } = useTranslation('console');
  const rest = omitted(group, 'fullMarks');
  const declare = (value: number | undefined, step?: string): void =>
    onGroup((value === undefined ? rest : { ...rest, fullMarks: toPoints(value) }) as unknown as T, step);
  return (
    <>
      <AmountField
        label={t('scheme.declaredMarks')}
        value={group.fullMarks}
        isOptional
        isDisabled={isDisabled}
        onValue={(value) => declare(value, 'fullMarks')}
      />
      <Sums sum={sum} isDisabled={isDisabled} onTake={() => declare(wholeSum(sum))} />
    </>
  );
}

/** Part, weight and full marks of a module. Its panel rule is set with the other rules. */
export function ModuleForm({ group, sum, isDisabled, onGroup }: GroupFormProps<Module>): ReactElement {
  const { t } = useTranslation('console');
  const { part, weight, fullMarks } = group;
  return (
    <>
      <div className="scheme-row">
        <ChoiceField
          label={t('rules.member.part')}
          value={part}
          options={(['practical', 'theory'] as const).map((value) => ({
            value,
            label: t(`rules.value.${value}`),
          }))}
          isDisabled={isDisabled}
          onValue={(value) => onGroup({ ...group, part: value as Module['part'] })}
        />
        <AmountField
          label={t('scheme.weight')}
          form="percent"
          value={weight}
          isDisabled={isDisabled}
          onValue={(value) => onGroup({ ...group, weight: value ?? 0 }, 'weight')}
        />
        <AmountField
          label={t('rules.member.fullMarks')}
          value={fullMarks}
          isDisabled={isDisabled}
          onValue={(value) => onGroup({ ...group, fullMarks: toPoints(value ?? 0) }, 'fullMarks')}
        />
      </div>
      <Sums
        sum={sum}
        isDisabled={isDisabled}
        onTake={() => onGroup({ ...group, fullMarks: wholeSum(sum) })}
      />
      <p className="scheme-hint">{t('scheme.panelHint')}</p>
    </>
  );
}
