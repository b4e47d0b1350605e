import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlipView } from '#contract/tablets';
import { useSession } from '../../app/session';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson, type Answer, type Problem } from '../../sync/api';
import { tabletKey } from '../../sync/tablet-key';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { PinEntry } from './pin-entry';

interface SlipEntryProps {
  /** Eight signs, not used up yet. */
  readonly code: string;
  readonly onIn: () => void;
  readonly onBack: () => void;
}

/** Whose slip it is and for what, then her PIN; with it the tablet is bound and she is in. */
export function SlipEntry({ code, onIn, onBack }: SlipEntryProps): ReactElement {
  const { t } = useTranslation();
  const { enter } = useSession();
  const [answer, setAnswer] = useState<Answer<SlipView> | null>(null);
  useEffect(() => {
    void postJson<SlipView>('access/slip/look', { code, deviceKey: tabletKey() }).then(setAnswer);
  }, [code]);
  const use = async (pin: string): Promise<Problem | null> => {
    const entered = await enter('access/slip/use', { code, deviceKey: tabletKey(), pin });
    if (entered.ok) onIn();
    else if (entered.refusal.code === 'TICKET_SPENT') setAnswer(entered);
    return entered.ok ? null : entered.refusal;
  };
  if (!answer) return <Loading />;
  if (!answer.ok)
    return (
      <>
        <ProblemNotice problem={answer.refusal} />
        <Button size="large" onClick={onBack}>
          {t('entrance.otherSlip')}
        </Button>
      </>
    );
  return (
    <>
      <SlipWords slip={answer.value} />
      <PinEntry asks={answer.value.hasPin ? 'enter' : 'choose'} onPin={use} onBack={onBack} />
    </>
  );
}

function SlipWords({ slip }: { readonly slip: SlipView }): ReactElement {
  const { local } = useLocalText();
  const places = [slip.competitionName, slip.tradeName].filter((name) => name !== null);
  return (
    <p className="who">
      <strong>{slip.name}</strong>
      <span>{places.map(local).join(' · ')}</span>
    </p>
  );
}
