import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalView, SeatsBody, SeatsView } from '#contract/judges';
import { putJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { ProposeDialog } from './propose-dialog';
import { isChanged, proposed, toggled, undone } from './seat-draft';
import { SeatNotices } from './seat-notices';
import { SeatsMatrix } from './seats-matrix';
import { useSeatDraft } from './use-seat-draft';

export interface SeatsEditorProps {
  readonly view: SeatsView;
  readonly mayChange: boolean;
  readonly reload: () => void;
}

interface ActsProps {
  readonly view: SeatsView;
  readonly canUndo: boolean;
  readonly canSave: boolean;
  readonly onProposed: (proposal: ProposalView) => void;
  readonly onUndo: () => void;
  readonly onSave: () => void;
}

function SeatActs({ view, canUndo, canSave, onProposed, onUndo, onSave }: ActsProps): ReactElement {
  const { t } = useTranslation('console');
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="judge-acts">
      <Button onClick={() => setAsking(true)}>{t('judges.propose')}</Button>
      <Button disabled={!canUndo} onClick={onUndo}>
        {t('judges.undo')}
      </Button>
      <Button kind="primary" disabled={!canSave} onClick={onSave}>
        {t(canSave ? 'judges.saveSeats' : 'judges.nothingChanged')}
      </Button>
      {isAsking && (
        <ProposeDialog
          view={view}
          onClose={(made) => {
            setAsking(false);
            if (made) onProposed(made);
          }}
        />
      )}
    </div>
  );
}

/** Puts the draft in the place of the seats that were shown. */
function useSave(
  { view, reload }: SeatsEditorProps,
  forget: () => void,
): readonly [Problem | null, (draft: Pick<SeatsBody, 'seats' | 'seed'>) => Promise<void>] {
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async ({ seats, seed }: Pick<SeatsBody, 'seats' | 'seed'>): Promise<void> => {
    const { revision, heldOn, stageId } = view;
    const body: SeatsBody = { revision, heldOn, seats, ...(seed === undefined ? {} : { seed }) };
    const answer = await putJson(`stages/${stageId}/seats`, body);
    setProblem(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    forget();
    reload();
  };
  return [problem, save];
}

/** The seats of a stage as they are being changed. Made anew when the saved ones are others. */
export function SeatsEditor(props: SeatsEditorProps): ReactElement {
  const { view, mayChange, reload } = props;
  const { t } = useTranslation('console');
  const [draft, change, forget] = useSeatDraft(view);
  const [proposal, setProposal] = useState<ProposalView | null>(null);
  const [problem, save] = useSave(props, forget);
  const taken = draft.seed !== undefined && draft.seed === proposal?.seed ? proposal : null;
  return (
    <>
      <SeatNotices view={view} proposal={taken} />
      {problem && (
        <ProblemNotice problem={problem}>
          <Button onClick={reload}>{t('slips.reload')}</Button>
        </ProblemNotice>
      )}
      {mayChange && (
        <SeatActs
          view={view}
          canUndo={draft.before.length > 0}
          canSave={isChanged(draft, view.seats)}
          onProposed={(made) => {
            setProposal(made);
            change(proposed(draft, made.seats, made.seed));
          }}
          onUndo={() => change(undone(draft))}
          onSave={() => void save(draft)}
        />
      )}
      <SeatsMatrix
        view={view}
        seats={draft.seats}
        onToggle={mayChange ? (seat) => change(toggled(draft, seat)) : null}
      />
    </>
  );
}
