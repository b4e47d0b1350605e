import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicArchivesView } from '#contract/public-archives';
import { useAnswer } from '../app/use-answer';
import { formatTime } from '../i18n/format-time';
import { postJson, type Problem } from '../sync/api';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';

/** The archive that the public pages offer and notices name: which one it is, and the act that gives out the next. */
export function GivenArchive({ competitionId }: { readonly competitionId: string }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const path = `exports/competitions/${competitionId}/public-archive`;
  const { value, problem, reload } = useAnswer<PublicArchivesView>(path);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const give = async (): Promise<void> => {
    setWorking(true);
    const answer = await postJson(path);
    setWorking(false);
    setRefused(answer.ok ? null : answer.refusal);
    reload();
  };
  const newest = value?.newest ?? null;
  const shown = refused ?? problem;
  return (
    <>
      {newest === null && <p>{t('exports.archiveNotGiven')}</p>}
      {newest && (
        <p>
          {t('exports.archiveGiven', {
            version: newest.version,
            time: formatTime(newest.publishedAt, i18n.language),
          })}{' '}
          <code className="export-hash">{newest.sha256}</code>
        </p>
      )}
      <p className="export-acts">
        <Button kind="official" disabled={isWorking} onClick={() => void give()}>
          {isWorking ? t('exports.working') : t(newest ? 'exports.archiveGiveAgain' : 'exports.archiveGive')}
        </Button>
      </p>
      {shown && <ProblemNotice problem={shown} />}
    </>
  );
}
