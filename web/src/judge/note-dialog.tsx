import type { ReactElement } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '#contract/marking';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { useLocalText } from '../i18n/use-local-text';
import { Button } from '../ui/button';
import { NoteForm } from './note-form';
import { NoteList } from './note-list';
import type { NoteItem } from './read-notes';
import { useNoteDraft } from './use-note-draft';

export interface NoteDialogProps {
  readonly sheet: SheetView;
  readonly aspect: Aspect;
  readonly notes: readonly NoteItem[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The notes of one aspect, and the form for another one. */
export function NoteDialog({ sheet, aspect, notes, isOpen, onClose }: NoteDialogProps): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const draft = useNoteDraft(sheet, aspect);
  // What is written is meant: closing keeps it.
  const finish = (): void => {
    void draft.add().then((isKept) => isKept && onClose());
  };
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={finish}>
      <Modal>
        <Dialog className="dialog note-dialog">
          <Heading slot="title">
            {t('judge.note.title', { number: sheet.number, aspect: local(aspect.name) })}
          </Heading>
          <p className="note-lead">{t('judge.note.lead')}</p>
          <NoteList sheet={sheet} aspect={aspect} notes={notes} isOpen={isOpen} />
          {isOpen && <NoteForm stageId={sheet.stageId} draft={draft} />}
          <div className="dialog-acts">
            <Button size="large" onClick={finish}>
              {t('judge.note.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
