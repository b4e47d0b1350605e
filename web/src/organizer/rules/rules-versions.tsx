import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesVersionView } from '#contract/competitions';
import { SYSTEM_ACTOR } from '#domain/archive/archive';
import type { StageId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { formatTime } from '../../i18n/format-time';
import { useAccountNames } from '../use-account-names';
import { RulesChanges } from './rules-changes';

export interface RulesVersionsProps {
  readonly stageId: StageId;
  /** The first one first. */
  readonly versions: readonly RulesVersionView[];
}

/** Who somebody is: oneself, the system, a name where names may be read, else the account. */
function useWho(): (accountId: RulesVersionView['changedBy']) => string {
  const { t } = useTranslation('console');
  const { me } = useCompetitionScope();
  const names = useAccountNames();
  return (accountId) => {
    if (accountId === SYSTEM_ACTOR) return t('rules.system');
    if (accountId === me.accountId && me.name !== null) return t('rules.you', { name: me.name });
    return names.get(accountId) ?? accountId;
  };
}

/** The versions of a stage's rules, newest first, each with what it changed on request. */
export function RulesVersions({ stageId, versions }: RulesVersionsProps): ReactElement {
  const { t, i18n } = useTranslation('console');
  const whoIs = useWho();
  const [open, setOpen] = useState<number | null>(null);
  return (
    <section className="rules-section">
      <h3>{t('rules.versions')}</h3>
      <p>{t('rules.versionLead')}</p>
      <ul className="rules-versions">
        {versions.toReversed().map(({ version, changedAt, changedBy }) => {
          const isOpen = open === version;
          return (
            <li key={version}>
              <div className="rules-version">
                <strong>{t('rules.version', { version })}</strong>
                <span>{formatTime(changedAt, i18n.language)}</span>
                <span>{whoIs(changedBy)}</span>
                {version === 1 ? (
                  <small>{t('rules.first')}</small>
                ) : (
                  <button
                    type="button"
                    className="row-act"
                    aria-expanded={isOpen}
                    aria-label={t(isOpen ? 'rules.hideChangesOf' : 'rules.showChangesOf', { version })}
                    onClick={() => setOpen(isOpen ? null : version)}
                  >
                    {t(isOpen ? 'rules.hideChanges' : 'rules.showChanges')}
                  </button>
                )}
              </div>
              {isOpen && <RulesChanges stageId={stageId} version={version} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
