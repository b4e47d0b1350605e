import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictsView, ConflictView, JudgeRegister } from '#contract/judges';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { AnswerDialog } from './answer-dialog';
import { ConflictRuleForm } from './conflict-rule-form';
import { ConflictTable } from './conflict-table';
import { DeclareDialog } from './declare-dialog';
import { JudgesFrame } from './judges-frame';
import { PlaceDialog } from './place-dialog';
import { useMayManage } from './use-may-manage';

type Open =
  { readonly dialog: 'declare' } | { readonly dialog: 'answer' | 'place'; readonly conflict: ConflictView };

interface ConflictsProps {
  readonly view: ConflictsView;
  readonly register: JudgeRegister | null;
  readonly reload: () => void;
}

function Conflicts({ view, register, reload }: ConflictsProps): ReactElement {
  const { t } = useTranslation('console');
  const mayManage = useMayManage();
  const [open, setOpen] = useState<Open | null>(null);
  const asks = view.conflicts.filter(({ state }) => state === 'asks').length;
  const close = (isDone: boolean): void => {
    setOpen(null);
    if (isDone) reload();
  };
  return (
    <>
      {asks > 0 && (
        <Notice kind="warning" what={t('judges.asksOpen', { count: asks })} next={t('judges.asksOpenNext')} />
      )}
      <ConflictRuleForm
        key={JSON.stringify(view.rule)}
        rule={view.rule}
        mayChange={mayManage}
        onDone={reload}
      />
      {mayManage && (
        <div className="judge-acts">
          <Button kind="primary" disabled={!register} onClick={() => setOpen({ dialog: 'declare' })}>
            {t('judges.declare')}
          </Button>
        </div>
      )}
      <ConflictTable
        conflicts={view.conflicts}
        onAnswer={mayManage ? (conflict) => setOpen({ dialog: 'answer', conflict }) : null}
        onPlace={mayManage && register ? (conflict) => setOpen({ dialog: 'place', conflict }) : null}
      />
      {open?.dialog === 'declare' && register && <DeclareDialog register={register} onClose={close} />}
      {open?.dialog === 'place' && register && (
        <PlaceDialog conflict={open.conflict} register={register} onClose={close} />
      )}
      {open?.dialog === 'answer' && <AnswerDialog conflict={open.conflict} onClose={close} />}
    </>
  );
}

/** Who stands too near to whom, and what the committee has said to it. */
export function ConflictsPage(): ReactElement {
  const { competitionId } = useCompetitionScope();
  const base = competitionId && `competitions/${competitionId}`;
  const { value, problem, reload } = useAnswer<ConflictsView>(base && `${base}/conflicts`);
  const register = useAnswer<JudgeRegister>(base && `${base}/judges`).value;
  return (
    <JudgesFrame tab="conflicts">
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {value && <Conflicts view={value} register={register} reload={reload} />}
    </JudgesFrame>
  );
}
