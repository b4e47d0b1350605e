import type { PublishedContent, PublishedStanding } from '../../contract/publication';
import { NO_PLAN } from '../../domain/publication/publication-plan';
import { publishedDays } from '../../domain/working-days/published-days';
import { toPublicContent } from './to-public-content';

const row = (place: number, total: string | null): PublishedStanding =>
  ({
    entryId: `entry-${place}`,
    contestantId: `person-${place}`,
    contestantName: `虚构选手${place}`,
    unitId: 'unit',
    unitName: '虚构一厂',
    number: `01-${place}`,
    place,
    sharedBy: 1,
    exactTotal: total && '1/3',
    total,
    theory: total,
    practical: null,
    exactTheory: '7/1',
    struckAwards: ['champion'],
  }) as unknown as PublishedStanding;

const content = {
  competitionId: 'c',
  tradeId: 't',
  tradeName: { zh: '钳工', en: 'Fitter' },
  stageId: 's',
  stageKind: 'final',
  version: 1,
  publishedAt: '2026-11-26T02:00:00.000Z',
  publishedBy: 'account-1',
  ledgerSeq: 41,
  ledgerHash: 'chain',
  standings: [row(1, '90.00'), row(2, null)],
  rulesVersion: 3,
} as unknown as PublishedContent;

describe('what the public may see of an edition', () => {
  it('[PBP-1] each member is named: ids of people, exact values, accounts and the ledger stay inside', () => {
    const plan = { ...NO_PLAN, contact: '办公室', days: publishedDays(2026) };
    const notice = { from: '2026-12-30', to: '2027-01-06' };
    expect(toPublicContent(content, 'hash', { plan, notice })).toEqual({
      competitionId: 'c',
      tradeId: 't',
      tradeName: { zh: '钳工', en: 'Fitter' },
      stageId: 's',
      stageKind: 'final',
      version: 1,
      publishedAt: '2026-11-26T02:00:00.000Z',
      hash: 'hash',
      contact: '办公室',
      yearsNotListed: [2027],
      standings: [
        {
          place: 1,
          sharedBy: 1,
          number: '01-1',
          name: '虚构选手1',
          unitId: 'unit',
          unitName: '虚构一厂',
          total: '90.00',
          theory: '90.00',
          practical: null,
        },
      ],
    });
  });

  it('[PBP-2] who has a place and no result is there only where the plan says so', () => {
    const numbers = (showsWithoutResult: boolean) =>
      toPublicContent(content, 'hash', {
        plan: { ...NO_PLAN, showsWithoutResult },
        notice: null,
      }).standings.map(({ number }) => number);
    expect([numbers(false), numbers(true)]).toEqual([['01-1'], ['01-1', '01-2']]);
  });
});
