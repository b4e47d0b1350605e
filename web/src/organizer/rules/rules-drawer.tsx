import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RulesVersionView, StageRulesView, StageSummary, TradeSummary } from '#contract/competitions';
import type { StageId } from '#domain/kernel/ids';
import { describeStageRules } from '#domain/stage-rules/describe/describe-stage-rules';
import type { StageRules } from '#domain/stage-rules/stage-rules';
import { useAnswer, type Held } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { RulesVersions } from './rules-versions';

export interface RulesDrawerProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
  readonly onClose: () => void;
}

/** Rules as a person reads them: a sentence each, by section. */
function RulesText({ rules }: { readonly rules: StageRules }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const sections = describeStageRules(rules);
  if (sections.length === 0) return <Notice kind="info" what={t('rules.empty')} />;
  return (
    <>
      {sections.map(({ part, title, sentences }) => (
        <section key={part} className="rules-section">
          <h3>{local(title)}</h3>
          <ol>
            {sentences.map((sentence, index) => (
              // Two sentences can be equal, and none ever moves.
              // eslint-disable-next-line react/no-array-index-key
              <li key={`${index} ${sentence.zh}`}>
                <span>{local(sentence)}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** The rules in force, then the versions if there is more than one. */
function RulesBody({
  stageId,
  rules,
}: {
  readonly stageId: StageId;
  readonly rules: Held<StageRulesView>;
}): ReactElement {
  const { t } = useTranslation('console');
  const versions = useAnswer<RulesVersionView[]>(`stages/${stageId}/rules/versions`);
  const problem = rules.problem ?? versions.problem;
  const reload = (): void => {
    rules.reload();
    versions.reload();
  };
  return (
    <div className="rules">
      {problem && (
        <ProblemNotice problem={problem}>
          <Button onClick={reload}>{t('app:notice.retry')}</Button>
        </ProblemNotice>
      )}
      {rules.isLoading && <Loading />}
      {rules.value && <RulesText rules={rules.value.rules} />}
      {versions.value && versions.value.length > 1 && (
        <RulesVersions stageId={stageId} versions={versions.value} />
      )}
    </div>
  );
}

/** The rules of one stage, the version that is in force, and what was changed before. */
export function RulesDrawer({ trade, stage, onClose }: RulesDrawerProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const rules = useAnswer<StageRulesView>(`stages/${stage.id}/rules`);
  return (
    <Drawer
      open
      size={960}
      onClose={onClose}
      title={
        <span className="rules-title">
          <span>
            {local(trade.name)} · {t('rules.title', { stage: local(stage.name) })}
          </span>
          {rules.value && <small>{t('rules.version', { version: rules.value.version })}</small>}
        </span>
      }
    >
      <RulesBody stageId={stage.id} rules={rules} />
      <div className="dialog-foot">
        <Link
          className="button"
          data-kind="quiet"
          data-size="normal"
          to={`../stages/${stage.id}/scheme`}
          relative="path"
        >
          {t('rules.editScheme')}
        </Link>
        <Button onClick={onClose}>{t('rules.close')}</Button>
      </div>
    </Drawer>
  );
}
