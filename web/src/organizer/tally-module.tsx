import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallyView } from '#contract/results';
import type { AspectId, JudgeId } from '#domain/kernel/ids';
import { parseRatio } from '#domain/kernel/parse-ratio';
import { aspectsOfModule } from '#domain/scheme/aspects-of';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { MarkingScheme } from '#domain/scheme/marking-scheme';
import { exactPoints } from '../i18n/exact-points';
import { useLocalText } from '../i18n/use-local-text';
import { Button } from '../ui/button';
import { aspectWorking, type Working } from './aspect-working';
import { countedAmounts, readPanel, workingText, type PanelWords } from './panel-working';
import { TallyRow, useAspectNote, type TallyJudge as Judge } from './tally-row';
import { ModuleSum } from './tally-total';

type ModuleView = TallyView['modules'][number];

export interface TallyModuleProps {
  readonly ordinal: number;
  readonly module: ModuleView;
  readonly rounding: TallyView['rounding'];
  /** Undefined while the stage's rules are not there. */
  readonly scheme: MarkingScheme | undefined;
  readonly reopenable: ReadonlySet<JudgeId>;
  readonly onReopen: (judge: Judge) => void;
}

function judgesOf(module: ModuleView): Judge[] {
  const judges = new Map<JudgeId, string>();
  for (const { marks } of [...module.aspects, { marks: module.sums }]) {
    for (const { judgeId, judgeName } of marks) judges.set(judgeId, judgeName);
  }
  return [...judges].map(([judgeId, judgeName]) => ({ judgeId, judgeName }));
}

/** What the panel makes of the judges' sums; exact where the rule keeps it so. */
function sumWorking(
  { sums, value, exactValue }: ModuleView,
  kind: PanelWords['kind'],
  at: TallyView['rounding']['at'],
): Working {
  const exact = exactValue === null ? undefined : parseRatio(exactValue);
  return {
    text: workingText(countedAmounts(sums), kind),
    value: at === 'each-node' || !exact ? value : exactPoints(exact),
  };
}

function aspectsById(
  scheme: MarkingScheme | undefined,
  { moduleId }: ModuleView,
): ReadonlyMap<AspectId, Aspect> {
  const own = scheme?.modules.find(({ id }) => id === moduleId);
  return new Map((own ? aspectsOfModule(own) : []).map((aspect) => [aspect.id, aspect]));
}

function ModuleRows({
  module,
  rounding,
  scheme,
}: Pick<TallyModuleProps, 'module' | 'rounding' | 'scheme'>): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const noteOf = useAspectNote();
  const panel = readPanel(module.panel);
  const judges = judgesOf(module);
  const isOverModule = panel.over === 'module';
  const aspects = aspectsById(scheme, module);
  const rules = { panel: panel.kind, rounding: scheme?.rounding ?? rounding };
  return (
    <tbody>
      {module.aspects.map((view) => (
        <TallyRow
          key={view.aspectId}
          name={local(view.name)}
          note={noteOf(view, aspects.get(view.aspectId))}
          judges={judges}
          marks={view.marks}
          isPass={view.kind === 'pass'}
          working={
            isOverModule ? null : aspectWorking(view, { ...rules, aspect: aspects.get(view.aspectId) })
          }
        />
      ))}
      {isOverModule && (
        <TallyRow
          name={t('tally.judgeSum')}
          note=""
          judges={judges}
          marks={module.sums}
          working={sumWorking(module, panel.kind, rounding.at)}
        />
      )}
    </tbody>
  );
}

function JudgeHeads({
  judges,
  reopenable,
  onReopen,
}: Pick<TallyModuleProps, 'reopenable' | 'onReopen'> & { readonly judges: readonly Judge[] }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      {judges.map((judge) => (
        <th key={judge.judgeId} scope="col" className="figure">
          {judge.judgeName}
          {reopenable.has(judge.judgeId) && (
            <Button
              aria-label={t('sheet.reopenOf', { judge: judge.judgeName })}
              onClick={() => onReopen(judge)}
            >
              {t('sheet.reopenShort')}
            </Button>
          )}
        </th>
      ))}
    </>
  );
}

/** One module: each judge's mark, what the panel rule makes of them, the sum, and what it contributes. */
export function TallyModule({
  ordinal,
  module,
  rounding,
  scheme,
  reopenable,
  onReopen,
}: TallyModuleProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const panel = readPanel(module.panel);
  return (
    <section className="tally-module">
      <h3>
        <span>{ordinal}</span> {local(module.name)}
        <small>
          {t('tally.weight', { weight: module.weight / 10_000 })} ·{' '}
          {t(`tally.panel.${panel.kind}`, { high: panel.dropHigh, low: panel.dropLow })}
        </small>
      </h3>
      <div className="tally-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('tally.aspect')}</th>
              <JudgeHeads judges={judgesOf(module)} reopenable={reopenable} onReopen={onReopen} />
              <th scope="col">{t('tally.working')}</th>
              <th scope="col" className="figure">
                {t('tally.value')}
              </th>
            </tr>
          </thead>
          <ModuleRows module={module} rounding={rounding} scheme={scheme} />
        </table>
      </div>
      <ModuleSum module={module} rounding={rounding} />
    </section>
  );
}
