import { Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgeRegister, RegisteredJudge } from '#contract/judges';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { JudgeDialog } from './judge-dialog';
import { JudgesFrame } from './judges-frame';
import { RegisterTable } from './register-table';
import { useMayManage } from './use-may-manage';

/** What is wrong, before anything else: who is barred and seated all the same, whose training is over. */
function RegisterWarnings({ judges }: { readonly judges: readonly RegisteredJudge[] }): ReactElement {
  const { t } = useTranslation('console');
  const barred = judges.filter(({ isBarred, seatedIn }) => isBarred && seatedIn.length > 0);
  const over = judges.filter(({ warning }) => warning === 'training-over').length;
  return (
    <>
      {barred.length > 0 && (
        <Notice
          kind="fault"
          what={t('judges.barredSeated', { names: barred.map(({ name }) => name).join(t('slips.and')) })}
          next={t('judges.barredSeatedNext')}
        />
      )}
      {over > 0 && <Notice kind="warning" what={t('judges.trainingOver', { count: over })} />}
    </>
  );
}

/** Whether what somebody types stands in the line of a judge. */
function isFound({ name, unitName, level }: RegisteredJudge, text: string): boolean {
  return [name, unitName, level].some((one) => one?.toLowerCase().includes(text.trim().toLowerCase()));
}

interface ActsProps {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onAdd: (() => void) | null;
}

function RegisterActs({ search, onSearch, onAdd }: ActsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="judge-acts">
      <Input.Search
        aria-label={t('judges.search')}
        placeholder={t('judges.search')}
        allowClear
        value={search}
        onChange={({ target }) => onSearch(target.value)}
      />
      {onAdd && (
        <Button kind="primary" onClick={onAdd}>
          {t('judges.add')}
        </Button>
      )}
    </div>
  );
}

/** Everybody who judges here: own unit, grade, trades, training, bars. */
export function RegisterPage(): ReactElement {
  const { competitionId } = useCompetitionScope();
  const mayManage = useMayManage();
  const { value, problem, reload } = useAnswer<JudgeRegister>(
    competitionId && `competitions/${competitionId}/judges`,
  );
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<{ readonly judge: RegisteredJudge | null } | null>(null);
  const judges = value?.judges.filter((judge) => isFound(judge, search)) ?? null;
  return (
    <JudgesFrame tab="register">
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {value && <RegisterWarnings judges={value.judges} />}
      <RegisterActs
        search={search}
        onSearch={setSearch}
        onAdd={mayManage && value ? () => setOpen({ judge: null }) : null}
      />
      <RegisterTable judges={judges} onEdit={mayManage ? (judge) => setOpen({ judge }) : null} />
      {open && value && (
        <JudgeDialog
          judge={open.judge}
          register={value}
          onClose={(isDone) => {
            setOpen(null);
            if (isDone) reload();
          }}
        />
      )}
    </JudgesFrame>
  );
}
