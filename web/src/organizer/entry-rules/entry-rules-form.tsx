import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryRulesView } from '#contract/registrations';
import type { UnitsView } from '#contract/units';
import { faultText } from '#domain/kernel/fault-text';
import { canonicalJson } from '#domain/kernel/canonical-json';
import type { RuleFault } from '#domain/kernel/rule-fault';
import { describeEntryRules } from '#domain/registration/describe-entry-rules';
import type { EntryRules } from '#domain/registration/entry-rules';
import { useLocalText } from '../../i18n/use-local-text';
import { putJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { RulesFormContext } from '../rules-form/form-context';
import { faultsByPath } from '../rules-form/rules-draft';
import { RulesSection } from '../rules-form/rules-section';
import { useDraft } from '../rules-form/use-draft';
import { checkEntryDraft } from './entry-draft';
import { requirementsSchema } from './entry-schema';
import { LeastYearsPart, QuotaPart, UnitQuotasPart } from './quota-parts';

export interface EntryRulesFormProps {
  readonly view: EntryRulesView;
  readonly units: UnitsView['units'];
  readonly isReadOnly: boolean;
  readonly onSaved: () => void;
}

type NameOf = (unitId: string) => string;

function Sentences({ rules, nameOf }: { readonly rules: EntryRules; readonly nameOf: NameOf }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const sentences = describeEntryRules(rules, nameOf);
  if (sentences.length === 0) return <p>{t('entryRules.anybody')}</p>;
  return (
    <ul className="rule-sentences">
      {sentences.map((sentence, index) => (
        <li key={index}>{local(sentence)}</li>
      ))}
    </ul>
  );
}

interface SaveProps {
  readonly view: EntryRulesView;
  readonly rules: EntryRules;
  readonly nameOf: NameOf;
  readonly onClose: (isDone: boolean) => void;
}

function SaveDialog({ view, rules, nameOf, onClose }: SaveProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <ConfirmDialog
      title={t('entryRules.saveTitle')}
      confirm={t('setUp.rules.saveAct')}
      kind="primary"
      act={() => putJson(`trades/${view.tradeId}/entry-rules`, { rules, expected: view.expected })}
      onClose={onClose}
    >
      <p>{t('entryRules.was')}</p>
      <Sentences rules={view.rules} nameOf={nameOf} />
      <p>{t('entryRules.is')}</p>
      <Sentences rules={rules} nameOf={nameOf} />
      <p>{t('entryRules.means')}</p>
    </ConfirmDialog>
  );
}

const without = (whole: object, name: string, value: unknown): object =>
  Object.fromEntries(
    Object.entries({ ...whole, [name]: value }).filter(([, member]) => member !== undefined),
  );

function Parts({
  draft,
  onChange,
}: {
  readonly draft: EntryRules;
  readonly onChange: (draft: object) => void;
}): ReactElement {
  const { t } = useTranslation('console');
  const schema = useMemo(() => requirementsSchema(), []);
  return (
    <div className="rules-form">
      <RulesSection
        names={['requirements']}
        schema={schema}
        label={t('entryRules.requirements')}
        path="requirements"
        isRequired
        value={draft.requirements}
        onChange={(value) => onChange(without(draft, 'requirements', value))}
      />
      <LeastYearsPart
        value={draft.leastYears}
        onChange={(value) => onChange(without(draft, 'leastYears', value))}
      />
      <QuotaPart value={draft.quota} onChange={(value) => onChange(without(draft, 'quota', value))} />
      <UnitQuotasPart
        value={draft.unitQuotas}
        onChange={(value) => onChange(without(draft, 'unitQuotas', value))}
      />
    </div>
  );
}

interface FootProps {
  readonly faults: readonly RuleFault[];
  readonly isChanged: boolean;
  readonly onDrop: () => void;
  readonly onSave: () => void;
}

function Foot({ faults, isChanged, onDrop, onSave }: FootProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <footer className="rules-form-foot">
      {faults.length > 0 && (
        <output className="rules-form-faults">
          <strong>{t('setUp.rules.faults', { count: faults.length })}</strong>
          <ul>
            {faults.map(({ path, fault }) => (
              <li key={path}>{local(faultText(fault))}</li>
            ))}
          </ul>
        </output>
      )}
      <Button disabled={!isChanged} onClick={onDrop}>
        {t('setUp.rules.undo')}
      </Button>
      <Button kind="primary" disabled={!isChanged || faults.length > 0} onClick={onSave}>
        {t(isChanged ? 'setUp.rules.save' : 'setUp.rules.noChange')}
      </Button>
    </footer>
  );
}

function Said(props: { readonly rules: EntryRules; readonly nameOf: NameOf }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <aside className="rules-form-said" aria-label={t('setUp.rules.said')}>
      <h2>{t('setUp.rules.said')}</h2>
      <Sentences {...props} />
    </aside>
  );
}

/** The form of who may register, and beside it what it says. */
export function EntryRulesForm({ view, units, isReadOnly, onSaved }: EntryRulesFormProps): ReactElement {
  const { draft, change, drop } = useDraft(
    `baigong.entry-rules.${view.tradeId}.${view.expected}`,
    view.rules,
  );
  const [isSaving, setSaving] = useState(false);
  const names = useMemo(() => new Map(units.map(({ id, name }) => [String(id), name])), [units]);
  const { rules, faults } = checkEntryDraft(draft, new Set(names.keys()));
  const isChanged = rules === null || canonicalJson(rules) !== canonicalJson(view.rules);
  const nameOf: NameOf = (id) => names.get(id) ?? '—';
  const named = { unitId: units.map(({ id, name }) => ({ id, name: { zh: name, en: name } })) };
  const save = (): void => setSaving(true);
  const close = (isDone: boolean): void => {
    setSaving(false);
    if (!isDone) return;
    drop();
    onSaved();
  };
  return (
    <RulesFormContext value={{ faults: faultsByPath(faults), named, isReadOnly }}>
      <div className="rules-form-page">
        <div>
          <Parts draft={draft as EntryRules} onChange={change} />
          {!isReadOnly && <Foot faults={faults} isChanged={isChanged} onDrop={drop} onSave={save} />}
        </div>
        <Said rules={rules ?? view.rules} nameOf={nameOf} />
      </div>
      {isSaving && rules && <SaveDialog view={view} rules={rules} nameOf={nameOf} onClose={close} />}
    </RulesFormContext>
  );
}
