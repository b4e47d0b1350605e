import { Input } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalView, ScheduleView } from '#contract/schedule';
import type { Placement, Session } from '#domain/schedule/session';
import { postJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { MoveDialog } from './move-dialog';
import { SaveDialog } from './save-dialog';
import {
  draftOf,
  linesOf,
  withoutSession,
  withPlacement,
  withSession,
  type ScheduleDraft,
} from './schedule-draft';
import { WarningsPanel } from './schedule-warnings-panel';
import { SessionDialog } from './session-dialog';
import { SessionsTable } from './sessions-table';

export interface EditorProps {
  readonly view: ScheduleView;
  readonly reload: () => void;
}

type Asking =
  | { readonly kind: 'session'; readonly session: Session | null }
  | { readonly kind: 'move'; readonly placement: Placement }
  | { readonly kind: 'save' };

interface PartProps extends EditorProps {
  readonly draft: ScheduleDraft;
  readonly onDraft: (draft: ScheduleDraft) => void;
  readonly ask: (asking: Asking | null) => void;
}

function useProposal({ view, draft, onDraft }: PartProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const propose = async (placements: readonly Placement[]): Promise<void> => {
    const body = { sessions: draft.sessions, placements };
    const answer = await postJson<ProposalView>(`stages/${view.stageId}/schedule/proposal`, body);
    setProblem(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    const { placements: proposed, warnings } = answer.value;
    onDraft({ ...draft, placements: proposed, warnings, isChanged: true });
  };
  return { problem, propose };
}

function Acts(props: PartProps): ReactElement {
  const { t } = useTranslation('console');
  const { view, draft, onDraft, ask } = props;
  const { problem, propose } = useProposal(props);
  const isEmpty = draft.sessions.length === 0;
  return (
    <>
      <div className="field-acts">
        <Button onClick={() => ask({ kind: 'session', session: null })}>{t('schedule.add')}</Button>
        <Button disabled={isEmpty} onClick={() => void propose(draft.placements)}>
          {t('schedule.fill')}
        </Button>
        <Button disabled={isEmpty} onClick={() => void propose([])}>
          {t('schedule.redo')}
        </Button>
        <Button kind="primary" disabled={!draft.isChanged} onClick={() => ask({ kind: 'save' })}>
          {t('schedule.save')}
        </Button>
        {draft.isChanged && <Button onClick={() => onDraft(draftOf(view))}>{t('schedule.discard')}</Button>}
      </div>
      <p>{t(`schedule.basis.${view.basis}`)}</p>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

function HallRules({ draft, onDraft }: Pick<PartProps, 'draft' | 'onDraft'>): ReactElement {
  const { t } = useTranslation('console');
  const id = useId();
  return (
    <div className="field-form">
      <label htmlFor={id}>{t('schedule.hallRules')}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={4000}
        placeholder={t('schedule.hallRulesHint')}
        value={draft.hallRules}
        onChange={({ target }) => onDraft({ ...draft, hallRules: target.value, isChanged: true })}
      />
    </div>
  );
}

function Dialogs({ asking, ...props }: PartProps & { readonly asking: Asking }): ReactElement {
  const { view, reload, draft, onDraft, ask } = props;
  const close = (): void => ask(null);
  if (asking.kind === 'session')
    return (
      <SessionDialog
        session={asking.session}
        last={draft.sessions.at(-1) ?? null}
        onSave={(session) => onDraft(withSession(draft, session))}
        onClose={close}
      />
    );
  if (asking.kind === 'move')
    return (
      <MoveDialog
        view={view}
        draft={draft}
        placement={asking.placement}
        onMove={(to) => onDraft(withPlacement(draft, to))}
        onClose={close}
      />
    );
  return (
    <SaveDialog
      view={view}
      draft={draft}
      onClose={(isDone) => {
        close();
        if (isDone) reload();
      }}
    />
  );
}

/** The schedule as it is changed: clashes first, then sessions with their people. Nothing is written before it is saved. */
export function ScheduleEditor({ view, reload }: EditorProps): ReactElement {
  const { t } = useTranslation('console');
  const [draft, setDraft] = useState(() => draftOf(view));
  const [asking, ask] = useState<Asking | null>(null);
  const props: PartProps = { view, reload, draft, onDraft: setDraft, ask };
  return (
    <section className="field-part">
      <WarningsPanel view={view} draft={draft} />
      <h2>{t('schedule.sessions')}</h2>
      <Acts {...props} />
      {draft.isChanged && <Notice kind="info" what={t('schedule.unsaved')} />}
      <SessionsTable
        view={view}
        lines={linesOf(draft)}
        acts={{
          onEdit: (session) => ask({ kind: 'session', session }),
          onRemove: ({ id }) => setDraft(withoutSession(draft, id)),
          onMove: (placement) => ask({ kind: 'move', placement }),
        }}
      />
      <HallRules draft={draft} onDraft={setDraft} />
      {asking && <Dialogs {...props} asking={asking} />}
    </section>
  );
}
