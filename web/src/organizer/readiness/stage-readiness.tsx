import './readiness.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetitionId, StageId } from '#domain/kernel/ids';
import { ItemLines } from './item-lines';
import { useReadiness } from './use-readiness';

export interface StageReadinessProps {
  readonly competitionId: CompetitionId;
  readonly stageId: StageId;
}

/** What one stage lacks besides being opened, for whoever is about to open it; nothing where it lacks nothing. */
export function StageReadiness({ competitionId, stageId }: StageReadinessProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { value } = useReadiness(competitionId);
  const items = value?.items.filter((item) => item.stageId === stageId && item.kind !== 'stage-not-opened');
  if (!items || items.length === 0) return null;
  return (
    <section className="readiness" aria-label={t('readiness.besides')}>
      <h2>{t('readiness.besides')}</h2>
      <ItemLines competitionId={competitionId} items={items} stageName={() => null} />
    </section>
  );
}
