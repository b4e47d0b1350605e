import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwaitingView, CertificatesView } from '#contract/certificates';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { IssueDialog } from './issue-dialog';
import { useGroupName } from './use-group-name';

export interface AwaitingProps {
  readonly view: CertificatesView;
  readonly mayIssue: boolean;
  readonly reload: () => void;
}

const KINDS = ['award', 'promotion', 'selection'] as const;

interface RowProps {
  readonly group: AwaitingView;
  readonly mayIssue: boolean;
  readonly onIssue: () => void;
}

function Row({ group, mayIssue, onIssue }: RowProps): ReactElement {
  const { t } = useTranslation('console');
  const trade = useGroupName()(group);
  return (
    <tr>
      <td>{t(`certificates.kind.${group.kind}`)}</td>
      <td>{trade}</td>
      <td className="figure">{group.count}</td>
      <td>{group.unprintable.map(({ holder }) => holder).join('、')}</td>
      <td>
        {mayIssue && group.blocked !== null && <ProblemNotice problem={group.blocked} />}
        {mayIssue && group.blocked === null && (
          <Button
            aria-label={t('certificates.issueFor', { kind: t(`certificates.kind.${group.kind}`), trade })}
            onClick={onIssue}
          >
            {t('certificates.issue')}
          </Button>
        )}
      </td>
    </tr>
  );
}

interface GroupsProps {
  readonly awaiting: readonly AwaitingView[];
  readonly mayIssue: boolean;
  readonly onIssue: (groups: readonly AwaitingView[]) => void;
}

function Groups({ awaiting, mayIssue, onIssue }: GroupsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <table className="certificates-awaiting">
      <thead>
        <tr>
          <th>{t('certificates.kindHead')}</th>
          <th>{t('column.trade')}</th>
          <th className="figure">{t('certificates.countHead')}</th>
          <th>{t('certificates.unprintableHead')}</th>
          <th>
            <span className="visually-hidden">{t('certificates.issue')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {awaiting.map((group) => (
          <Row
            key={group.kind + (group.ruleId ?? group.tradeId ?? '')}
            group={group}
            mayIssue={mayIssue}
            onIssue={() => onIssue([group])}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Every trade of a kind at once, where there is more than one. */
function IssueAll({ awaiting, onIssue }: Omit<GroupsProps, 'mayIssue'>): ReactElement {
  const { t } = useTranslation('console');
  const kinds = KINDS.map((kind) => [kind, awaiting.filter((one) => one.kind === kind)] as const);
  return (
    <div className="certificates-acts">
      {kinds
        .filter(([, groups]) => groups.length > 1 && groups.every(({ blocked }) => blocked === null))
        .map(([kind, groups]) => (
          <Button key={kind} kind="primary" onClick={() => onIssue(groups)}>
            {t(`certificates.issueAll.${kind}`)}
          </Button>
        ))}
    </div>
  );
}

/** What waits for a certificate, by kind and trade, and the acts that issue it. */
export function AwaitingPart({ view, mayIssue, reload }: AwaitingProps): ReactElement {
  const { t } = useTranslation('console');
  const [groups, setGroups] = useState<readonly AwaitingView[] | null>(null);
  const { awaiting, blocked, competitionId } = view;
  const close = (isDone: boolean): void => {
    setGroups(null);
    if (isDone) reload();
  };
  return (
    <section className="certificates-part">
      <h2>{t('certificates.awaiting')}</h2>
      {blocked && <ProblemNotice problem={blocked} />}
      {awaiting.length === 0 && !blocked && <p>{t('certificates.nothingAwaits')}</p>}
      {awaiting.length > 0 && <Groups awaiting={awaiting} mayIssue={mayIssue} onIssue={setGroups} />}
      {mayIssue && <IssueAll awaiting={awaiting} onIssue={setGroups} />}
      {groups && <IssueDialog competitionId={competitionId} groups={groups} onClose={close} />}
    </section>
  );
}
