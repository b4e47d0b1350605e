import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { holdsRole } from '../../access/holds-role';
import type { ClosingView, OpenTieView, SignatureStepView, SignedLine } from '../../contract/closing';
import { juryPlaces } from '../../domain/deliberation/jury-places';
import { reasonFromOf } from '../../domain/deliberation/reason-from';
import type { AccountId, EntryId } from '../../domain/kernel/ids';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { Standing } from '../../domain/ranking/standing';
import { resultHash } from '../../domain/signature/result-content';
import { refuseSignature, signatureOf } from '../../domain/signature/signature-chain';
import type { SignatureStep } from '../../domain/signature/signature-rule';
import { shownPoints } from '../../domain/tally/shown-points';
import { sha256 } from '../../platform/identity/sha256';
import { StandingsReadModel, type StageStandings } from '../../results/ranking/standings.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { OpenTies } from './open-ties.read-model';

/** So many rows of either end are shown to whoever signs. */
const SHOWN = 3;

interface At {
  readonly stage: StageContext;
  readonly book: StageBook;
  readonly content: string;
  readonly nameOf: (id: AccountId) => string;
  readonly actor: Actor;
}

/** What still keeps a stage from being published: signatures and ties. */
@Injectable()
export class ClosingReadModel {
  constructor(
    private readonly standings: StandingsReadModel,
    private readonly ties: OpenTies,
    private readonly accounts: AccountNames,
  ) {}

  async ofStage(actor: Actor, stage: StageContext): Promise<ClosingView> {
    const read = await this.standings.ofStage(stage);
    const { standings, book } = read;
    const names = await this.accounts.ofMany(book.signatures.map(({ by }) => by));
    const content = resultHash(stage.stageId, standings, sha256);
    const at: At = { stage, book, content, actor, nameOf: (id) => names.get(id) ?? id };
    const { signatures } = stage.rules;
    return {
      stageId: stage.stageId,
      isClosed: book.isClosed,
      content: signatures ? content : null,
      lines: {
        first: standings.slice(0, SHOWN).map((row) => toLine(stage, row)),
        last: standings.slice(Math.max(SHOWN, standings.length - SHOWN)).map((row) => toLine(stage, row)),
        count: standings.length,
      },
      steps: (signatures ?? []).map((step) => toStep(at, step)),
      void: book.signatures
        .filter((one) => one.content !== content)
        .map((one) => ({ step: one.step, by: at.nameOf(one.by), at: one.at, content: one.content })),
      ties: (await this.ties.ofStage(stage, read)).map(({ place, entries, touches }): OpenTieView => ({
        place,
        entries: entries.map((entryId) => ({ entryId, number: numberOf(stage, entryId) })),
        touches,
      })),
      deliberation: deliberationOf(stage, read),
    };
  }
}

function deliberationOf(
  { rules: { awards } }: StageContext,
  { book, standings }: StageStandings,
): ClosingView['deliberation'] {
  if (reasonFromOf(awards) === null) return null;
  return juryPlaces(awards, book, standings) ? 'decided' : 'due';
}

function numberOf(stage: StageContext, entryId: EntryId): string {
  return stage.entriesById.get(entryId)?.number ?? entryId;
}

function toLine(stage: StageContext, { entryId, place, tally }: Standing): SignedLine {
  const { scheme } = stage.rules;
  const total = scheme ? shownPoints(tally.total, scheme.rounding) : null;
  return { entryId, number: numberOf(stage, entryId), place, total };
}

function toStep({ stage, book, content, nameOf, actor }: At, step: SignatureStep): SignatureStepView {
  const signed = signatureOf(book, step.id, content);
  const by = actor.accountId;
  const isFree =
    by !== null &&
    refuseSignature(stage.rules.signatures ?? [], book, { step: step.id, content, by }) === null;
  return {
    id: step.id,
    name: step.name,
    role: step.role,
    signed: signed ? { by: nameOf(signed.by), at: signed.at } : null,
    maySign: isFree && holdsRole(actor, step.role, stage),
  };
}
