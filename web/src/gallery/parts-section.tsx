import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice, type NoticeKind } from '../ui/notice';
import { PointsFigure, ProgressBar } from '../ui/small-signs';

const NOTICES: readonly NoticeKind[] = ['info', 'warning', 'fault'];

/** Buttons, notices, fields, figures and bars in their states. */
export function PartsSection(): ReactElement {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('gallery.parts')}</h2>
      <Buttons size="normal" />
      <Buttons size="large" />
      {NOTICES.map((kind) => (
        <Notice
          key={kind}
          kind={kind}
          what={t('gallery.what')}
          kept={t('gallery.kept')}
          next={t('gallery.next')}
        >
          <Button>{t('notice.retry')}</Button>
        </Notice>
      ))}
      <div className="gallery-row">
        <Field label={t('signIn.name')} hint={t('signIn.ticketHint')} />
        <PointsFigure points="86.50" full="100" />
        <PointsFigure points="4.5" />
      </div>
      {[0, 30, 100].map((value) => (
        <ProgressBar key={value} value={value} max={100} label={t('gallery.progress')} />
      ))}
    </section>
  );
}

function Buttons({ size }: { readonly size: 'normal' | 'large' }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="gallery-row">
      <Button size={size} kind="primary">
        {t('gallery.primary')}
      </Button>
      <Button size={size} kind="official">
        {t('gallery.official')}
      </Button>
      <Button size={size}>{t('gallery.quiet')}</Button>
      <Button size={size} disabled>
        {t('gallery.disabled')}
      </Button>
    </div>
  );
}
