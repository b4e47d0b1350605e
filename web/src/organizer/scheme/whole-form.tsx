import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionId } from '#domain/kernel/ids';
import { toPoints } from '#domain/kernel/to-points';
import type { MarkingScheme, Rounding, Section } from '#domain/scheme/marking-scheme';
import { freshId } from '#domain/scheme-edit/fresh-id';
import { schemeSum, takeSums } from '#domain/scheme-edit/node-sums';
import { AmountField, ChoiceField } from './fields';
import { Sums } from './group-form';
import { LinesEditor, type Line } from './lines-editor';

export interface WholeFormProps {
  readonly scheme: MarkingScheme;
  readonly isDisabled: boolean;
  readonly onScheme: (scheme: MarkingScheme, step?: string) => void;
}

const DECIMALS = ['0', '1', '2', '3', '4', '5', '6'];

function RoundingForm({ scheme, isDisabled, onScheme }: WholeFormProps): ReactElement {
  const { t } = useTranslation('console');
  const { rounding } = scheme;
  const put = (next: Rounding): void => onScheme({ ...scheme, rounding: next });
  const words = (codes: readonly string[]) =>
    codes.map((value) => ({ value, label: t(`rules.value.${value}`) }));
  return (
    <div className="scheme-row">
      <ChoiceField
        label={t('rules.member.decimals')}
        value={String(rounding.decimals)}
        options={DECIMALS.map((value) => ({ value, label: value }))}
        isDisabled={isDisabled}
        onValue={(value) => put({ ...rounding, decimals: Number(value) })}
      />
      <ChoiceField
        label={t('rules.member.mode')}
        value={rounding.mode}
        options={words(['half-up', 'half-even'])}
        isDisabled={isDisabled}
        onValue={(mode) => put({ ...rounding, mode: mode as Rounding['mode'] })}
      />
      <ChoiceField
        label={t('scheme.roundingAt')}
        value={rounding.at}
        options={words(['each-node', 'final-only', 'display-only'])}
        isDisabled={isDisabled}
        onValue={(at) => put({ ...rounding, at: at as Rounding['at'] })}
      />
    </div>
  );
}

/** What concerns the scheme as a whole: full marks, rounding, the sections of the occupational standard. */
export function WholeForm(props: WholeFormProps): ReactElement {
  const { scheme, isDisabled, onScheme } = props;
  const { t } = useTranslation('console');
  const { sections = [], ...rest } = scheme;
  const putSections = (lines: readonly Line[]): void => {
    const taken = new Set(lines.map(({ id }) => (typeof id === 'string' ? id : '')));
    const next = lines.map((line): Section => {
      const id = (line['id'] as string | undefined) ?? freshId('section-1', taken);
      return { ...line, id: id as SectionId } as Section;
    });
    onScheme(next.length > 0 ? { ...rest, sections: next } : rest, `sections ${next.length}`);
  };
  return (
    <>
      <AmountField
        label={t('rules.member.fullMarks')}
        value={scheme.fullMarks}
        isDisabled={isDisabled}
        onValue={(value) => onScheme({ ...scheme, fullMarks: toPoints(value ?? 0) }, 'fullMarks')}
      />
      <Sums sum={schemeSum(scheme)} isDisabled={isDisabled} onTake={() => onScheme(takeSums(scheme))} />
      <RoundingForm {...props} />
      <LinesEditor
        title={t('rules.member.sections')}
        lines={sections as unknown as readonly Line[]}
        columns={[
          { member: 'name', as: 'text' },
          { member: 'fullMarks', as: 'points' },
        ]}
        fresh={{ name: { zh: '', en: '' }, fullMarks: 0 }}
        least={0}
        most={100}
        isDisabled={isDisabled}
        onLines={putSections}
      />
    </>
  );
}
