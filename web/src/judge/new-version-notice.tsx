import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { appUpdate } from './app-update';
import { useOutbox } from './desk-context';

/** On the list nobody is in the middle of anything: after so long without a touch the new version is taken by itself. */
const IDLE_MS = 60_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/** Takes the new version when nobody has touched the page for a while. */
function useTakeWhenIdle(isFree: boolean): void {
  useEffect(() => {
    if (!isFree) return undefined;
    let timer = 0;
    const begin = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => appUpdate.takeOver(), IDLE_MS);
    };
    begin();
    for (const touch of TOUCHES) addEventListener(touch, begin);
    return () => {
      clearTimeout(timer);
      for (const touch of TOUCHES) removeEventListener(touch, begin);
    };
  }, [isFree]);
}

/** Offers a newer version of the page, once everything that this one wrote is on the server. */
export function NewVersionNotice(): ReactElement | null {
  const { t } = useTranslation();
  const isWaiting = useSyncExternalStore(appUpdate.subscribe, appUpdate.isWaiting);
  const { entries } = useOutbox();
  const isFree = isWaiting && entries.every(({ refusal }) => refusal !== null);
  useTakeWhenIdle(isFree);
  if (!isFree) return null;
  return (
    <Notice kind="info" what={t('judge.newVersion')}>
      <Button onClick={() => appUpdate.takeOver()}>{t('judge.newVersionTake')}</Button>
    </Notice>
  );
}
