import { createAccount, grantOf, signIn } from './sign-in';
import type { EntryId } from '../../src/domain/kernel/ids';
import { statement } from '../../src/platform/database/statement';
import type { TestApp } from './app';
import type { HttpClient } from './http-client';
import { clientOf, pointsOf, type SmallCompetition } from './small-archive';
import { batchOf, outcomesOf, take } from './small-house';

const REASON = '第二项抄录有误，已核对原始评分表';

/** A closed stage is opened once more, one entry's theory gets other points (the last one's), and the stage is closed again. */
export async function correctTheory(
  test: TestApp,
  small: SmallCompetition,
  organizer: HttpClient,
  {
    points = 99.5,
    entryId = small.entries.at(-1)!,
  }: { readonly points?: number; readonly entryId?: EntryId } = {},
): Promise<void> {
  const ok = async (path: string, who: HttpClient): Promise<void> => {
    const { status, body } = await who.post(path, { reason: REASON });
    if (status >= 300) throw new Error(`${path}: ${JSON.stringify(body)}`);
  };
  const [judgeId] = small.judges;
  const name = `gives back in ${small.id} ${points}`;
  await createAccount(test, name, [grantOf('chief-judge', { competitionId: small.id })]);
  await ok(`/api/marking/stages/${small.stageId}/reopen`, organizer);
  await ok(`/api/marking/sheets/${entryId}/judges/${judgeId}/reopen`, await signIn(test, name));
  const [row] = await statement<{ seq: number }>(
    test.dataSource,
    'SELECT max(seq) AS seq FROM ledger WHERE stage_id = $1 AND fact LIKE $2 AND fact LIKE $3 AND fact LIKE $4',
    [small.stageId, `%${entryId}%`, `%${judgeId}%`, `%"${small.theory}"%`],
  );
  const basedOn = row!.seq;
  const bodies = [
    { name: 'enterMark', entryId, aspectId: small.theory, points: pointsOf(points), basedOn } as const,
    { name: 'submitSheet', entryId } as const,
  ];
  const batch = batchOf(clientOf(judgeId, `again-${points}`), bodies);
  const refused = outcomesOf(await take(test, small, judgeId, batch)).find((one) => !one.ok);
  if (refused) throw new Error(JSON.stringify(refused));
  await ok(`/api/marking/stages/${small.stageId}/close`, organizer);
}
