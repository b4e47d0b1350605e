import type { CompetitionListItem } from '../../contract/competitions';
import type { AwardView, HonoursView, PromotionView } from '../../contract/honours';
import type { Locale } from '../../domain/kernel/local-text';
import { REHEARSAL_WATERMARK } from '../../domain/rehearsal/rehearsal-watermark';
import { inLanguage } from '../paper/in-language';
import {
  EDITION_HEADING,
  gradeText,
  ROSTER_HEADINGS,
  SEX,
  TOTAL_ROW,
  TOTAL_SHEET,
  TRADE_HEADING,
} from './roster-texts';
import type { Cell, Table } from '../../platform/tables/table';

const text = (value: string): Cell => ({ text: value });
const whole = (value: number): Cell => ({ whole: value });
const points = (value: string | null): Cell => (value === null ? null : { points: value });

interface Roster {
  readonly competition: CompetitionListItem;
  readonly honours: HonoursView;
  readonly locale: Locale;
}

/** The total sheet, then one sheet per trade: the people who are promoted, in the order of their places. */
export function rosterTables(roster: Roster): Table[] {
  const promoted = promotedOf(roster.honours);
  const trades = [...new Map(promoted.map((one) => [one.tradeId, one.tradeName]))];
  const tables = [
    totalTable(roster, trades),
    ...trades.map(([tradeId, tradeName]) =>
      peopleTable(
        inLanguage(tradeName, roster.locale),
        promoted.filter((one) => one.tradeId === tradeId),
        roster,
      ),
    ),
  ];
  return tables.map((table) => ({ ...table, ...watermarkOf(roster) }));
}

/** Everybody who is promoted in one list, for CSV. */
export function rosterTable(roster: Roster): Table {
  const table = peopleTable(inLanguage(TOTAL_SHEET, roster.locale), promotedOf(roster.honours), roster);
  return { ...table, ...watermarkOf(roster) };
}

/** A roster of a rehearsal says in its first row that it does not count: nobody takes it in as a list of people (RHS-7). */
function watermarkOf({ competition, locale }: Roster): Pick<Table, 'watermark'> {
  return competition.rehearsalOf === null ? {} : { watermark: inLanguage(REHEARSAL_WATERMARK, locale) };
}

function promotedOf({ promotions }: HonoursView): PromotionView[] {
  return promotions.filter((one) => one.toGrade !== null);
}

function peopleTable(title: string, people: readonly PromotionView[], roster: Roster): Table {
  const { honours, locale } = roster;
  const headings = ROSTER_HEADINGS.map((heading) => inLanguage(heading, locale));
  const rows = people.map((one, index) =>
    personRow(one, index + 1, { ...roster, titles: titlesOf(honours.awards, one, locale) }),
  );
  return { title, headings, rows };
}

/** Columns whose content nobody has recorded stay empty: HR fills in what it knows. */
function personRow(
  one: PromotionView,
  ordinal: number,
  { competition, locale, titles }: Roster & { titles: string },
): Cell[] {
  return [
    whole(ordinal),
    text(one.contestantName),
    text(inLanguage(SEX[one.sex], locale)),
    null,
    null,
    text(one.unitName),
    null,
    text(one.occupationCode),
    text(one.occupationName),
    text(inLanguage(one.tradeName, locale)),
    one.certificate && text(one.certificate.number),
    text(gradeText(one.fromGrade, locale)),
    text(gradeText(one.toGrade, locale)),
    points(one.theory),
    points(one.practical),
    points(one.total),
    whole(one.place),
    text(titles),
    text(one.clause ? inLanguage(one.clause, locale) : ''),
    text(inLanguage(competition.name, locale)),
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
  { honours, locale }: Roster,
  trades: readonly (readonly [string, PromotionView['tradeName']])[],
): Table {
  const rules = honours.promotionTotals;
  const promoted = promotedOf(honours);
  const rows = trades.map(([tradeId, name]) => {
    const own = promoted.filter((one) => one.tradeId === tradeId);
    const perRule = rules.map((rule) => whole(own.filter((one) => one.ruleId === rule.ruleId).length));
    return [
      text(inLanguage(name, locale)),
      ...perRule,
      whole(own.length),
      text(editionText(honours, tradeId)),
    ];
  });
  const sums = [
    text(inLanguage(TOTAL_ROW, locale)),
    ...rules.map((rule) => whole(rule.people)),
    whole(promoted.length),
    null,
  ];
  const headings = [TRADE_HEADING, ...rules.map((rule) => rule.name), TOTAL_ROW, EDITION_HEADING];
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
