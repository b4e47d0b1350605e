import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountedMarkView, TallyView } from '#contract/results';
import type { JudgeId } from '#domain/kernel/ids';
import { useLocalText } from '../i18n/use-local-text';
import { Button } from '../ui/button';
import { EmptyMark } from '../ui/small-signs';
import { exactPoints, panelExact } from './exact-points';
import { readPanel, workingText, type PanelWords } from './panel-working';
import { ModuleSum } from './tally-total';

type ModuleView = TallyView['modules'][number];
type Judge = { readonly judgeId: JudgeId; readonly judgeName: string };

export interface TallyModuleProps {
  readonly ordinal: number;
  readonly module: ModuleView;
  readonly rounding: TallyView['rounding'];
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

/** A mark as it was given; a dropped one is struck and says why. */
function MarkCell({ mark }: { readonly mark: CountedMarkView | undefined }): ReactElement {
  const { t } = useTranslation('console');
  if (!mark) return <EmptyMark />;
  if (mark.dropped === null) return <>{mark.points}</>;
  return (
    <span className="dropped">
      <s>{mark.points}</s>
      <small>{t(`tally.dropped.${mark.dropped}`)}</small>
    </span>
  );
}

interface MarkRowProps {
  readonly name: string;
  readonly max: string | null;
  readonly judges: readonly Judge[];
  readonly marks: readonly CountedMarkView[];
  /** The working and what it comes to; null where the panel works on the sums below. */
  readonly working: { readonly text: string; readonly value: string | null } | null;
}

function MarkRow({ name, max, judges, marks, working }: MarkRowProps): ReactElement {
  return (
    <tr>
      <th scope="row">
        {name} {max !== null && <small>/&nbsp;{max}</small>}
      </th>
      {judges.map(({ judgeId }) => (
        <td key={judgeId} className="figure">
          <MarkCell mark={marks.find((mark) => mark.judgeId === judgeId)} />
        </td>
      ))}
      {working && (
        <>
          <td className="working">{working.text}</td>
          <td className="figure value">{working.value ?? <EmptyMark />}</td>
        </>
      )}
    </tr>
  );
}

function workingOf(
  marks: readonly CountedMarkView[],
  kind: PanelWords['kind'],
  { at, shown }: { readonly at: TallyView['rounding']['at']; readonly shown: string | null },
): MarkRowProps['working'] {
  const exact = panelExact(marks, kind);
  const value = at === 'each-node' || !exact ? shown : exactPoints(exact);
  return { text: workingText(marks, kind), value };
}

function ModuleRows({ module, rounding }: Pick<TallyModuleProps, 'module' | 'rounding'>): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const panel = readPanel(module.panel);
  const judges = judgesOf(module);
  const isOverModule = panel.over === 'module';
  return (
    <tbody>
      {module.aspects.map(({ aspectId, name, kind, max, marks, value }) => (
        <MarkRow
          key={aspectId}
          name={kind === 'deduction' ? t('tally.deduction', { name: local(name) }) : local(name)}
          max={max}
          judges={judges}
          marks={marks}
          working={isOverModule ? null : workingOf(marks, panel.kind, { at: rounding.at, shown: value })}
        />
      ))}
      {isOverModule && (
        <MarkRow
          name={t('tally.judgeSum')}
          max={null}
          judges={judges}
          marks={module.sums}
          working={workingOf(module.sums, panel.kind, { at: rounding.at, shown: module.value })}
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
          <ModuleRows module={module} rounding={rounding} />
        </table>
      </div>
      <ModuleSum module={module} rounding={rounding} />
    </section>
  );
}
