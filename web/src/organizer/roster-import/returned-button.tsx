import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadSent } from '../../app/download-file';
import { Button } from '../../ui/button';
import { isAsChosen, type FileTrouble } from '../../app/file-upload/send-file';
import { TroubleNotice } from '../../app/file-upload/trouble-notice';

interface ReturnedProps {
  readonly path: string;
  readonly file: File;
  readonly kind: 'primary' | 'quiet';
  readonly onChanged: () => void;
}

/** Fetches the same sheet with a column of reasons. */
export function ReturnedButton({ path, file, kind, onChanged }: ReturnedProps): ReactElement {
  const { t } = useTranslation('console');
  const [isWorking, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<FileTrouble | null>(null);
  const download = async (): Promise<void> => {
    setTrouble(null);
    if (!(await isAsChosen(file))) return onChanged();
    setWorking(true);
    const answer = await downloadSent(`${path}/returned`, file, t('rosterImport.returnedName'));
    setWorking(false);
    if (!answer.ok) setTrouble(answer.refusal);
  };
  return (
    <>
      <Button kind={kind} disabled={isWorking} onClick={() => void download()}>
        {isWorking ? t('dialog.working') : t('rosterImport.returned')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}
