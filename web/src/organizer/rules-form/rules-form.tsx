import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageRulesView, StageSummary, TradeSummary } from '#contract/competitions';
import { faultText } from '#domain/kernel/fault-text';
import type { RuleFault } from '#domain/kernel/rule-fault';
import { aspectPlaces } from '#domain/scheme/aspect-places';
import { diffRules } from '#domain/stage-rules/diff-rules';
import type { StageRules } from '#domain/stage-rules/stage-rules';
import { useLocalText } from '../../i18n/use-local-text';
import { putJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { PreviewPanel, type PreviewPanelProps } from '../preview/preview-panel';
import { placeText } from '../rules/change-text';
import { ChangesTable } from '../rules/changes-table';
import { rulesNames } from '../rules/rules-names';
import { RulesText } from '../rules/rules-text';
import { useChangeWords } from '../rules/use-change-words';
import { RulesFormContext, type RulesFormScope } from './form-context';
import { checkDraft, faultsByPath } from './rules-draft';
import { RulesSections } from './rules-sections';
import { useDraft } from './use-draft';

export interface RulesFormProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
  readonly view: StageRulesView;
  /** The year of the competition. */
  readonly year: number;
  readonly isReadOnly: boolean;
  readonly onSaved: () => void;
}

/** A field to try rules on where nobody is entered yet. */
const USUAL_FIELD = 60;

/** What members of the rules may name: modules and aspects of the scheme, stages before this one. */
function namedBy(rules: StageRules, trade: TradeSummary, stage: StageSummary): RulesFormScope['named'] {
  const aspects = rules.scheme ? aspectPlaces(rules.scheme).map(({ aspect }) => aspect) : [];
  const before = trade.stages.filter(({ ordinal }) => ordinal < stage.ordinal);
  return {
    moduleId: rules.scheme?.modules ?? [],
    aspectId: aspects,
    aspectIds: aspects,
    zeroes: aspects,
    stageId: before,
  };
}

/** Every fault by its place in words; each stands at its field as well. */
function Faults({
  faults,
  draft,
}: {
  readonly faults: readonly RuleFault[];
  readonly draft: unknown;
}): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const words = useChangeWords(useMemo(() => rulesNames(draft), [draft]));
  return (
    <output className="rules-form-faults">
      <strong>{t('setUp.rules.faults', { count: faults.length })}</strong>
      <ul>
        {faults.map(({ path, fault }) => (
          <li key={`${path} ${fault}`}>
            {t('setUp.rules.faultElsewhere', {
              place: placeText(path, words),
              fault: local(faultText(fault)),
            })}
          </li>
        ))}
      </ul>
    </output>
  );
}

interface SaveProps extends Pick<RulesFormProps, 'view' | 'onSaved'> {
  readonly rules: StageRules;
  readonly onClose: () => void;
}

function SaveDialog({ view, rules, onSaved, onClose }: SaveProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <ConfirmDialog
      title={t('setUp.rules.saveTitle')}
      confirm={t('setUp.rules.saveAct')}
      kind="primary"
      act={() => putJson(`stages/${view.stageId}/rules?basedOn=${view.version}`, rules)}
      onClose={(isDone) => {
        onClose();
        if (isDone) onSaved();
      }}
    >
      <p>{t('setUp.rules.saveLead')}</p>
      <ChangesTable changes={diffRules(view.rules, rules)} was={view.rules} is={rules} />
    </ConfirmDialog>
  );
}

interface FootProps {
  readonly faults: readonly RuleFault[];
  readonly draft: unknown;
  readonly isChanged: boolean;
  readonly onDrop: () => void;
  readonly onSave: () => void;
}

/** What is still wrong, and the ways on. */
function Foot({ faults, draft, isChanged, onDrop, onSave }: FootProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <footer className="rules-form-foot">
      {faults.length > 0 && <Faults faults={faults} draft={draft} />}
      <Button disabled={!isChanged} onClick={onDrop}>
        {t('setUp.rules.undo')}
      </Button>
      <Button kind="primary" disabled={!isChanged || faults.length > 0} onClick={onSave}>
        {t(isChanged ? 'setUp.rules.save' : 'setUp.rules.noChange')}
      </Button>
    </footer>
  );
}

interface Reading {
  readonly rules: StageRules | null;
  readonly faults: readonly RuleFault[];
  /** What was read last stays while something stands there that is no number yet. */
  readonly said: StageRules;
  readonly scope: RulesFormScope;
}

/** What the draft says so far. */
function useReading(
  draft: unknown,
  { trade, stage, view, isReadOnly }: Pick<RulesFormProps, 'trade' | 'stage' | 'view' | 'isReadOnly'>,
): Reading {
  const earlierStages = trade.stages.filter(({ ordinal }) => ordinal < stage.ordinal).map(({ id }) => id);
  const field = stage.entries > 0 ? { field: stage.entries } : {};
  const { rules, faults } = checkDraft(draft, { earlierStages, ...field });
  const [said, say] = useState(view.rules);
  if (rules && rules !== said) say(rules);
  const scope: RulesFormScope = {
    faults: faultsByPath(faults),
    named: namedBy(said, trade, stage),
    isReadOnly,
  };
  return { rules, faults, said, scope };
}

/** What the rules say, and what would come out. */
function Said({
  rules,
  said,
  entrants,
  year,
}: PreviewPanelProps & { readonly said: StageRules }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <aside className="rules-form-said" aria-label={t('setUp.rules.said')}>
      <h2>{t('setUp.rules.said')}</h2>
      <RulesText rules={said} isSchemeLast />
      <PreviewPanel rules={rules} entrants={entrants} year={year} />
    </aside>
  );
}

/** The form of a stage's rules, what they say while one types, and the way to save them. */
export function RulesForm({ trade, stage, view, year, isReadOnly, onSaved }: RulesFormProps): ReactElement {
  const { draft, change, drop } = useDraft(`baigong.rules.${view.stageId}.${view.version}`, view.rules);
  const [isSaving, setSaving] = useState(false);
  const { rules, faults, said, scope } = useReading(draft, { trade, stage, view, isReadOnly });
  const shown = useDeferredValue(said);
  const isChanged = rules === null || diffRules(view.rules, rules).length > 0;
  const saved = (): void => (drop(), onSaved());
  return (
    <RulesFormContext value={scope}>
      <div className="rules-form-page">
        <div>
          <RulesSections draft={draft as StageRules} onChange={change} />
          {!isReadOnly && (
            <Foot
              faults={faults}
              draft={draft}
              isChanged={isChanged}
              onDrop={drop}
              onSave={() => setSaving(true)}
            />
          )}
        </div>
        <Said
          rules={faults.length === 0 ? rules : null}
          said={shown}
          entrants={stage.entries > 0 ? stage.entries : USUAL_FIELD}
          year={year}
        />
      </div>
      {isSaving && rules && (
        <SaveDialog view={view} rules={rules} onSaved={saved} onClose={() => setSaving(false)} />
      )}
    </RulesFormContext>
  );
}
