import { Progress, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwaitingView, IssueBody, UnprintableChoice } from '#contract/certificates';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { issueCertificates } from './issue-certificates';
import { useGroupName } from './use-group-name';

export interface IssueDialogProps {
  readonly competitionId: string;
  /** Trades of one kind. */
  readonly groups: readonly AwaitingView[];
  readonly onClose: (isDone: boolean) => void;
}

type Decision = Exclude<UnprintableChoice, 'refuse'>;

interface UnprintableProps {
  readonly people: AwaitingView['unprintable'];
  readonly choice: Decision | null;
  readonly onChoice: (choice: Decision) => void;
}

/** Those whom the font cannot print, by name, and what is to become of them. */
function Unprintable({ people, choice, onChoice }: UnprintableProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <fieldset>
      <legend>{t('certificates.unprintable', { count: people.length })}</legend>
      <ul className="what">
        {people.map(({ holder, unit, signs }) => (
          <li key={holder + unit}>{t('certificates.lacking', { holder, unit, signs: signs.join(' ') })}</li>
        ))}
      </ul>
      <Radio.Group
        value={choice}
        onChange={({ target }) => onChoice(target.value as Decision)}
        options={[
          { value: 'leave-out', label: t('certificates.leaveOut') },
          { value: 'by-hand', label: t('certificates.byHand') },
        ]}
      />
      <p>{t('certificates.neverReplaced')}</p>
    </fieldset>
  );
}

/** One trade, or one selection. */
function partOf({ tradeId, ruleId }: AwaitingView): Pick<IssueBody, 'tradeId' | 'ruleId'> {
  if (ruleId !== null) return { ruleId };
  return tradeId === null ? {} : { tradeId };
}

/** Issues what waits, after naming how many for which trades; the missing signs are decided first. */
export function IssueDialog({ competitionId, groups, onClose }: IssueDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const nameOf = useGroupName();
  const [choice, setChoice] = useState<Decision | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [first] = groups as [AwaitingView];
  const people = groups.flatMap(({ unprintable }) => unprintable);
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  const expected = choice === 'leave-out' ? all - people.length : all;
  const which = groups.length === 1 ? partOf(first) : {};
  const order = { kind: first.kind, ...which, expected, unprintable: choice ?? 'refuse' } as const;
  return (
    <ConfirmDialog
      title={t(`certificates.issueTitle.${first.kind}`)}
      confirm={t('certificates.issueCount', { count: expected })}
      kind="official"
      isReady={people.length === 0 || choice !== null}
      act={() => issueCertificates(competitionId, order, setShare)}
      onClose={onClose}
    >
      <p>{t('certificates.issueMeans', { count: expected })}</p>
      <ul className="what">
        {groups.map((group) => (
          <li key={group.ruleId ?? group.tradeId ?? ''}>
            {t('certificates.ofTrade', { trade: nameOf(group), count: group.count })}
          </li>
        ))}
      </ul>
      {people.length > 0 && <Unprintable people={people} choice={choice} onChoice={setChoice} />}
      {share !== null && <Progress percent={Math.round(share * 100)} />}
    </ConfirmDialog>
  );
}
