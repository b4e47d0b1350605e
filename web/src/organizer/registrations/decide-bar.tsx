import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionPreview } from '#contract/registrations';
import type { RegistrationId, UnitId } from '#domain/kernel/ids';
import type { BulkAct, Choice } from '#domain/registration/registration-requests';
import { postJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import type { AddressFilter } from './address-filter';
import { DecisionDialog } from './decision-dialog';

interface DecideBarProps {
  readonly tradeId: string;
  readonly tradeName: string;
  readonly filter: AddressFilter;
  readonly selected: readonly string[];
  readonly acts: readonly BulkAct[];
  readonly onDone: () => void;
}

interface Asked {
  readonly act: BulkAct;
  readonly choice: Choice;
  readonly preview: DecisionPreview;
}

function choiceOf({ state, unit }: AddressFilter, selected: readonly string[]): Choice {
  if (selected.length > 0) return { ids: selected as RegistrationId[], state: null, unitId: null };
  return { ids: null, state, unitId: unit as UnitId | null };
}

/** Decides on those that are selected, or on all the filter finds; what is typed into the search is only for looking. */
export function DecideBar({
  tradeId,
  tradeName,
  filter,
  selected,
  acts,
  onDone,
}: DecideBarProps): ReactElement {
  const { t } = useTranslation('console');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const choice = choiceOf(filter, selected);
  const ask = async (act: BulkAct): Promise<void> => {
    const answer = await postJson<DecisionPreview>(`trades/${tradeId}/decisions/preview`, { act, choice });
    setProblem(answer.ok ? null : answer.refusal);
    if (answer.ok) setAsked({ act, choice, preview: answer.value });
  };
  const isSearching = selected.length === 0 && filter.words.trim() !== '';
  const close = (): void => {
    setAsked(null);
    onDone();
  };
  const word = selected.length > 0 ? 'selected' : isSearching ? 'selectFirst' : 'allOfFilter';
  return (
    <div className="decide-bar">
      <span>{t(`reg.${word}`, { count: selected.length })}</span>
      {acts.map((act) => (
        <Button key={act} disabled={isSearching} onClick={() => void ask(act)}>
          {t(`reg.act.${act}`)}
        </Button>
      ))}
      {problem && <ProblemNotice problem={problem} />}
      {asked && <DecisionDialog {...asked} tradeId={tradeId} tradeName={tradeName} onClose={close} />}
    </div>
  );
}
