import type { ReactElement, ReactNode } from 'react';
import { REHEARSAL_WATERMARK } from '#domain/rehearsal/rehearsal-watermark';
import { useLocalText } from '../i18n/use-local-text';

/** The band over everything of a rehearsal (RHS-2): words between hatched lines, so that it is told without colour. */
export function Watermark(): ReactElement {
  const { local } = useLocalText();
  return (
    <div className="watermark" role="note">
      {local(REHEARSAL_WATERMARK)}
    </div>
  );
}

/** The same on paper, in both languages, whatever the desk's is. */
export function PaperWatermark(): ReactElement {
  return (
    <div className="watermark watermark-paper">
      {REHEARSAL_WATERMARK.zh} / {REHEARSAL_WATERMARK.en}
    </div>
  );
}

interface RehearsalFrameProps {
  readonly isRehearsal: boolean;
  /** A page that fills the screen. */
  readonly children: ReactNode;
}

/** Puts the band above a page that fills the screen, without covering anything of it. */
export function RehearsalFrame({ isRehearsal, children }: RehearsalFrameProps): ReactNode {
  if (!isRehearsal) return children;
  return (
    <div className="rehearsal-frame">
      <Watermark />
      {children}
    </div>
  );
}
