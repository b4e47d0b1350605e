import type { CompetitionListItem } from '../../contract/competitions';
import type { AwardView, HonoursView, PromotionView } from '../../contract/honours';
import type { PromotionStandingView } from '../../contract/promotions';
import type { Locale } from '../../domain/kernel/local-text';
import { REHEARSAL_WATERMARK } from '../../domain/rehearsal/rehearsal-watermark';
import { inLanguage } from '../../domain/kernel/in-language';
import {
  EDITION_HEADING,
  gradeText,
  PEOPLE_SHEET,
  ROSTER_HEADINGS,
  SEX,
  STAMP,
  STAMP_HEADING,
  STATES,
  TOTAL_ROW,
  TOTAL_SHEET,
  TRADE_HEADING,
} from './roster-texts';
import type { Cell, Table } from '../../platform/tables/table';
import { checkCodeOf } from '../../domain/promotion/answers/check-code';
import { IDENTITY_NAMES } from '../../domain/roster/cell-values';
import type { RosterPerson } from './roster-people.read-model';

const text = (value: string): Cell => ({ text: value });
const textOrNothing = (value: string | null | undefined): Cell =>
  value === null || value === undefined || value === '' ? null : text(value);
const whole = (value: number): Cell => ({ whole: value });
const points = (value: string | null): Cell => (value === null ? null : { points: value });

/** Somebody on a roster, with all that is known of her. */
export interface RosterRow {
  readonly promotion: PromotionView;
  readonly standing: PromotionStandingView;
  readonly person: RosterPerson | undefined;
}

export interface Roster {
  readonly competition: CompetitionListItem;
  readonly honours: HonoursView;
  /** In the order of the proposals. */
  readonly rows: readonly RosterRow[];
  readonly stamp: 'final' | 'provisional';
  readonly locale: Locale;
}

/** The total sheet, then one sheet per trade: the people who are promoted, in the order of their places. */
export function rosterTables(roster: Roster): Table[] {
  const trades = [...new Map(roster.rows.map(({ promotion }) => [promotion.tradeId, promotion.tradeName]))];
  const tables = [
    totalTable(roster, trades),
    ...trades.map(([tradeId, tradeName]) =>
      peopleTable(
        inLanguage(tradeName, roster.locale),
        roster.rows.filter(({ promotion }) => promotion.tradeId === tradeId),
        roster,
      ),
    ),
  ];
  return tables.map((table) => ({ ...table, ...watermarkOf(roster) }));
}

/** The one for the authority: everybody in the first sheet, so that one sheet comes back, then the total. */
export function authorityTables(roster: Roster): Table[] {
  const [total] = rosterTables(roster);
  const people = peopleTable(inLanguage(PEOPLE_SHEET, roster.locale), roster.rows, roster);
  return [{ ...people, ...watermarkOf(roster) }, ...(total ? [total] : [])];
}

/** Everybody who is promoted in one list, for CSV. */
export function rosterTable(roster: Roster): Table {
  const table = peopleTable(inLanguage(TOTAL_SHEET, roster.locale), roster.rows, roster);
  return { ...table, ...watermarkOf(roster) };
}

/** A roster of a rehearsal says in its first row that it does not count: nobody takes it in as a list of people (RHS-7). */
function watermarkOf({ competition, locale }: Roster): Pick<Table, 'watermark'> {
  return competition.rehearsalOf === null ? {} : { watermark: inLanguage(REHEARSAL_WATERMARK, locale) };
}

function peopleTable(title: string, people: readonly RosterRow[], roster: Roster): Table {
  const headings = ROSTER_HEADINGS.map((heading) => inLanguage(heading, roster.locale));
  const rows = people.map((one, index) => [
    whole(index + 1),
    ...contestCells(one, roster),
    ...personCells(one, roster),
    ...answerCells(one),
  ]);
  return { title, headings, rows };
}

/** Columns whose content nobody has recorded stay empty: HR fills in what it knows. */
function contestCells({ promotion, person }: RosterRow, roster: Roster): Cell[] {
  const { competition, honours, locale } = roster;
  const { sex, clause, certificate } = promotion;
  return [
    text(promotion.contestantName),
    text(inLanguage(SEX[sex], locale)),
    person?.identity ? text(IDENTITY_NAMES[person.identity.kind]) : null,
    person?.identity ? text(person.identity.number) : null,
    text(promotion.unitName),
    textOrNothing(person?.creditCode),
    text(promotion.occupationCode),
    text(promotion.occupationName),
    text(inLanguage(promotion.tradeName, locale)),
    certificate && text(certificate.number),
    text(gradeText(promotion.fromGrade, locale)),
    text(gradeText(promotion.toGrade, locale)),
    points(promotion.theory),
    points(promotion.practical),
    points(promotion.total),
    whole(promotion.place),
    text(titlesOf(honours.awards, promotion, locale)),
    text(clause ? inLanguage(clause, locale) : ''),
    text(inLanguage(competition.name, locale)),
    text(inLanguage(STAMP[roster.stamp], locale)),
  ];
}

function personCells({ promotion, standing, person }: RosterRow, { locale }: Roster): Cell[] {
  const years = person?.yearsInTrade ?? null;
  return [
    textOrNothing(person?.birthDate),
    textOrNothing(person?.education),
    textOrNothing(person?.phone),
    years === null ? null : whole(years),
    textOrNothing(person?.occupationEdition),
    textOrNothing(person?.number),
    promotion.approver && text(inLanguage(promotion.approver, locale)),
    text(inLanguage(STATES[standing.state], locale)),
  ];
}

/** What the authority fills in; what it has answered already stands there. */
function answerCells({ standing: { hash, answer } }: RosterRow): Cell[] {
  const isGranted = answer?.is === 'granted';
  return [
    hash === null ? null : text(checkCodeOf(hash)),
    answer && text(isGranted ? '批准' : '不批准'),
    isGranted ? text(answer.certificate) : null,
    isGranted ? text(answer.date) : null,
    answer?.is === 'rejected' ? text(answer.reason) : null,
  ];
}

function titlesOf(
  awards: readonly AwardView[],
  { contestantId, tradeId }: PromotionView,
  locale: Locale,
): string {
  const own = awards.filter((award) => award.contestantId === contestantId && award.tradeId === tradeId);
  return own.map((award) => inLanguage(award.title, locale)).join('、');
}

/** Trades down, rules across, and beside each trade the edition of the results it was made from. */
function totalTable(
  { honours, rows: people, stamp, locale }: Roster,
  trades: readonly (readonly [string, PromotionView['tradeName']])[],
): Table {
  const promoted = people.map(({ promotion }) => promotion);
  const rules = honours.promotionTotals;
  const ofRule = (own: readonly PromotionView[], ruleId: string): Cell =>
    whole(own.filter((one) => one.ruleId === ruleId).length);
  const word = text(inLanguage(STAMP[stamp], locale));
  const rows = trades.map(([tradeId, name]) => {
    const own = promoted.filter((one) => one.tradeId === tradeId);
    return [
      text(inLanguage(name, locale)),
      ...rules.map(({ ruleId }) => ofRule(own, ruleId)),
      whole(own.length),
      text(editionText(honours, tradeId)),
      word,
    ];
  });
  const sums = [
    text(inLanguage(TOTAL_ROW, locale)),
    ...rules.map(({ ruleId }) => ofRule(promoted, ruleId)),
    whole(promoted.length),
    null,
    word,
  ];
  const headings = [
    TRADE_HEADING,
    ...rules.map((rule) => rule.name),
    TOTAL_ROW,
    EDITION_HEADING,
    STAMP_HEADING,
  ];
  return {
    title: inLanguage(TOTAL_SHEET, locale),
    headings: headings.map((heading) => inLanguage(heading, locale)),
    rows: [...rows, sums],
  };
}

function editionText({ editions }: HonoursView, tradeId: string): string {
  const edition = editions.find((one) => one.tradeId === tradeId);
  return edition ? `v${edition.version} ${edition.hash.slice(0, 12)}` : '';
}
