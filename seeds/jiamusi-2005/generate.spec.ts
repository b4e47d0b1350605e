import { createHash } from 'node:crypto';
import { advanceEntries } from '../../src/domain/advancement/advance-entries';
import { peopleOfArchive } from '../../src/domain/archive/people-of';
import { checkArchive } from '../../src/domain/archive/check-archive';
import type { ArchivedContestant, ArchivedStage, ArchivedTrade } from '../../src/domain/archive/archive';
import { stageStandings } from '../../src/domain/stage/stage-standings';
import { conferAwards } from '../../src/domain/award/confer-awards';
import type { HonourCandidate, HonourField } from '../../src/domain/award/honour-candidate';
import { candidateOf } from '../../src/domain/eligibility/candidate-of';
import type { ClientId, ContestantId, EntryId, JudgeId } from '../../src/domain/kernel/ids';
import { emptyStageBook, foldEntry } from '../../src/domain/ledger/fold-ledger';
import type { StageBook } from '../../src/domain/ledger/stage-book';
import { acceptMutation } from '../../src/domain/mark/accept-mutation';
import { markedStageOf } from '../../src/domain/mark/marked-stage-of';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { proposePromotions } from '../../src/domain/promotion/propose-promotions';
import type { Standing } from '../../src/domain/ranking/standing';
import { cutAfter } from '../../src/domain/stage/cut-after';
import { generateJiamusi } from './generate';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const { archive, script } = generateJiamusi();
const people = peopleOfArchive(archive);
const contestants = new Map(archive.contestants.map((contestant) => [contestant.id, contestant]));

const stageOf = (trade: ArchivedTrade, kind: ArchivedStage['kind']): ArchivedStage =>
  trade.stages.find((stage) => stage.kind === kind)!;

const ranked = (stage: ArchivedStage, entries: ArchivedStage['entries'], book: StageBook): Standing[] =>
  stageStandings({
    stage: {
      id: stage.id,
      scheme: stage.rules.scheme!,
      ranking: stage.rules.ranking,
      seats: stage.seats,
      entries,
    },
    book,
  });

const semifinalBook = (stage: ArchivedStage): StageBook => {
  const book = emptyStageBook();
  for (const row of archive.ledger) if (row.fact.stageId === stage.id) foldEntry(book, row);
  return book;
};

/** People who advance, in an order that has nothing to do with their places, as entries of the final. */
const finalEntries = (trade: ArchivedTrade, salt = ''): ArchivedStage['entries'] => {
  const semifinal = stageOf(trade, 'semifinal');
  const standings = ranked(semifinal, semifinal.entries, semifinalBook(semifinal));
  const contestantByEntry = new Map(semifinal.entries.map((entry) => [entry.id, entry.contestantId]));
  const advanced = advanceEntries({
    standings,
    rule: semifinal.rules.advancement!,
    scheme: semifinal.rules.scheme!,
    ranking: semifinal.rules.ranking,
  });
  return advanced.advancing
    .map(({ entryId }) => entryId)
    .toSorted((a, b) => (sha256(salt + a) < sha256(salt + b) ? -1 : 1))
    .map((entryId, index) => {
      const number = `${String(trade.ordinal).padStart(2, '0')}${String(index + 1).padStart(2, '0')}`;
      return { id: `final-${number}` as EntryId, contestantId: contestantByEntry.get(entryId)!, number };
    });
};

/** Lets every judge of the final write down the script, through the rule that accepts marks. */
const markFinal = (trade: ArchivedTrade, entries: ArchivedStage['entries']): StageBook => {
  const stage = stageOf(trade, 'final');
  const rulebook = markedStageOf(
    stage.id,
    stage.rules,
    stage.seats,
    entries.map(({ id }) => id),
  )!;
  const book = emptyStageBook();
  let seq = 0;
  const send = (judgeId: JudgeId, body: MutationBody): void => {
    const clientId = 'spec' as ClientId;
    seq += 1;
    const at = '2005-10-15T01:00:00.000Z';
    const outcome = acceptMutation(rulebook, book, { judgeId, clientId, sha256 }, { ...body, id: seq, at });
    if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(body)}`);
    const row = { seq, at, actorId: judgeId, clientId, mutationId: seq, prevHash: '', hash: '' };
    foldEntry(book, { ...row, fact: outcome.value });
  };
  const entryByNumber = new Map(entries.map((entry) => [entry.number, entry.id]));
  for (const { number, seat, aspectId, points } of script.marksFor(trade.ordinal, [
    ...entryByNumber.keys(),
  ])) {
    const entryId = entryByNumber.get(number)!;
    const { moduleId } = rulebook.aspectsById.get(aspectId)!;
    const judgeId = stage.seats.filter((one) => one.moduleId === moduleId)[seat]!.judgeId;
    send(judgeId, { name: 'enterMark', entryId, aspectId, points, basedOn: 0 });
  }
  for (const { id: entryId } of entries)
    for (const judgeId of rulebook.modulesByJudge.keys()) send(judgeId, { name: 'submitSheet', entryId });
  return book;
};

interface PlayedFinal {
  readonly trade: ArchivedTrade;
  readonly standings: readonly Standing[];
  readonly candidates: readonly HonourCandidate[];
  readonly field: HonourField;
}

const play = (salt = ''): PlayedFinal[] =>
  archive.trades.map((trade) => {
    const entries = finalEntries(trade, salt);
    const standings = ranked(stageOf(trade, 'final'), entries, markFinal(trade, entries));
    const personOf = new Map(entries.map(({ id, contestantId }) => [id, contestants.get(contestantId)!]));
    const candidates = standings.map(({ entryId, place, sharedBy, tally }): HonourCandidate => {
      const { id: contestantId }: ArchivedContestant = personOf.get(entryId)!;
      const person = people.get(contestantId)!;
      const candidate = candidateOf(tally, stageOf(trade, 'final').rules.scheme!, person);
      return { ...candidate, contestantId, place: place!, sharedBy, total: tally.total!, person };
    });
    const field = { starters: standings.length, entries: standings.length };
    return { trade, standings, candidates, field };
  });

const countBy = (ruleIds: readonly (string | null)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const ruleId of ruleIds) if (ruleId !== null) counts[ruleId] = (counts[ruleId] ?? 0) + 1;
  return counts;
};

const honours = (finals: readonly PlayedFinal[]): Record<string, number> =>
  countBy(
    finals.flatMap(({ trade, candidates, field }) => {
      const { awards, promotions } = stageOf(trade, 'final').rules;
      const { year } = archive.competition;
      const proposed = proposePromotions({ candidates, rules: promotions, field, year });
      const promoted = proposed.filter(({ toGrade }) => toGrade !== null);
      const titles = conferAwards({ candidates, rules: awards, field });
      return [...titles, ...promoted].map(({ ruleId }) => ruleId);
    }),
  );

describe('seeds/jiamusi-2005', () => {
  const finals = play();

  it('[SEED-1] the rules applied to the marks give the honours of the yearbook', () => {
    expect(honours(finals)).toEqual({ champion: 28, expert: 268, 'level-two': 81, 'one-level': 189 });
  });

  it('[SEED-1] they do so whoever wears which number', () => {
    expect(honours(play('another draw '))).toEqual(honours(finals));
  });

  it('[SEED-2] the competition has the yearbook’s size: units, trades, workers taking part, finalists', () => {
    const entrants = archive.trades.flatMap(({ participations }) =>
      participations.map((report) => report.entrants),
    );
    const finalists = finals.reduce((sum, { candidates }) => sum + candidates.length, 0);
    expect([archive.units.length, archive.trades.length]).toEqual([83, 27]);
    expect(Math.round(entrants.reduce((sum, count) => sum + count, 0) / 10_000)).toBe(30);
    expect(finalists).toBeGreaterThanOrEqual(820);
    expect(finalists).toBeLessThanOrEqual(829);
    expect(Math.round(archive.contestants.length / 100)).toBe(30);
  });

  it('[SEED-3] some cuts of the semifinal are shared and all who share one go on', () => {
    const over = finals.filter(
      ({ trade, candidates }) => candidates.length > cutAfter(stageOf(trade, 'semifinal').rules, 0)!,
    );
    expect(over).toHaveLength(4);
  });

  it('[SEED-4] one trade has two champions and in another one the last expert’s place misses the least total', () => {
    const shared = finals.filter(({ standings }) => standings[1]?.place === 1);
    const short = finals.filter(({ standings }) => {
      const { num, den } = standings[10]!.tally.total!;
      return num < 80_000_000n * den;
    });
    expect([shared.length, short.length]).toEqual([1, 1]);
    expect(shared[0]?.trade.id).not.toBe(short[0]?.trade.id);
  });

  it('[SEED-5] every judge of a panel marks in an own way, and the two champions’ sheets differ', () => {
    const shared = finals.find(({ standings }) => standings[1]?.place === 1)!;
    const [first, second] = shared.standings.map(({ tally }) =>
      tally.modules.flatMap(({ aspects }) =>
        aspects.map(({ marks }) => marks.map(({ points }) => points).join()),
      ),
    );
    expect(first).not.toEqual(second);
    const spreads = finals.flatMap(({ standings }) =>
      standings.map(
        ({ tally }) => new Set(tally.modules[1]!.aspects[0]!.marks.map(({ points }) => points)).size,
      ),
    );
    expect(spreads.filter((different) => different > 1).length).toBeGreaterThan(spreads.length * 0.9);
  });

  it('[SEED-6] the semifinals are marked to the end and closed, each client’s ids consecutive', () => {
    const lastByClient = new Map<ClientId, number>();
    for (const { clientId, mutationId } of archive.ledger) {
      expect(mutationId).toBe((lastByClient.get(clientId) ?? 0) + 1);
      lastByClient.set(clientId, mutationId);
    }
    for (const trade of archive.trades) {
      const stage = stageOf(trade, 'semifinal');
      const book = semifinalBook(stage);
      expect(book.isClosed).toBe(true);
      expect(ranked(stage, stage.entries, book).every(({ tally }) => tally.isComplete)).toBe(true);
    }
  });

  it('[SEED-6] the archive is sound: its shape, its ids, its rules, its marks and its chain', () => {
    const outcome = checkArchive(JSON.parse(JSON.stringify(archive)), sha256);
    expect(outcome.ok ? null : outcome.refusal).toBeNull();
  });

  it('[SEED-7] whoever advances holds level five to three, and nobody sends more workers than it has', () => {
    const advanced = finals.flatMap(({ candidates }) => candidates.map(({ person }) => person.grade));
    expect(new Set(advanced)).toEqual(new Set([3, 4, 5]));
    const sent = new Map<string, number>();
    for (const { unitId, entrants } of archive.trades.flatMap(({ participations }) => participations))
      sent.set(unitId, (sent.get(unitId) ?? 0) + entrants);
    for (const { id, headcount } of archive.units) expect(sent.get(id)).toBeLessThanOrEqual(headcount);
  });

  it('[SEED-8] one seed makes one competition, another seed another', () => {
    const again = generateJiamusi();
    expect(again.archive.ledger.at(-1)?.hash).toBe(archive.ledger.at(-1)?.hash);
    expect(again.script.marksFor(1, ['0101'])).toEqual(script.marksFor(1, ['0101']));
    expect(generateJiamusi(1).archive.ledger.at(-1)?.hash).not.toBe(archive.ledger.at(-1)?.hash);
    const people = new Set<ContestantId>(archive.contestants.map(({ id }) => id));
    expect(people.size).toBe(archive.contestants.length);
  });
});
