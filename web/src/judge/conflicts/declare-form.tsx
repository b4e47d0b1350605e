import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetListItem } from '#contract/marking';
import type { OwnConflictBody } from '#contract/own-conflicts';
import { useSession } from '../../app/session';
import { Button } from '../../ui/button';
import { declarationOf, emptyDraft, type DeclareDraft } from './declare-draft';
import { KindPart, NumberPart, ReasonPart, WhomPart, WordsPart } from './declare-parts';
import { declarePlaces } from './declare-places';

export interface DeclareFormProps {
  readonly sheets: readonly SheetListItem[];
  readonly onDeclare: (body: OwnConflictBody) => Promise<boolean>;
}

/** One declaration: of what kind, with whom - by a number she sees or in words - and why. */
export function DeclareForm({ sheets, onDeclare }: DeclareFormProps): ReactElement {
  const { t } = useTranslation();
  const { state } = useSession();
  const [draft, setDraft] = useState(() => emptyDraft(sheets.length > 0));
  const [isWorking, setWorking] = useState(false);
  const onDraft = (change: Partial<DeclareDraft>): void => setDraft((before) => ({ ...before, ...change }));
  const places = declarePlaces(sheets, state.step === 'signed-in' ? state.me.grants : []);
  const body = declarationOf(draft, places);
  const send = async (whole: OwnConflictBody): Promise<void> => {
    setWorking(true);
    if (await onDeclare(whole)) setDraft(emptyDraft(draft.isNumber));
    setWorking(false);
  };
  const props = { draft, onDraft };
  return (
    <div className="declare-form">
      <KindPart {...props} />
      <WhomPart {...props} />
      {draft.isNumber ? <NumberPart {...props} sheets={sheets} /> : <WordsPart {...props} places={places} />}
      <ReasonPart {...props} />
      <Button
        kind="primary"
        size="large"
        disabled={body === null || isWorking}
        onClick={() => body && void send(body)}
      >
        {t(body === null ? 'recuse.missing' : 'recuse.declare')}
      </Button>
    </div>
  );
}
