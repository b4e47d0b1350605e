import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format-time';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { Lease } from './use-lease';

/** Says who has the sheet, that it is free now, or that nobody could be asked. */
export function LeaseNotice({ lease: { state, again } }: { readonly lease: Lease }): ReactElement | null {
  const { t, i18n } = useTranslation();
  switch (state.step) {
    case 'asking':
      return null;
    case 'held':
      return state.hasWaited ? <Notice kind="info" what={t('lease.free')} /> : null;
    case 'unasked':
      return <Notice kind="warning" what={t('lease.unasked')} next={t('lease.unaskedNext')} />;
    case 'waiting': {
      const { by, tablet, since } = state.holder;
      const words = { by, tablet, time: formatTime(since, i18n.language) };
      return (
        <Notice
          kind="warning"
          what={t('lease.waiting', words)}
          kept={t('problem.nothingLost')}
          next={t('lease.waitingNext')}
        />
      );
    }
    case 'taken':
      return (
        <Notice
          kind="warning"
          what={t('lease.taken', { tablet: state.holder?.tablet ?? '', reason: state.reason })}
          kept={t('lease.takenKept')}
        >
          <Button onClick={again}>{t('lease.again')}</Button>
        </Notice>
      );
  }
}
