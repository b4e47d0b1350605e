import { publishedDays } from '../working-days/published-days';
import { decideFinal, decideNotice } from './decide-edition';
import type { EditionStanding } from './edition-state';

const NOW = '2026-11-26T08:00:00.000Z';
const plan = { noticeWorkingDays: 5, days: publishedDays(2026) };
const noNotice = { ...plan, noticeWorkingDays: null };
const internal: EditionStanding = { version: 1, state: 'internal', noticeFrom: null, noticeTo: null };
const onNotice: EditionStanding = {
  version: 1,
  state: 'notice',
  noticeFrom: '2026-11-27',
  noticeTo: '2026-12-03',
};
const final: EditionStanding = { ...onNotice, state: 'final' };

describe('how an edition becomes official', () => {
  it('[PBS-3] an internal edition goes on notice from the first working day after today', () => {
    const value = { from: '2026-11-27', to: '2026-12-03', workingDays: 5 };
    expect(decideNotice(internal, plan, NOW)).toEqual({ ok: true, value });
  });

  it('[PBS-3] the day is the one where the competition is held: after four in the afternoon UTC it is tomorrow', () => {
    const value = { from: '2026-11-30', to: '2026-12-04', workingDays: 5 };
    expect(decideNotice(internal, plan, '2026-11-26T16:00:00.000Z')).toEqual({ ok: true, value });
  });

  it.each([
    [internal, noNotice, { code: 'NOTICE_NOT_PLANNED' }],
    [onNotice, plan, { code: 'EDITION_STATE', state: 'notice' }],
    [final, plan, { code: 'EDITION_STATE', state: 'final' }],
  ])('[PBS-3][PBS-5] no notice of %j: %j', (edition, by, refusal) =>
    expect(decideNotice(edition, by, NOW)).toEqual({ ok: false, refusal }),
  );

  it('[PBS-4] it is final after the last moment of the last day, and not before', () => {
    const running = { ok: false, refusal: { code: 'NOTICE_RUNNING', until: '2026-12-03' } };
    expect(decideFinal(onNotice, plan, NOW)).toEqual(running);
    expect(decideFinal(onNotice, plan, '2026-12-03T15:59:59.999Z')).toEqual(running);
    expect(decideFinal(onNotice, plan, '2026-12-03T16:00:00.000Z')).toEqual({ ok: true, value: null });
  });

  it('[PBS-4] a notice that runs is not cut short by a plan without one', () => {
    expect(decideFinal(onNotice, noNotice, NOW).ok).toBe(false);
  });

  it('[PBS-5] an internal edition is made final directly only where no notice is planned', () => {
    expect(decideFinal(internal, noNotice, NOW)).toEqual({ ok: true, value: null });
    const refusal = { code: 'EDITION_STATE', state: 'internal' };
    expect(decideFinal(internal, plan, NOW)).toEqual({ ok: false, refusal });
    expect(decideFinal(final, plan, NOW)).toMatchObject({ ok: false, refusal: { state: 'final' } });
  });
});
