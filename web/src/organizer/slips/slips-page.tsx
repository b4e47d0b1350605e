import '../rulings/rulings.css';
import './slips.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoundTablet, IssuedSlips, JudgeEntrance } from '#contract/tablets';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { JudgesFrame } from '../judges/judges-frame';
import { EndTablet } from './end-tablet';
import { IssueDialog } from './issue-dialog';
import { JudgesTable } from './judges-table';
import { SlipPaper } from './slip-paper';

type Open =
  | { readonly dialog: 'issue'; readonly judge: JudgeEntrance | null }
  | { readonly dialog: 'end'; readonly judge: JudgeEntrance; readonly tablet: BoundTablet };

/** How the judges get onto their tablets: slips to print, PINs, tablets that are theirs. */
export function SlipsPage(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const { value, problem, reload } = useAnswer<JudgeEntrance[]>(
    competitionId && `access/competitions/${competitionId}/judges`,
  );
  const [open, setOpen] = useState<Open | null>(null);
  const [issued, setIssued] = useState<IssuedSlips | null>(null);
  const kind = issued ? 'quiet' : 'primary';
  const close = (isDone: boolean): void => {
    if (isDone) reload();
    setOpen(null);
  };
  return (
    <JudgesFrame tab="slips">
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {issued && <SlipPaper issued={issued} onClose={() => setIssued(null)} />}
      <div className="slip-page-acts">
        <Button
          kind={kind}
          disabled={!value?.length}
          onClick={() => setOpen({ dialog: 'issue', judge: null })}
        >
          {t('slips.issueAll')}
        </Button>
        <Button onClick={reload}>{t('slips.reload')}</Button>
      </div>
      <JudgesTable
        judges={value}
        onIssue={(judge) => setOpen({ dialog: 'issue', judge })}
        onEnd={(judge, tablet) => setOpen({ dialog: 'end', judge, tablet })}
      />
      <Dialog open={open} judges={value ?? []} onIssued={setIssued} onClose={close} />
    </JudgesFrame>
  );
}

interface DialogProps {
  readonly open: Open | null;
  readonly judges: readonly JudgeEntrance[];
  readonly onIssued: (slips: IssuedSlips) => void;
  readonly onClose: (isDone: boolean) => void;
}

function Dialog({ open, judges, onIssued, onClose }: DialogProps): ReactElement | null {
  if (open === null) return null;
  if (open.dialog === 'end') return <EndTablet judge={open.judge} tablet={open.tablet} onClose={onClose} />;
  return (
    <IssueDialog
      judge={open.judge}
      judges={judges}
      onClose={(slips) => {
        if (slips) onIssued(slips);
        onClose(slips !== null);
      }}
    />
  );
}
