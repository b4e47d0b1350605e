import type { StageRules } from '../../src/domain/stage-rules/stage-rules';
import { smallArchive } from './small-archive';

type Loose = Record<string, unknown>;
type Members = Readonly<Record<string, unknown>>;

/** The rules of the small competition's only stage. */
export function smallRules(): StageRules {
  const rules = smallArchive().trades[0]?.stages[0]?.rules;
  if (!rules) throw new Error('the small competition has no stage');
  return rules;
}

/**
 * A copy with other members, named by the paths that faults have: `{ 'awards[0].ground.fromPlace': 0 }`. Undefined takes one
 * away. What comes out may be legal or not.
 */
export function withMembers<T>(whole: T, members: Members): T {
  const changed = JSON.parse(JSON.stringify(whole)) as T;
  for (const [path, value] of Object.entries(members)) {
    const names = path.split(/[.[\]]+/).filter((name) => name !== '');
    const last = names.pop() ?? '';
    const owner = names.reduce<Loose>((at, name) => at[name] as Loose, changed as Loose);
    if (value === undefined) delete owner[last];
    else owner[last] = value;
  }
  return changed;
}

/** The rules of the small competition with other members. */
export function rulesWith(members: Members): StageRules {
  return withMembers(smallRules(), members);
}
