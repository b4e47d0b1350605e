import './conflicts.css';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SheetListItem } from '#contract/marking';
import type { OwnConflictBody, OwnConflictView } from '#contract/own-conflicts';
import { getJson, postJson, type Answer, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { DeclareForm } from './declare-form';
import { DeclaredList } from './declared-list';

interface Own {
  readonly declared: readonly OwnConflictView[] | null;
  readonly problem: Problem | null;
  /** @returns whether it is on the server. */
  readonly declare: (body: OwnConflictBody) => Promise<boolean>;
}

function useOwn(): Own {
  const [declared, setDeclared] = useState<Own['declared']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = useCallback((answer: Answer<OwnConflictView[]>): boolean => {
    if (answer.ok) setDeclared(answer.value);
    setProblem(answer.ok ? null : answer.refusal);
    return answer.ok;
  }, []);
  useEffect(() => {
    void getJson<OwnConflictView[]>('own-conflicts').then(take);
  }, [take]);
  return {
    declared,
    problem,
    declare: async (body) => take(await postJson<OwnConflictView[]>('own-conflicts', body)),
  };
}

interface DeclareDialogProps {
  readonly sheets: readonly SheetListItem[];
  readonly onClose: () => void;
}

/** What a judge has declared, and the form for one more. What is typed stays on the page alone: a tablet has many judges. */
export function DeclareDialog({ sheets, onClose }: DeclareDialogProps): ReactElement {
  const { t } = useTranslation();
  const { declared, problem, declare } = useOwn();
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={onClose}>
      <Modal>
        <Dialog className="dialog declare-dialog">
          <Heading slot="title">{t('recuse.title')}</Heading>
          <p>{t('recuse.lead')}</p>
          {declared && declared.length > 0 && <DeclaredList declared={declared} />}
          <DeclareForm sheets={sheets} onDeclare={declare} />
          <div aria-live="polite">
            {problem && (
              <ProblemNotice
                problem={problem}
                kept={t('recuse.kept')}
                next={problem.code === 'ALREADY_EXISTS' ? t('recuse.alreadyNext') : undefined}
              />
            )}
          </div>
          <div className="dialog-acts">
            <Button size="large" onClick={onClose}>
              {t('recuse.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
