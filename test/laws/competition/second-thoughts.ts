import type { Archive } from '../../../src/domain/archive/archive';
import type { AccountId, ClientId } from '../../../src/domain/kernel/ids';
import type { LedgerEntry } from '../../../src/domain/ledger/ledger-entry';
import type { LedgerFact } from '../../../src/domain/ledger/ledger-fact';
import type { Draw } from './draw';
import { drawSecondRounds } from './second-rounds';

const hashOf = (seq: number): string => String(seq).padStart(64, '0');

const SAID = {
  at: '2026-01-01T00:00:00.000Z',
  actorId: 'desk' as AccountId,
  clientId: 'desk' as ClientId,
};

/** A ledger that says these facts. No result asks whether its chain holds, so that a row's number stands for its hash. */
export function ledgerOf(facts: readonly LedgerFact[]): LedgerEntry[] {
  return facts.map((fact, index) => {
    const seq = index + 1;
    return { ...SAID, seq, mutationId: seq, fact, prevHash: hashOf(index), hash: hashOf(seq) };
  });
}

type FactOf<Kind extends LedgerFact['kind']> = Extract<LedgerFact, { readonly kind: Kind }>;

/** Says facts one after the other, and changes its mind. */
class SecondThoughts {
  readonly facts: LedgerFact[] = [];

  constructor(
    private readonly draw: Draw,
    private readonly all: readonly LedgerFact[],
  ) {}

  say(fact: LedgerFact): void {
    switch (fact.kind) {
      case 'MarkAppended':
        this.besides(fact);
        return this.mark(fact);
      case 'ElementDeclared':
        return this.declaration(fact);
      case 'AdjustmentGiven':
        return this.adjustment(fact);
      case 'StatusSet':
        if (this.draw.chance(20)) this.facts.push({ ...fact, status: 'disqualified' });
        this.facts.push(fact);
        if (this.draw.chance(15)) this.facts.push({ ...fact, status: 'present' });
        return;
      case 'StageClosed':
        this.facts.push(fact);
        if (this.draw.chance(25)) this.facts.push({ ...fact, kind: 'StageReopened', reason: 'drawn' });
        return;
      case 'ReopeningAsked':
      case 'ReopeningDeclined':
      case 'EntryFlagged':
      case 'FlagSettled':
      case 'RecheckDrawn':
      case 'RecheckRecorded':
      case 'StageSigned':
      case 'OrderDeliberated':
      case 'MarkSuperseded':
      case 'MarkVoided':
      case 'SheetSubmitted':
      case 'SheetReopened':
      case 'SheetAcknowledged':
      case 'StageReopened':
      case 'AdjustmentVoided':
      case 'AwardStruck':
      case 'JudgeExcused':
      case 'RescoreCalled':
      case 'SpreadDecided':
      case 'PlaceDeclined':
      case 'ReserveCalled':
      case 'TieDecided':
      case 'WildCardGiven':
      case 'ClockStarted':
      case 'ClockPaused':
      case 'ClockResumed':
      case 'ClockStopped':
      case 'TimeCompensated':
      case 'ClockCorrected':
      case 'TimeAllowed':
      case 'IncidentRecorded':
      case 'NoteAdded':
      case 'NoteWithdrawn':
        this.facts.push(fact);
    }
  }

  /** What is written down beside a mark: no result asks for it. */
  private besides({ stageId, entryId, judgeId, aspectId }: FactOf<'MarkAppended'>): void {
    if (!this.draw.chance(4)) return;
    this.facts.push({ kind: 'NoteAdded', stageId, entryId, judgeId, aspectId, text: 'drawn' });
    if (this.draw.chance(50))
      this.facts.push({ kind: 'IncidentRecorded', stageId, entryId, incident: 'safety', text: 'drawn' });
  }

  /** Another mark first, or this one taken back. */
  private mark(fact: FactOf<'MarkAppended'>): void {
    if (!this.draw.chance(8)) {
      this.facts.push(fact);
      return;
    }
    const { points, ...cell } = fact;
    const others = this.all.filter(
      (one): one is FactOf<'MarkAppended'> =>
        one.kind === 'MarkAppended' && one.stageId === cell.stageId && one.aspectId === cell.aspectId,
    );
    this.facts.push({ ...cell, points: this.draw.oneOf(others).points });
    this.facts.push({ ...cell, kind: 'MarkSuperseded', points, supersedes: this.facts.length });
    if (!this.draw.chance(40)) return;
    this.facts.push({ ...cell, kind: 'MarkVoided', supersedes: this.facts.length });
    if (this.draw.chance(40)) {
      this.facts.push({ ...cell, kind: 'MarkSuperseded', points, supersedes: this.facts.length });
    }
  }

  /** Not said at all, or another one first. */
  private declaration(fact: FactOf<'ElementDeclared'>): void {
    if (this.draw.chance(6)) return;
    const others = this.all.filter(
      (one): one is FactOf<'ElementDeclared'> =>
        one.kind === 'ElementDeclared' && one.stageId === fact.stageId && one.aspectId === fact.aspectId,
    );
    if (this.draw.chance(20)) {
      this.facts.push({ ...fact, declaration: this.draw.oneOf(others).declaration });
    }
    this.facts.push(fact);
  }

  private adjustment(fact: FactOf<'AdjustmentGiven'>): void {
    this.facts.push(fact);
    if (!this.draw.chance(20)) return;
    const { stageId, entryId } = fact;
    const voids = this.facts.length;
    this.facts.push({ kind: 'AdjustmentVoided', stageId, entryId, voids, reason: 'drawn' });
    if (this.draw.chance(30)) this.facts.push({ ...fact, times: 2 });
  }
}

/**
 * What no draft can say: marks and declarations put right, taken back or never given, penalties withdrawn, stages opened again,
 * second rounds at any time, marks of judges without a seat, and what units have reported.
 */
export function withSecondThoughts(draw: Draw, archive: Archive): Archive {
  const facts = archive.ledger.map(({ fact }) => fact);
  const thoughts = new SecondThoughts(draw, facts);
  for (const fact of facts) thoughts.say(fact);
  thoughts.facts.push(...drawSecondRounds(draw, archive, facts));
  const trades = archive.trades.map((trade) => ({
    ...trade,
    stages: trade.stages.map((stage) => ({ ...stage, seats: stage.seats.filter(() => !draw.chance(3)) })),
    participations: draw
      .some(archive.units, 3)
      .map(({ id: unitId }) => ({ unitId, entrants: draw.oneOf([0, 3, 5]) })),
  }));
  return { ...archive, trades, ledger: ledgerOf(thoughts.facts) };
}
