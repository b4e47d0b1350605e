import { Modal, Select } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromotionPresetView } from '#contract/promotion-presets';
import type { PromotionSimulationView } from '#contract/promotions';
import type { LevelCount } from '#domain/promotion/count-promotions';
import { useAnswer } from '../app/use-answer';
import { useLocalText } from '../i18n/use-local-text';
import { postJson, type Answer } from '../sync/api';
import { Loading } from '../ui/loading';
import { ProblemNotice } from '../ui/problem-notice';

interface Line {
  readonly name: string;
  readonly people: number;
  readonly levels: readonly LevelCount[];
}

function Counts({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }): ReactElement {
  const { t } = useTranslation('console');
  const levels = (of: readonly LevelCount[]): string =>
    of
      .map(
        ({ fromGrade, toGrade, people }) =>
          `${t(`grade.${fromGrade ?? 'none'}`)} → ${t(`grade.${toGrade}`)} × ${people}`,
      )
      .join(t('rules.list'));
  return (
    <table className="simulation">
      <caption>{title}</caption>
      <tbody>
        {lines.map((line) => (
          <tr key={line.name}>
            <th scope="row">{line.name}</th>
            <td className="figure">{line.people}</td>
            <td>{levels(line.levels)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Result({ result }: { readonly result: PromotionSimulationView }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { now, last, differences } = result;
  const level = (grade: number | null): string =>
    grade === null ? t('promotionWork.notPromoted') : t(`grade.${grade}`);
  return (
    <div className="simulation-scroll">
      <Counts
        title={t('promotionWork.inAll')}
        lines={[
          { name: t('promotionWork.now'), ...now },
          { name: t('promotionWork.last'), ...last },
        ]}
      />
      <Counts
        title={t('promotionWork.byTrade')}
        lines={now.trades.map((one) => ({ ...one, name: local(one.tradeName) }))}
      />
      <Counts
        title={t('promotionWork.byUnit')}
        lines={now.units.map((one) => ({ ...one, name: one.unitName }))}
      />
      <p>{t('promotionWork.differences', { count: differences.length })}</p>
      <ul>
        {differences.slice(0, 100).map((one) => (
          <li key={`${one.tradeId}/${one.contestantId}`}>
            {one.contestantName} · {one.unitName}：{level(one.before)} → {level(one.after)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function useSimulation(
  competitionId: string,
  rules: PromotionPresetView['rules'] | undefined,
): Answer<PromotionSimulationView> | null {
  const [answer, setAnswer] = useState<Answer<PromotionSimulationView> | null>(null);
  useEffect(() => {
    let isShown = true;
    const ask = async (): Promise<void> => {
      const path = `honours/competitions/${competitionId}/promotions/simulation`;
      const made = await postJson<PromotionSimulationView>(path, rules ? { rules } : {});
      if (isShown) setAnswer(made);
    };
    void ask();
    return () => {
      isShown = false;
    };
  }, [competitionId, rules]);
  return answer;
}

/** What an approval of everything would come to, by the rules in force or by those of another regulation. Writes nothing. */
export function SimulationDialog({
  competitionId,
  onClose,
}: {
  readonly competitionId: string;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const presets = useAnswer<PromotionPresetView[]>('promotion-presets').value;
  const [presetId, setPreset] = useState<string | null>(null);
  const rules = presets?.find(({ id }) => id === presetId)?.rules;
  const answer = useSimulation(competitionId, rules);
  return (
    <Modal open title={t('promotionWork.simulation')} footer={null} width={860} onCancel={onClose}>
      <p>{t('promotionWork.simulationWhat')}</p>
      <Select
        className="simulation-rules"
        aria-label={t('promotionWork.rules')}
        placeholder={t('promotionWork.rulesInForce')}
        allowClear
        value={presetId}
        options={presets?.map(({ id, name }) => ({ value: id, label: local(name) })) ?? []}
        onChange={(picked: string | undefined) => setPreset(picked ?? null)}
      />
      {!answer && <Loading />}
      {answer && (answer.ok ? <Result result={answer.value} /> : <ProblemNotice problem={answer.refusal} />)}
    </Modal>
  );
}
