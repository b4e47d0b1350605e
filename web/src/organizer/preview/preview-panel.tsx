import { InputNumber } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageRules } from '#domain/stage-rules/stage-rules';
import { previewStage, type Preview } from '#domain/preview/preview-stage';
import { Button } from '../../ui/button';
import { PreviewResult } from './preview-result';

export interface PreviewPanelProps {
  /** Null while they are not legal. */
  readonly rules: StageRules | null;
  /** How many would start; the people of the stage where there are some. */
  readonly entrants: number;
  readonly year: number;
}

const MOST = 500;

/** What was tried, and with which rules: another change makes it old. */
interface Tried {
  readonly rules: StageRules;
  readonly preview: Preview;
}

function CountField({
  label,
  value,
  most,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}): ReactElement {
  return (
    <label>
      <span>{label}</span>
      <InputNumber value={value} min={1} max={most} precision={0} onChange={(next) => onChange(next ?? 1)} />
    </label>
  );
}

/** Tries the rules on simulated marks, in the browser; nothing is sent or kept. */
export function PreviewPanel({ rules, entrants: usual, year }: PreviewPanelProps): ReactElement {
  const { t } = useTranslation('console');
  const [entrants, setEntrants] = useState(usual);
  const [seed, setSeed] = useState(1);
  const [tried, setTried] = useState<Tried | null>(null);
  const scheme = rules?.scheme;
  const run = (next: number): void => {
    if (!rules || !scheme) return;
    setSeed(next);
    setTried({ rules, preview: previewStage({ ...rules, scheme }, { entrants, seed: next, year }) });
  };
  const lack = rules ? !scheme && t('setUp.preview.noScheme') : t('setUp.preview.faulty');
  return (
    <section className="preview-panel" aria-label={t('setUp.preview.title')}>
      <h2>{t('setUp.preview.title')}</h2>
      <p>{lack || t('setUp.preview.lead')}</p>
      <div className="preview-controls">
        <CountField label={t('setUp.preview.entrants')} value={entrants} most={MOST} onChange={setEntrants} />
        <CountField label={t('setUp.preview.seed')} value={seed} most={999_999} onChange={setSeed} />
        <Button kind="primary" disabled={Boolean(lack)} onClick={() => run(seed)}>
          {t('setUp.preview.run')}
        </Button>
        <Button disabled={Boolean(lack)} onClick={() => run(seed + 1)}>
          {t('setUp.preview.again')}
        </Button>
      </div>
      {tried && tried.rules === rules && <PreviewResult rules={tried.rules} preview={tried.preview} />}
    </section>
  );
}
