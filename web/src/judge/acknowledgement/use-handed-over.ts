import { useCallback, useState } from 'react';

const PARAMETER = 'handed';

/** Whether the tablet is in the contestant's hands. It stands in the address, so that a reload does not show her the judge's pages. */
export function useHandedOver(): readonly [boolean, (isHanded: boolean) => void] {
  const [isHanded, setHanded] = useState(() => new URLSearchParams(location.search).has(PARAMETER));
  const turn = useCallback((next: boolean) => {
    const query = new URLSearchParams(location.search);
    if (next) query.set(PARAMETER, '1');
    else query.delete(PARAMETER);
    history.replaceState(null, '', `?${query.toString()}`);
    setHanded(next);
  }, []);
  return [isHanded, turn];
}
