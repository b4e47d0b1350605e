import type {
  CertificateSettingView,
  CertificatesView,
  IssueBody,
  IssueReport,
} from '../../src/contract/certificates';
import type { CompetitionId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { HttpAnswer, HttpClient } from './http-client';

interface Refused {
  readonly refusal?: Refusal;
}

/** Somebody at the register of certificates, as the console acts there. */
export class CertificateDesk {
  private readonly path: string;

  constructor(
    private readonly http: HttpClient,
    competitionId: CompetitionId,
  ) {
    this.path = `/api/honours/competitions/${competitionId}/certificates`;
  }

  async view(): Promise<CertificatesView> {
    return (await this.http.get<CertificatesView>(this.path)).body;
  }

  async setting(): Promise<CertificateSettingView> {
    return (await this.http.get<CertificateSettingView>(`${this.path}/setting`)).body;
  }

  saveSetting(setting: unknown): Promise<HttpAnswer<CertificateSettingView & Refused>> {
    return this.http.put(`${this.path}/setting`, setting);
  }

  /** The last line of the answer, or the refusal that came instead of one. */
  async issue(order: Partial<IssueBody>): Promise<Partial<IssueReport> & Refused> {
    const whole = { kind: 'award', expected: 3, unprintable: 'refuse', ...order };
    const { body } = await this.http.post<string | { report?: IssueReport & Refused }>(
      `${this.path}/issue`,
      whole,
    );
    if (typeof body === 'object') return body.report ?? (body as Refused);
    const lines = body.trim().split('\n');
    const last = JSON.parse(lines.at(-1) ?? '{}') as { report?: IssueReport } & Refused;
    return last.report ?? last;
  }

  revoke(ids: readonly string[], reason: string): Promise<HttpAnswer<Refused | undefined>> {
    return this.http.post(`${this.path}/revoke`, { ids, reason });
  }

  reissue(id: string, reason: string): Promise<HttpAnswer<{ number?: string } & Refused>> {
    return this.http.post(`${this.path}/${id}/reissue`, { reason, unprintable: 'refuse' });
  }
}
