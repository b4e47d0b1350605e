import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MICRO } from '#domain/kernel/points';
import { toPoints } from '#domain/kernel/to-points';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { TimeAspect, TimeScoring } from '#domain/scheme/aspects/time-aspect';
import { BAND_COLUMNS, FRESH_BAND } from './aspect-lines';
import { AmountField, ChoiceField } from './fields';
import { LinesEditor, type Line } from './lines-editor';

export interface TimeScoringFormProps {
  readonly aspect: TimeAspect;
  readonly isDisabled: boolean;
  readonly onAspect: (aspect: Aspect, step?: string) => void;
}

const points = (amount: number) => toPoints(amount * MICRO);

const FRESH: Readonly<Record<TimeScoring['kind'], TimeScoring>> = {
  linear: { kind: 'linear', full: points(10), within: points(600), per: points(60), off: points(1) },
  bands: { kind: 'bands', bands: [{ from: points(0), to: points(600), points: points(10) }] },
};

interface LinearFieldsProps {
  readonly scoring: Extract<TimeScoring, { kind: 'linear' }>;
  readonly isDisabled: boolean;
  readonly onScoring: (scoring: TimeScoring, step: string) => void;
}

function LinearFields({ scoring, isDisabled, onScoring }: LinearFieldsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="scheme-row">
      {(['full', 'within', 'per', 'off'] as const).map((member) => (
        <AmountField
          key={member}
          label={t(`rules.member.${member}`)}
          value={scoring[member]}
          isDisabled={isDisabled}
          onValue={(value) => onScoring({ ...scoring, [member]: toPoints(value ?? 0) }, member)}
        />
      ))}
    </div>
  );
}

/** What a time is worth: nothing but itself, by a table, or by so much off for every while over. */
export function TimeScoringForm({ aspect, isDisabled, onAspect }: TimeScoringFormProps): ReactElement {
  const { t } = useTranslation('console');
  const { scoring, ...rest } = aspect;
  const put = (next: TimeScoring, step?: string): void => onAspect({ ...rest, scoring: next }, step);
  return (
    <>
      <ChoiceField
        label={t('rules.member.scoring')}
        value={scoring?.kind ?? ''}
        options={['', 'linear', 'bands'].map((value) => ({
          value,
          label: t(`scheme.scoring.${value || 'none'}`),
        }))}
        isDisabled={isDisabled}
        onValue={(kind) => (kind === '' ? onAspect(rest) : put(FRESH[kind as TimeScoring['kind']]))}
      />
      {scoring?.kind === 'linear' && (
        <LinearFields scoring={scoring} isDisabled={isDisabled} onScoring={put} />
      )}
      {scoring?.kind === 'bands' && (
        <LinesEditor
          title={t('rules.member.bands')}
          lines={scoring.bands as unknown as readonly Line[]}
          columns={BAND_COLUMNS}
          fresh={FRESH_BAND}
          least={1}
          most={200}
          isDisabled={isDisabled}
          onLines={(bands) =>
            put({ kind: 'bands', bands } as unknown as TimeScoring, `bands ${bands.length}`)
          }
        />
      )}
    </>
  );
}
