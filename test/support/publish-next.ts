import type { ProposalsView } from '../../src/contract/corrections';
import type { PublishedResultView } from '../../src/contract/publication';
import type { StageId } from '../../src/domain/kernel/ids';
import type { HttpClient } from './http-client';

const REASON = '复核后更正成绩 (fictional)';

/** One person proposes the next edition of a stage. @returns the path of the proposal and the hash it stands for */
export async function proposeNext(
  proposer: HttpClient,
  stageId: StageId,
): Promise<{ readonly path: string; readonly hash: string }> {
  const path = `/api/publication/stages/${stageId}/proposals`;
  const { status, body } = await proposer.post(path, { reason: REASON });
  if (status !== 200) throw new Error(`not proposed: ${JSON.stringify(body)}`);
  const [proposal] = (await proposer.get<ProposalsView>(path)).body.proposals;
  return { path: `${path}/${proposal!.id}`, hash: proposal!.hash };
}

/** One proposes, another confirms: the next edition. */
export async function publishNext(
  proposer: HttpClient,
  second: HttpClient,
  stageId: StageId,
): Promise<PublishedResultView> {
  const { path, hash } = await proposeNext(proposer, stageId);
  const { status, body } = await second.post<PublishedResultView>(`${path}/confirm`, { hash });
  if (status !== 200) throw new Error(`not confirmed: ${JSON.stringify(body)}`);
  return body;
}
