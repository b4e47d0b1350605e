import '../rulings/rulings.css';
import './judges.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Role } from '#contract/access';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';

const READERS: readonly Role[] = ['organizer', 'chief-judge', 'supervisor'];
export type JudgeTab = 'register' | 'conflicts' | 'seats' | 'slips';

const TABS: readonly { readonly key: JudgeTab; readonly roles: readonly Role[] }[] = [
  { key: 'register', roles: READERS },
  { key: 'conflicts', roles: READERS },
  { key: 'seats', roles: READERS },
  { key: 'slips', roles: ['organizer', 'administrator'] },
];

/** The pages about judges, in the order in which they are needed. */
export function JudgeTabs(): ReactElement {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const tabs = TABS.filter(({ roles }) => competitionId !== null && holdsRole(me, roles, { competitionId }));
  return (
    <nav className="judge-tabs" aria-label={t('stations.judges')}>
      {tabs.map(({ key }) => (
        <NavLink key={key} to={`/competitions/${competitionId ?? ''}/judges/${key}`}>
          {t(`judges.tab.${key}`)}
        </NavLink>
      ))}
    </nav>
  );
}
