import { Select } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuedSlips, IssueSlipsBody, JudgeEntrance } from '#contract/tablets';
import type { TradeId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson, type Answer } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Labelled } from '../rulings/labelled';
import { slipMinutes, VALIDITIES, type Validity } from './slip-minutes';

interface IssueDialogProps {
  /** One judge, or all. */
  readonly judge: JudgeEntrance | null;
  readonly judges: readonly JudgeEntrance[];
  readonly onClose: (issued: IssuedSlips | null) => void;
}

const WHOLE = '' as TradeId;

/** Says for whom, for what and for how long, and what becomes void, before slips are issued. */
export function IssueDialog({ judge, judges, onClose }: IssueDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const [tradeId, setTradeId] = useState<TradeId | null>(null);
  const [validity, setValidity] = useState<Validity>(judge ? 'now' : 'today');
  const [withNewPin, setNewPin] = useState(false);
  const issued = useRef<IssuedSlips | null>(null);
  const count = judge ? 1 : judges.filter(({ tradeIds }) => !tradeId || tradeIds.includes(tradeId)).length;
  const issue = async (): Promise<Answer<IssuedSlips>> => {
    const minutes = slipMinutes(validity, new Date());
    const body: IssueSlipsBody = { accountIds: judge && [judge.accountId], tradeId, minutes, withNewPin };
    const answer = await postJson<IssuedSlips>(`access/competitions/${competitionId ?? ''}/slips`, body);
    if (answer.ok) issued.current = answer.value;
    return answer;
  };
  return (
    <ConfirmDialog
      title={judge ? t('slips.issueFor', { name: judge.name }) : t('slips.issueAll')}
      confirm={t('slips.issue')}
      kind="primary"
      isReady={count > 0}
      act={issue}
      onClose={(isDone) => onClose(isDone ? issued.current : null)}
    >
      <TradeChoice judge={judge} tradeId={tradeId} onTrade={setTradeId} />
      <ValidityChoice validity={validity} onValidity={setValidity} />
      {judge?.hasPin && (
        <label className="new-pin">
          <input type="checkbox" checked={withNewPin} onChange={() => setNewPin(!withNewPin)} />
          {t('slips.newPin')}
        </label>
      )}
      <p>{t('slips.issueMeans', { count })}</p>
    </ConfirmDialog>
  );
}

interface TradeChoiceProps {
  readonly judge: JudgeEntrance | null;
  readonly tradeId: TradeId | null;
  readonly onTrade: (tradeId: TradeId | null) => void;
}

/** The whole competition, or one of the trades in which the judge has a seat. */
function TradeChoice({ judge, tradeId, onTrade }: TradeChoiceProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  const trades = (competition.value?.trades ?? []).filter(({ id }) => !judge || judge.tradeIds.includes(id));
  return (
    <Labelled label={t('slips.assignment')}>
      {(ids) => (
        <Select<TradeId>
          {...ids}
          value={tradeId ?? WHOLE}
          onChange={(value) => onTrade(value === WHOLE ? null : value)}
          options={[
            { value: WHOLE, label: t('slips.allTrades') },
            ...trades.map(({ id, name }) => ({ value: id, label: local(name) })),
          ]}
        />
      )}
    </Labelled>
  );
}

interface ValidityChoiceProps {
  readonly validity: Validity;
  readonly onValidity: (validity: Validity) => void;
}

function ValidityChoice({ validity, onValidity }: ValidityChoiceProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Labelled label={t('slips.validity')}>
      {(ids) => (
        <Select<Validity>
          {...ids}
          value={validity}
          onChange={onValidity}
          options={VALIDITIES.map((value) => ({ value, label: t(`slips.for.${value}`) }))}
        />
      )}
    </Labelled>
  );
}
