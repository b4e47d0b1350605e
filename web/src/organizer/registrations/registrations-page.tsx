import './registrations.css';
import { Input, Select } from 'antd';
import { useState, type Key, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SubmittedView } from '#contract/registrations';
import type { BulkAct } from '#domain/registration/registration-requests';
import { useCompetitionScope } from '../../app/competition-scope';
import { hasRole } from '../../app/session';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { DecideBar } from './decide-bar';
import { DecisionsLine } from './decisions-line';
import { DuplicatesPanel } from './duplicates-panel';
import { PersonForm } from './person-form';
import { RegistrationDrawer } from './registration-drawer';
import { RegistrationsTable } from './registrations-table';
import { StateTabs } from './state-tabs';
import { useRegistrations, type Registrations } from './use-registrations';

function Filters({ reg }: { readonly reg: Registrations }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  const trades = competition.value?.trades ?? [];
  const units = reg.units.value?.units ?? [];
  return (
    <div className="reg-filters">
      <Select
        aria-label={t('column.trade')}
        value={reg.tradeId}
        options={trades.map(({ id, name }) => ({ value: String(id), label: local(name) }))}
        onChange={(trade) => reg.set({ trade, open: null })}
      />
      {units.length > 1 && (
        <Select
          aria-label={t('reg.unit')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('reg.everyUnit')}
          value={reg.filter.unit}
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(unit?: string) => reg.set({ unit: unit ?? null })}
        />
      )}
      <Input.Search
        key={reg.filter.words}
        aria-label={t('reg.search')}
        placeholder={t('reg.search')}
        allowClear
        defaultValue={reg.filter.words}
        onSearch={(q) => reg.set({ q })}
      />
    </div>
  );
}

/** Who may register, and how much of its quota a unit has used. */
function Rules({ reg }: { readonly reg: Registrations }): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const sentences = reg.rules.value?.sentences ?? [];
  const quota = reg.counts.value?.quota;
  if (sentences.length === 0 && !quota) return null;
  return (
    <>
      <ul className="rule-sentences">
        {sentences.map((sentence) => (
          <li key={sentence.zh}>{local(sentence)}</li>
        ))}
      </ul>
      {quota && <p>{t('reg.quota', { ...quota })}</p>}
    </>
  );
}

function Submitted({ made }: { readonly made: SubmittedView }): ReactElement {
  const { t } = useTranslation('console');
  const [doubt] = made.doubts;
  return (
    <Notice
      kind={doubt || made.isReserve ? 'warning' : 'info'}
      what={t(made.isReserve ? 'reg.submittedReserve' : 'reg.submitted')}
      next={doubt && t(`reg.doubt.${doubt}`)}
    />
  );
}

function actsOf(me: Parameters<typeof hasRole>[0]): readonly BulkAct[] {
  if (hasRole(me, 'organizer')) return ['approve', 'return', 'forward'];
  return hasRole(me, 'unit') ? ['forward'] : [];
}

function List({ reg, tradeName }: { readonly reg: Registrations; readonly tradeName: string }): ReactElement {
  const { t } = useTranslation('console');
  const { me } = useCompetitionScope();
  const [selected, setSelected] = useState<readonly Key[]>([]);
  const isAbove = hasRole(me, 'organizer') || (reg.units.value?.units.length ?? 0) > 1;
  const acts = isAbove ? actsOf(me) : [];
  const done = (): void => {
    setSelected([]);
    reg.reload();
  };
  return (
    <>
      {acts.length > 0 && reg.tradeId !== null && (
        <DecideBar
          tradeId={reg.tradeId}
          tradeName={tradeName}
          filter={reg.filter}
          selected={selected.map(String)}
          acts={acts}
          onDone={done}
        />
      )}
      <RegistrationsTable
        rows={reg.page.value?.rows ?? []}
        isLoading={reg.page.isLoading}
        selected={selected}
        {...(acts.length > 0 ? { onSelect: setSelected } : {})}
        onOpen={(open) => reg.set({ open })}
      />
      <p className="page-acts">
        {!reg.isFirstPage && <Button onClick={reg.first}>{t('reg.firstPage')}</Button>}
        {reg.page.value?.next && <Button onClick={reg.next}>{t('reg.nextPage')}</Button>}
      </p>
    </>
  );
}

function Acts({ reg }: { readonly reg: Registrations }): ReactElement | null {
  const { t } = useTranslation('console');
  const { me } = useCompetitionScope();
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<SubmittedView | null>(null);
  if (!hasRole(me, 'organizer', 'unit') || reg.tradeId === null) return null;
  const close = (done: SubmittedView | null | undefined): void => {
    setOpen(false);
    if (!done) return;
    setMade(done);
    reg.reload();
  };
  return (
    <>
      <p className="page-acts">
        <Button kind="primary" onClick={() => setOpen(true)}>
          {t('reg.register')}
        </Button>
        <Link className="button" to="../roster">
          {t('reg.roster')}
        </Link>
      </p>
      {made && <Submitted made={made} />}
      {isOpen && (
        <PersonForm
          title={t('reg.register')}
          confirm={t('reg.act.submit')}
          path={`trades/${reg.tradeId}/registrations`}
          units={reg.units.value?.units ?? []}
          isWithReason={false}
          onClose={close}
        />
      )}
    </>
  );
}

/** The registrations of a trade: who may, who has, how far each is, and what is to be decided. */
export function RegistrationsPage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competitionId, competition, me } = useCompetitionScope();
  const trades = competition.value?.trades ?? [];
  const isOrganizer = hasRole(me, 'organizer');
  const reg = useRegistrations(competitionId ?? '', trades[0]?.id ?? null, actsOf(me).length > 0);
  const trade = trades.find(({ id }) => id === reg.tradeId);
  const problem = reg.page.problem ?? reg.counts.problem;
  const openOf = (tradeId: string, open: string): void => reg.set({ trade: tradeId, open });
  return (
    <PageFrame title={t('stations.registrations')} lead={trade ? local(trade.name) : t('reg.noTrade')}>
      <Filters reg={reg} />
      <Rules reg={reg} />
      <Acts reg={reg} />
      {problem && <ProblemNotice problem={problem} />}
      <DecisionsLine decisions={reg.decisions.value ?? []} mayUndo={isOrganizer} onDone={reg.reload} />
      {competitionId && (
        <DuplicatesPanel competitionId={competitionId} mayDecide={isOrganizer} onOpen={openOf} />
      )}
      <StateTabs counts={reg.counts.value} state={reg.filter.state} onState={(state) => reg.set({ state })} />
      <List reg={reg} tradeName={trade ? local(trade.name) : ''} />
      {reg.filter.open && (
        <RegistrationDrawer
          key={reg.filter.open}
          id={reg.filter.open}
          onChanged={reg.reload}
          onClose={() => reg.set({ open: null })}
        />
      )}
    </PageFrame>
  );
}
