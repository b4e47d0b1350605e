import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { omitted } from '#domain/kernel/omitted';
import type { MarkingScheme } from '#domain/scheme/marking-scheme';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { aspectKindOf } from '#domain/scheme/aspects/aspect-kinds';
import type { DeclaredRule } from '#domain/scheme/aspects/aspect-base';
import { asKind } from '#domain/scheme-edit/new-node';
import { useLocalText } from '../../i18n/use-local-text';
import { AmountField, ChoiceField } from './fields';
import { AspectLines } from './aspect-lines';
import { TimeScoringForm } from './time-scoring-form';

export interface AspectFormProps {
  readonly aspect: Aspect;
  readonly scheme: MarkingScheme;
  readonly isDisabled: boolean;
  /** @param step changes of the same step in a row are taken back together */
  readonly onAspect: (aspect: Aspect, step?: string) => void;
}

interface Amount {
  readonly member: string;
  readonly form?: 'whole';
  readonly isOptional?: true;
}

const KINDS: readonly Aspect['kind'][] = [
  'measurement',
  'measured',
  'judgement',
  'free',
  'deduction',
  'count',
  'time',
  'pass',
];

const AMOUNTS: Readonly<Record<Aspect['kind'], readonly Amount[]>> = {
  measurement: [{ member: 'max' }],
  measured: [{ member: 'least' }, { member: 'most' }, { member: 'step' }],
  deduction: [{ member: 'max' }, { member: 'step' }],
  judgement: [{ member: 'max' }],
  free: [{ member: 'max' }, { member: 'step' }, { member: 'least', isOptional: true }],
  count: [{ member: 'each' }, { member: 'most', form: 'whole' }, { member: 'max', isOptional: true }],
  time: [{ member: 'limit' }, { member: 'step' }],
  pass: [{ member: 'max' }],
};

const valueOf = (aspect: Aspect, member: string): unknown =>
  (aspect as unknown as Readonly<Record<string, unknown>>)[member];

/** The aspect with another value of a member, or without the member. */
export function withMember(aspect: Aspect, member: string, value: unknown): Aspect {
  const rest = omitted(aspect as unknown as Readonly<Record<string, unknown>>, member);
  return (value === undefined ? rest : { ...rest, [member]: value }) as unknown as Aspect;
}

/** What some kinds choose from a few. */
function AspectChoices({ aspect, isDisabled, onAspect }: AspectFormProps): ReactElement | null {
  const { t } = useTranslation('console');
  const choose = (member: 'converts' | 'veto', codes: readonly string[]): ReactElement => (
    <ChoiceField
      label={t(`rules.member.${member}`)}
      value={(valueOf(aspect, member) as string | undefined) ?? ''}
      options={codes.map((code) => ({
        value: code,
        label: code === '' ? t('scheme.none') : t(`scheme.choice.${code}`),
      }))}
      isDisabled={isDisabled}
      onValue={(value) => onAspect(withMember(aspect, member, value === '' ? undefined : value))}
    />
  );
  if (aspect.kind === 'measured') return choose('converts', ['each-mark', 'panel-value']);
  return aspect.kind === 'pass' ? choose('veto', ['', 'module', 'total', 'place']) : null;
}

function DeclaredFields({ aspect, isDisabled, onAspect }: AspectFormProps): ReactElement {
  const { t } = useTranslation('console');
  const { declares = {} } = aspect;
  const set = (name: keyof DeclaredRule, end: 'least' | 'most', value: number | undefined): void => {
    const { [name]: range, ...others } = declares;
    const next =
      value === undefined
        ? others
        : { ...others, [name]: { least: value, most: value, ...range, [end]: value } };
    onAspect(
      withMember(aspect, 'declares', Object.keys(next).length > 0 ? next : undefined),
      `${name}.${end}`,
    );
  };
  return (
    <>
      {(['factor', 'base', 'table'] as const).map((name) => (
        <div className="scheme-row" key={name}>
          {(['least', 'most'] as const).map((end) => (
            <AmountField
              key={end}
              label={`${t(`scheme.declared.${name}`)} · ${t(`rules.member.${end}`)}`}
              value={declares[name]?.[end]}
              isOptional
              isDisabled={isDisabled}
              onValue={(value) => set(name, end, value)}
            />
          ))}
        </div>
      ))}
    </>
  );
}

/** What any aspect may say besides how it is marked; seldom used, so it is folded away. */
function MoreFields(props: AspectFormProps): ReactElement {
  const { aspect, isDisabled, onAspect } = props;
  const { t } = useTranslation('console');
  const isUsed = aspect.factor !== undefined || aspect.declares !== undefined || aspect.isAttempt === true;
  return (
    <details className="scheme-more" open={isUsed}>
      <summary>{t('scheme.more')}</summary>
      <AmountField
        label={t('rules.member.factor')}
        value={aspect.factor}
        isOptional
        isDisabled={isDisabled}
        onValue={(value) => onAspect(withMember(aspect, 'factor', value), 'factor')}
      />
      <label className="scheme-check">
        <input
          type="checkbox"
          checked={aspect.isAttempt === true}
          disabled={isDisabled}
          onChange={({ target }) =>
            onAspect(withMember(aspect, 'isAttempt', target.checked ? true : undefined))
          }
        />
        {t('scheme.attempt')}
      </label>
      <DeclaredFields {...props} />
    </details>
  );
}

function AmountFields({ aspect, isDisabled, onAspect }: AspectFormProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      {AMOUNTS[aspect.kind].map(({ member, form, isOptional = false }) => (
        <AmountField
          key={`${aspect.kind} ${member}`}
          label={t(`rules.member.${member}`)}
          form={form ?? 'points'}
          value={valueOf(aspect, member) as number | undefined}
          isOptional={isOptional}
          isDisabled={isDisabled}
          onValue={(value) => onAspect(withMember(aspect, member, value), member)}
        />
      ))}
    </>
  );
}

/** The section of the occupational standard, where the scheme has some. */
function SectionField({ aspect, scheme, isDisabled, onAspect }: AspectFormProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { sections = [] } = scheme;
  if (sections.length === 0 && aspect.section === undefined) return null;
  return (
    <ChoiceField
      label={t('rules.member.section')}
      value={aspect.section ?? ''}
      options={[
        { value: '', label: t('scheme.none') },
        ...sections.map(({ id, name }) => ({ value: id, label: local(name) })),
      ]}
      isDisabled={isDisabled}
      onValue={(id) => onAspect(withMember(aspect, 'section', id === '' ? undefined : id))}
    />
  );
}

/** How an aspect is marked: its kind, the amounts of the kind, its levels, bands or faults. */
export function AspectForm(props: AspectFormProps): ReactElement {
  const { aspect, isDisabled, onAspect } = props;
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <>
      <ChoiceField
        label={t('scheme.kind')}
        value={aspect.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`rules.value.${kind}`) }))}
        isDisabled={isDisabled}
        onValue={(kind) => onAspect(asKind(aspect, kind as Aspect['kind']))}
      />
      <p className="scheme-sentence">{local(aspectKindOf(aspect).sentence(aspect))}</p>
      <div className="scheme-row">
        <AmountFields {...props} />
        <AspectChoices {...props} />
      </div>
      {aspect.kind === 'time' && (
        <TimeScoringForm aspect={aspect} isDisabled={isDisabled} onAspect={onAspect} />
      )}
      <AspectLines aspect={aspect} isDisabled={isDisabled} onAspect={onAspect} />
      <SectionField {...props} />
      <MoreFields {...props} />
    </>
  );
}
