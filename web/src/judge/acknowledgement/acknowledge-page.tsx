import './acknowledgement.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '#contract/marking';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { NumberTag } from '../../ui/small-signs';
import { LanguageSwitch } from '../../ui/switches';
import { useDesk } from '../desk-context';
import type { SheetReading } from '../read-sheet';
import { sheetHash, SHOWN_OF_HASH } from '../sheet-hash';
import { ReadOnlyLines } from './read-only-lines';
import { SignForm } from './sign-form';

interface AcknowledgePageProps {
  readonly sheet: SheetView;
  readonly reading: SheetReading;
  readonly onBack: () => void;
}

type Step = 'read' | 'agree' | 'refuse' | 'done';

/** The one page for the contestant who was handed the tablet: her sheet, her number, and two answers (ACK-3). */
export function AcknowledgePage({ sheet, reading, onBack }: AcknowledgePageProps): ReactElement {
  const { t } = useTranslation();
  const { outbox } = useDesk();
  const [step, setStep] = useState<Step>('read');
  const [isLost, setLost] = useState(false);
  // What is signed is what was shown when the page was opened: a sheet that changes meanwhile is refused, not signed unseen.
  const [content] = useState(() => sheetHash(sheet, reading));
  const say = (refusal: string | null): void => {
    outbox.enter({ name: 'acknowledgeSheet', entryId: sheet.entryId, content, refusal }).then(
      () => setStep('done'),
      () => setLost(true),
    );
  };
  return (
    <div className="acknowledge">
      <Head sheet={sheet} content={content} />
      <main>
        {step !== 'done' && <ReadOnlyLines reading={reading} />}
        {step === 'done' && <p className="acknowledge-done">{t('acknowledge.done')}</p>}
      </main>
      <footer>
        {step === 'read' && <Answers onChoose={setStep} />}
        {(step === 'agree' || step === 'refuse') && (
          <SignForm
            key={step}
            kind={step}
            number={sheet.number}
            isLost={isLost}
            onSign={say}
            onBack={() => setStep('read')}
          />
        )}
        <Button kind={step === 'done' ? 'primary' : 'quiet'} size="large" onClick={onBack}>
          {t('acknowledge.giveBack')}
        </Button>
      </footer>
    </div>
  );
}

function Answers({ onChoose }: { readonly onChoose: (step: 'agree' | 'refuse') => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Button size="large" onClick={() => onChoose('refuse')}>
        {t('acknowledge.refuse')}
      </Button>
      <Button kind="official" size="large" onClick={() => onChoose('agree')}>
        {t('acknowledge.agree')}
      </Button>
    </>
  );
}

function Head({ sheet, content }: { readonly sheet: SheetView; readonly content: string }): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  return (
    <header>
      <NumberTag number={sheet.number} />
      <div>
        <h1>{t('acknowledge.title')}</h1>
        <p>
          {local(sheet.tradeName)} · {local(sheet.stageName)}
        </p>
      </div>
      <p className="sheet-hash">
        {t('acknowledge.version')} <code>{content.slice(0, SHOWN_OF_HASH)}</code>
      </p>
      <LanguageSwitch />
    </header>
  );
}
