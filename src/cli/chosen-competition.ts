import type { CompetitionId } from '../domain/kernel/ids';

interface Listed {
  readonly id: CompetitionId;
  readonly rehearsalOf: CompetitionId | null;
}

/** The competition named, or the only one there is but rehearsals. @throws Error that lists the choice, in both languages */
export function chosenCompetition(every: readonly Listed[], named: CompetitionId | undefined): CompetitionId {
  const real = every.filter(({ rehearsalOf }) => rehearsalOf === null);
  const choice = real.map(({ id }) => id).join(', ');
  if (named !== undefined) {
    if (every.some(({ id }) => id === named)) return named;
    const there = choice === '' ? ['', ''] : [`现有：${choice}。`, ` There is: ${choice}.`];
    throw new Error(`没有竞赛 ${named}。${there[0]}There is no competition ${named}.${there[1]}`);
  }
  const [first, ...others] = real;
  if (!first) throw new Error('还没有竞赛。There is no competition yet.');
  if (others.length > 0)
    throw new Error(`有多项竞赛，请用 --competition 指定一项。Name one with --competition: ${choice}`);
  return first.id;
}
