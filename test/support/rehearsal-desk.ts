import type { RehearsalDetail } from '../../src/contract/rehearsals';
import type { CompetitionId } from '../../src/domain/kernel/ids';
import type { HttpAnswer, HttpClient } from './http-client';
import { eventually } from './hall-socket';
import type { Refused } from './tablet';

type Answer = Promise<HttpAnswer<RehearsalDetail & Refused>>;

/** The organizer's rehearsal page, without the page. */
export class RehearsalDesk {
  constructor(
    readonly http: HttpClient,
    readonly competitionId: CompetitionId,
  ) {}

  async opened(): Promise<CompetitionId> {
    const { status, body } = await this.open();
    if (status !== 201) throw new Error(`no rehearsal: ${JSON.stringify(body)}`);
    return body.id;
  }

  open(): Answer {
    return this.http.post(this.path());
  }

  list(): Promise<HttpAnswer<RehearsalDetail[] & Refused>> {
    return this.http.get(this.path());
  }

  read(id: CompetitionId): Answer {
    return this.http.get(this.path(id));
  }

  start(id: CompetitionId, speed: unknown = 50): Answer {
    return this.http.post(this.path(id, '/simulation'), { speed });
  }

  startToEnd(id: CompetitionId, speed = 50): Answer {
    return this.http.post(this.path(id, '/simulation'), { speed, toEnd: true });
  }

  stop(id: CompetitionId): Answer {
    return this.http.delete(this.path(id, '/simulation'));
  }

  end(id: CompetitionId): Answer {
    return this.http.post(this.path(id, '/end'));
  }

  /** Asks until it is so. */
  seen(id: CompetitionId, is: (detail: RehearsalDetail) => boolean, ms = 15_000): Promise<RehearsalDetail> {
    return eventually(async () => (await this.read(id)).body, is, ms);
  }

  private path(id?: CompetitionId, rest = ''): string {
    return `/api/competitions/${this.competitionId}/rehearsals${id ? `/${id}` : ''}${rest}`;
  }
}
