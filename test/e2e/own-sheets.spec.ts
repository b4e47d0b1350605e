import type { OwnSheetView } from '../../src/contract/own-sheets';
import type { UnitsSelectionView } from '../../src/contract/selections';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { UnitPart, UnitsRule } from '../../src/domain/selection/units/units-rule';
import { FakeClock } from '../support/fake-clock';
import type { HttpClient } from '../support/http-client';
import {
  publishAndConfer,
  selectionHouse,
  UNITS_RULE,
  type SelectionHouse,
} from '../support/selection-house';
import { createAccount, grantOf, signIn } from '../support/sign-in';

const clock = new FakeClock(new Date('2026-11-26T10:00:00.000Z'));
const withOwn = (part: UnitPart): UnitPart =>
  part.kind === 'checklist' ? { ...part, ownUntil: '2026-11-26' } : part;
const RULE: UnitsRule = { ...UNITS_RULE, parts: UNITS_RULE.parts.map(withOwn) };

let house: SelectionHouse;
let unit: HttpClient;

beforeAll(async () => {
  house = await selectionHouse({ clock });
  const here = { competitionId: house.small.id, unitId: 'chosen-unit' as never };
  await createAccount(house.test, 'the unit', [grantOf('unit', here)]);
  unit = await signIn(house.test, 'the unit');
  await house.organizer.put(`${house.base}/units`, RULE);
});
afterAll(() => house.test.close());

const at = (): string => `/api/honours/competitions/${house.small.id}/own-sheets`;
const mine = async (): Promise<OwnSheetView[]> => (await unit.get<OwnSheetView[]>(at())).body;
const line = (more: object = {}): object => ({
  unitId: 'chosen-unit',
  itemId: 'plan',
  own: 9,
  note: '方案见附件一',
  ...more,
});
const enter = (...lines: object[]) => unit.post(`${at()}/units`, { lines });
const codeOf = async (answer: Promise<{ status: number; body: unknown }>): Promise<string> => {
  const { body } = await answer;
  return (body as { refusal?: Refusal }).refusal?.code ?? 'done';
};
const view = async (): Promise<UnitsSelectionView> =>
  (await house.organizer.get<UnitsSelectionView>(`${house.base}/units`)).body;
const sheet = async () => (await view()).rows.find(({ unitId }) => unitId === 'chosen-unit')!.sheet;
const review = (reviewed: number, own: number | null = null) =>
  house.organizer.post(`${house.base}/units/acts`, {
    acts: [
      {
        kind: 'checklist',
        unitId: 'chosen-unit',
        itemId: 'plan',
        own,
        reviewed,
        isFailed: false,
        note: '附件齐全',
      },
    ],
  });

describe("a unit's own organization sheet", () => {
  it('[OWN-1] the unit enters its own lines with a note, and nobody else’s', async () => {
    expect(await mine()).toMatchObject([
      { ruleId: 'units', until: '2026-11-26', isOver: false, units: [{ unitId: 'chosen-unit', lines: [] }] },
    ]);
    expect(await codeOf(enter(line(), line({ unitId: 'chosen-other' })))).toBe('NOT_FOUND');
    expect(await codeOf(enter(line({ own: 11 })))).toBe('MARK_OUT_OF_RANGE');
    expect(await codeOf(enter(line({ note: ' ' })))).toBe('MALFORMED');
    expect(await codeOf(house.organizer.post(`${at()}/units`, { lines: [line()] }))).toBe('NOT_ALLOWED');
    expect(
      await codeOf(unit.post(`${house.base}/units/acts`, { acts: [{ kind: 'own-sheet', ...line() }] })),
    ).toBe('NOT_ALLOWED');
    expect(await sheet()).toEqual([]);
    expect(await codeOf(enter(line()))).toBe('done');
    expect((await mine())[0]!.units[0]!.lines).toEqual([
      { itemId: 'plan', own: '9', note: '方案见附件一', reviewed: null },
    ]);
    expect((await view()).records.at(-1)).toMatchObject({ byName: 'the unit', act: { kind: 'own-sheet' } });
  });

  it('[OWN-3] the committee changes what counts and not what the unit said; entered anew it is reviewed anew', async () => {
    await review(7, 3);
    expect(await sheet()).toEqual([
      { itemId: 'plan', own: '9', ownNote: '方案见附件一', reviewed: '7', isFailed: false, note: '附件齐全' },
    ]);
    await enter(line({ own: 10, note: '补充附件二' }));
    expect(await sheet()).toMatchObject([{ own: '10', ownNote: '补充附件二', reviewed: null }]);
    await publishAndConfer(house);
    const { seq } = await view();
    expect(await codeOf(house.organizer.post(`${house.base}/units/decide`, { seq }))).toBe(
      'SELECTION_UNREVIEWED',
    );
  });

  it('[OWN-1][OWN-2] after the last day nothing is entered; what was reviewed is said once it is decided', async () => {
    await review(8);
    expect((await mine())[0]!.units[0]!.lines).toMatchObject([{ own: '10', reviewed: null }]);
    clock.advance(7 * 60 * 60_000);
    expect(await codeOf(enter(line()))).toBe('OWN_SHEET_OVER');
    const { seq } = await view();
    expect((await house.organizer.post(`${house.base}/units/decide`, { seq })).status).toBe(200);
    expect((await mine())[0]).toMatchObject({
      isOver: true,
      units: [{ lines: [{ own: '10', reviewed: '8' }] }],
    });
  });
});
