import type {
  ConflictsView,
  JudgeRegister,
  ProposalBody,
  SeatsBody,
  SeatsView,
} from '../../src/contract/judges';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { HttpAnswer, HttpClient } from './http-client';
import type { SmallCompetition } from './small-archive';

/** The day after which nobody in these tests is barred. */
export const HELD_ON = '2026-12-01';

const outcome = ({ status, body }: HttpAnswer<{ refusal?: Refusal } | undefined>): string =>
  status < 300 ? 'done' : `${status} ${body?.refusal?.code}`;

/** The doors of the register, of conflicts and of seats, as somebody at the desk uses them. */
export class JudgeOffice {
  constructor(
    private readonly http: HttpClient,
    private readonly small: SmallCompetition,
  ) {}

  private get base(): string {
    return `/api/competitions/${this.small.id}`;
  }

  async register(): Promise<JudgeRegister> {
    return (await this.http.get<JudgeRegister>(`${this.base}/judges`)).body;
  }

  async add(body: object): Promise<string> {
    const answer = await this.http.post<{ judgeId: string; refusal?: Refusal }>(`${this.base}/judges`, body);
    return answer.status === 201 ? answer.body.judgeId : outcome(answer);
  }

  async change(judgeId: string, body: object): Promise<string> {
    return outcome(
      await this.http.send('PATCH', `${this.base}/judges/${judgeId}`, {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  }

  async conflicts(): Promise<ConflictsView> {
    return (await this.http.get<ConflictsView>(`${this.base}/conflicts`)).body;
  }

  async declare(body: object): Promise<string> {
    return outcome(await this.http.post(`${this.base}/conflicts`, { reason: '虚构的声明理由', ...body }));
  }

  async answer(body: object): Promise<string> {
    const whole = { reason: '虚构的组委会决定理由', ...body };
    return outcome(await this.http.post(`${this.base}/conflicts/answers`, whole));
  }

  async setRule(body: object): Promise<string> {
    const usual = { unit: 'block', kin: 'block', trainee: 'block', other: 'block' };
    return outcome(await this.http.put(`${this.base}/conflicts/rule`, { ...usual, ...body }));
  }

  async seats(heldOn = HELD_ON): Promise<SeatsView> {
    return (await this.http.get<SeatsView>(`/api/stages/${this.small.stageId}/seats?heldOn=${heldOn}`)).body;
  }

  async seat(body: Pick<SeatsBody, 'seats'> & Partial<SeatsBody>): Promise<string> {
    const { revision } = body.revision === undefined ? await this.seats() : { revision: body.revision };
    const whole = { heldOn: HELD_ON, ...body, revision };
    return outcome(await this.http.put(`/api/stages/${this.small.stageId}/seats`, whole));
  }

  propose<Body>(body: Partial<ProposalBody>): Promise<HttpAnswer<Body>> {
    const usual = { heldOn: HELD_ON, mostOfUnit: 1, conflicted: 'keep-off', panels: [] };
    return this.http.post<Body>(`/api/stages/${this.small.stageId}/seats/proposal`, { ...usual, ...body });
  }
}
