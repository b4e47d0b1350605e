import { lacksOf, type Device } from './device-lacks';

const whole: Device = { isSecure: true, hasWorker: true, hasWakeLock: true, isPersisted: true };

describe('lacksOf', () => {
  it('[OFL-13] a tablet that has everything is told nothing, also before the browser has answered', () => {
    expect(lacksOf(whole)).toEqual([]);
    expect(lacksOf({ ...whole, isPersisted: null })).toEqual([]);
  });

  it('[OFL-13] plain http is named alone: it explains the rest', () => {
    const plain: Device = { isSecure: false, hasWorker: false, hasWakeLock: false, isPersisted: null };
    expect(lacksOf(plain)).toEqual(['no-https']);
  });

  it('[OFL-13] whatever else is missing is named one by one', () => {
    expect(lacksOf({ ...whole, hasWorker: false, hasWakeLock: false, isPersisted: false })).toEqual([
      'no-worker',
      'no-wake-lock',
      'not-persisted',
    ]);
  });
});
