import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../page-frame';
import { JudgeTabs, type JudgeTab } from './judge-tabs';

export interface JudgesFrameProps {
  readonly tab: JudgeTab;
  readonly children: ReactNode;
}

/** A page about judges: its title, and the way to the others. */
export function JudgesFrame({ tab, children }: JudgesFrameProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <PageFrame title={t(`judges.title.${tab}`)} lead={t(`judges.lead.${tab}`)}>
      <JudgeTabs />
      {children}
    </PageFrame>
  );
}
