import type { IssueBody, IssueReport } from '#contract/certificates';
import type { Answer } from '../../sync/api';
import { readFileLines } from '../../app/file-upload/send-file';

/** POST …/certificates/issue, told how far it is. Never throws. */
export async function issueCertificates(
  competitionId: string,
  order: IssueBody,
  onShare: (share: number) => void,
): Promise<Answer<IssueReport>> {
  try {
    const response = await fetch(`/api/honours/competitions/${competitionId}/certificates/issue`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
      credentials: 'same-origin',
    });
    if (response.body) return await readFileLines<IssueReport>(response.body, onShare);
  } catch {
    // No answer: what was issued is seen in the register.
  }
  return { ok: false, refusal: { code: 'NO_ANSWER' } };
}
