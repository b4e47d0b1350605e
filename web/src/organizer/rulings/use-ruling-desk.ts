import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradeSummary } from '#contract/competitions';
import type { RulingView, StageProgress } from '#contract/marking';
import type { StandingView } from '#contract/results';
import type { StageId } from '#domain/kernel/ids';
import type { StageRules } from '#domain/stage-rules/stage-rules';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useLocalText } from '../../i18n/use-local-text';
import type { StageState } from '../use-stage';
import { offeredKinds, type GivenKind } from './offered-kinds';
import { rulingNames } from './ruling-names';
import type { RulingWords } from './ruling-text';
import { decidersOf, tiedGroups, type Decider, type TiedGroup } from './tied-groups';

/** What the desk can see and say of a stage. */
export interface RulingDesk {
  readonly stageId: StageId;
  readonly rules: StageRules;
  /** By number. */
  readonly entries: readonly StandingView[];
  readonly judges: StageProgress['judges'];
  readonly rulings: readonly RulingView[];
  readonly isClosed: boolean;
  readonly kinds: readonly GivenKind[];
  readonly canTakeBack: boolean;
  /** Nobody where the account or the rules decide no ties. */
  readonly deciders: readonly Decider[];
  readonly ties: readonly TiedGroup[];
  readonly words: RulingWords;
  readonly reload: () => void;
}

const BY_NUMBER = new Intl.Collator('en', { numeric: true });

function useRoles(trade: TradeSummary): { readonly isChiefJudge: boolean; readonly isOrganizer: boolean } {
  const { me, competitionId } = useCompetitionScope();
  if (competitionId === null) return { isChiefJudge: false, isOrganizer: false };
  const place = { competitionId, tradeId: trade.id };
  return {
    isChiefJudge: holdsRole(me, ['chief-judge'], place),
    isOrganizer: holdsRole(me, ['organizer'], place),
  };
}

function useWords(state: StageState): RulingWords {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const rules = state.rules.value?.rules;
  const standings = state.standings.value?.standings;
  const judges = state.progress.value?.judges;
  const names = useMemo(
    () => rulingNames({ rules, standings: standings ?? [], judges: judges ?? [] }),
    [rules, standings, judges],
  );
  return { t, local, names };
}

/** Gathers what the rulings of a stage need; null until its rules, standings and rulings are there. */
export function useRulingDesk(trade: TradeSummary, state: StageState): RulingDesk | null {
  const roles = useRoles(trade);
  const words = useWords(state);
  const rules = state.rules.value?.rules;
  const { value: view } = state.standings;
  const rulings = state.rulings.value?.rulings;
  if (!rules || !view || !rulings) return null;
  const judges = state.progress.value?.judges ?? [];
  const { stageId, isClosed, standings } = view;
  const hasDeclined = rulings.some(({ fact }) => fact.kind === 'PlaceDeclined');
  const hasEntries = standings.length > 0;
  const moment = { ...roles, rules, isClosed, hasJudges: judges.length > 0, hasDeclined };
  return {
    stageId,
    rules,
    entries: standings.toSorted((a, b) => BY_NUMBER.compare(a.number, b.number)),
    judges,
    rulings,
    isClosed,
    kinds: hasEntries ? offeredKinds(moment) : [],
    canTakeBack: roles.isChiefJudge && !isClosed,
    deciders: roles.isChiefJudge ? decidersOf(rules) : [],
    ties: tiedGroups(standings),
    words,
    reload: state.reload,
  };
}
