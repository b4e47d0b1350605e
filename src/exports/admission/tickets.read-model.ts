import { Injectable } from '@nestjs/common';
import type { AdmissionBody } from '../../contract/admission';
import type { ContestantId, EntryId } from '../../domain/kernel/ids';
import { showSlipCode } from '../../domain/sign-in/slip-code';
import type { Locale } from '../../domain/kernel/local-text';
import { REHEARSAL_WATERMARK } from '../../domain/rehearsal/rehearsal-watermark';
import type { Session, StageSchedule } from '../../domain/schedule/session';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { PersonalData } from '../../platform/identity/personal-data';
import { resultCode } from '../../platform/identity/result-code';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import { SchedulesReadModel } from '../../setup/schedule/schedules.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { inLanguage } from '../../domain/kernel/in-language';
import { PaperFont } from '../paper/paper-font';
import { AdmissionRepository } from './admission.repository';
import type { Ticket, TicketPlace } from './ticket';

export type UnprintedTicket = Omit<Ticket, 'printedAt' | 'print'>;

/** Tickets as they will be drawn, with what they are drawn by. */
export interface TicketSheet {
  readonly title: string;
  readonly watermark: string;
  readonly font: Buffer;
  readonly tickets: readonly UnprintedTicket[];
  readonly photoOf: (entryId: EntryId) => Promise<Buffer | null>;
}

type Common = Pick<Ticket, 'competition' | 'stage' | 'hallRules' | 'note' | 'language'>;

/** Puts together what stands on the tickets of a stage, and sees to it that the font has every sign. */
@Injectable()
export class TicketsReadModel {
  constructor(
    private readonly repository: AdmissionRepository,
    private readonly competitions: CompetitionsReadModel,
    private readonly contestants: ContestantsReadModel,
    private readonly schedules: SchedulesReadModel,
    private readonly font: PaperFont,
    private readonly seal: PersonalData,
  ) {}

  /** By unit, then number: so they are handed out. @throws RefusedError NOT_FOUND, TEXT_UNPRINTABLE. */
  async sheetOf(stage: StageContext, body: AdmissionBody): Promise<TicketSheet> {
    const schedule = await this.schedules.scheduleOf(stage.stageId);
    const common = await this.commonOf(stage, schedule, body.language);
    this.refuseMissing([
      ...Object.values(common),
      ...schedule.sessions.flatMap(({ place, address }) => [place, address]),
    ]);
    const tickets = this.printable(await this.ticketsOf(stage, schedule, { common, body }), body);
    if (tickets.length === 0) throw new RefusedError({ code: 'NOT_FOUND' });
    return {
      title: `${common.competition} ${common.stage}`,
      watermark: stage.isRehearsal ? inLanguage(REHEARSAL_WATERMARK, body.language) : '',
      font: this.font.bytes,
      tickets,
      photoOf: (entryId) => this.photoOf(stage.entriesById.get(entryId)?.contestantId),
    };
  }

  private async commonOf(stage: StageContext, schedule: StageSchedule, language: Locale): Promise<Common> {
    const { name, note } = found(await this.competitions.find(stage.competitionId));
    return {
      competition: inLanguage(name, language),
      stage: `${inLanguage(stage.tradeName, language)} · ${inLanguage(stage.name, language)}`,
      hallRules: schedule.hallRules,
      note: note ? inLanguage(note, language) : '',
      language,
    };
  }

  private async ticketsOf(
    stage: StageContext,
    schedule: StageSchedule,
    { common, body }: { readonly common: Common; readonly body: AdmissionBody },
  ): Promise<UnprintedTicket[]> {
    const people = await this.contestants.ofStage(stage.stageId);
    const tails = await this.repository.documentTails(stage.stageId);
    const placeOf = placesOf(schedule);
    const ids = [...new Set(body.entryIds ?? stage.entries.map(({ id }) => id))];
    const tickets = ids.map((entryId) => {
      const { number, contestantId } = found(stage.entriesById.get(entryId));
      const { name, unitName: unit } = found(people.get(contestantId));
      const documentTail = tails.get(contestantId) ?? null;
      const code = showSlipCode(resultCode(this.seal, stage.stageId, contestantId));
      const place = placeOf.get(entryId) ?? null;
      return { ...common, entryId, number, name, unit, documentTail, resultCode: code, place };
    });
    return tickets.toSorted((a, b) => compare(a.unit, b.unit) || compare(a.number, b.number));
  }

  private printable(tickets: readonly UnprintedTicket[], { unprintable }: AdmissionBody): UnprintedTicket[] {
    const textOf = ({ number, name, unit }: UnprintedTicket): string => `${number} ${name} ${unit}`;
    if (unprintable === 'refuse') this.refuseMissing(tickets.map(textOf));
    return tickets.filter((ticket) => this.font.missingIn(textOf(ticket)).length === 0);
  }

  private refuseMissing(texts: readonly string[]): void {
    const missing = [...new Set(texts)].filter((text) => this.font.missingIn(text).length > 0);
    if (missing.length > 0)
      throw new RefusedError({ code: 'TEXT_UNPRINTABLE', texts: missing.map((text) => text.slice(0, 80)) });
  }

  private async photoOf(id: ContestantId | undefined): Promise<Buffer | null> {
    const photo = id === undefined ? undefined : await this.repository.photoOf(id);
    return photo?.bytes ?? null;
  }
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function placesOf({ sessions, placements }: StageSchedule): Map<EntryId, TicketPlace> {
  const byId = new Map<string, Session>(sessions.map((session) => [session.id, session]));
  return new Map(
    placements.flatMap(({ entryId, sessionId, batch, station }) => {
      const session = byId.get(sessionId);
      if (!session) return [];
      const { startsAt, endsAt, lateMinutes, place: hall, address } = session;
      return [[entryId, { startsAt, endsAt, lateMinutes, hall, address, batch, station }] as const];
    }),
  );
}
