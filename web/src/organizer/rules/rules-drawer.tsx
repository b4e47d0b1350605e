import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RulesVersionView, StageRulesView, StageSummary, TradeSummary } from '#contract/competitions';
import type { StageId } from '#domain/kernel/ids';
import { useAnswer, type Held } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { RulesText } from './rules-text';
import { RulesVersions } from './rules-versions';

export interface RulesDrawerProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
  /** Whether this account may change rules here. */
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** The rules in force, then the versions if there is more than one. */
function RulesBody({
  stageId,
  rules,
}: {
  readonly stageId: StageId;
  readonly rules: Held<StageRulesView>;
}): ReactElement {
  const versions = useAnswer<RulesVersionView[]>(`stages/${stageId}/rules/versions`);
  const problem = rules.problem ?? versions.problem;
  const reload = (): void => {
    rules.reload();
    versions.reload();
  };
  return (
    <div className="rules">
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {rules.isLoading && <Loading />}
      {rules.value && <RulesText rules={rules.value.rules} />}
      {versions.value && versions.value.length > 1 && (
        <RulesVersions stageId={stageId} versions={versions.value} />
      )}
    </div>
  );
}

/** The rules of one stage, the version that is in force, and what was changed before. */
export function RulesDrawer({ trade, stage, mayChange, onClose }: RulesDrawerProps): ReactElement {
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
        {mayChange && (
          <Link className="button" data-kind="primary" to={`../stages/${stage.id}/rules`}>
            {t('setUp.rules.change')}
          </Link>
        )}
        <Button onClick={onClose}>{t('rules.close')}</Button>
      </div>
    </Drawer>
  );
}
