import fc from 'fast-check';
import type { Archive } from '../../src/domain/archive/archive';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import { archive } from './arbitrary-competition';
import { factsOf, withFacts } from './changed-archive';
import { Draw } from './competition/draw';
import { leastOf, timesTold } from './thousand-runs';

const choices = fc.uint16Array({ minLength: 400, maxLength: 400 });

/** What must stay in order: what is said of one cell, one sheet, one entry's record, or of the stage. */
const topicOf = (fact: LedgerFact): string => {
  const entryId = 'entryId' in fact ? fact.entryId : '';
  const judgeId = fact.kind.startsWith('Mark') && 'judgeId' in fact ? fact.judgeId : '';
  const aspectId = judgeId !== '' && 'aspectId' in fact ? fact.aspectId : '';
  return [fact.stageId, entryId, judgeId, aspectId].join(' ');
};

/** The same facts as they arrive from other tablets: any order in which each topic keeps its own. */
function arrivedOtherwise(draw: Draw, drawn: Archive): Archive {
  const waiting = new Map<string, { readonly fact: LedgerFact; readonly seq: number }[]>();
  for (const { fact, seq } of drawn.ledger) {
    waiting.set(topicOf(fact), [...(waiting.get(topicOf(fact)) ?? []), { fact, seq }]);
  }
  const seqNow = new Map<number, number>();
  const facts: LedgerFact[] = [];
  while (waiting.size > 0) {
    const topic = draw.oneOf([...waiting.keys()]);
    const { fact, seq } = waiting.get(topic)!.shift()!;
    if (waiting.get(topic)!.length === 0) waiting.delete(topic);
    facts.push('voids' in fact ? { ...fact, voids: seqNow.get(fact.voids)! } : fact);
    seqNow.set(seq, facts.length);
  }
  return withFacts(drawn, facts);
}

const shuffled = (draw: Draw, drawn: Archive): Archive => ({
  ...drawn,
  units: draw.shuffled(drawn.units),
  contestants: draw.shuffled(drawn.contestants),
  judges: draw.shuffled(drawn.judges),
  trades: drawn.trades.map((trade) => ({
    ...trade,
    stages: trade.stages.map((stage) => ({
      ...stage,
      entries: draw.shuffled(stage.entries),
      seats: draw.shuffled(stage.seats),
    })),
  })),
});

/** All results; the hash of the ledger's end is another one when rows have arrived otherwise. */
const bytes = (of: Archive): string => canonicalJson({ ...archiveStandings(of), ledgerHash: '' });

describe('laws of all results', () => {
  it('[LAW-1] the order of entries, judges, seats and arrival changes nothing', () => {
    const told = timesTold(fc.tuple(archive(), choices), ([drawn, numbers]) => {
      const draw = new Draw(numbers);
      const other = arrivedOtherwise(draw, shuffled(draw, drawn));
      expect(bytes(other)).toBe(bytes(drawn));
      return canonicalJson(factsOf(other)) !== canonicalJson(factsOf(drawn));
    });
    expect(told).toBeGreaterThan(leastOf(900));
  });

  it('[LAW-4] the same input twice gives the same bytes', () => {
    const told = timesTold(archive(), (drawn) => {
      const first = bytes(drawn);
      expect(bytes(structuredClone(drawn))).toBe(first);
      expect(bytes(drawn)).toBe(first);
      return drawn.ledger.length > 10;
    });
    expect(told).toBeGreaterThan(leastOf(800));
  });
});
