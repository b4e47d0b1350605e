import { Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradeSummary } from '#contract/competitions';
import type { AcknowledgementRow, AcknowledgementsView } from '#contract/marking';
import type { StageId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswerAgain } from '../../app/use-answer-again';
import { Button } from '../../ui/button';
import type { StageState } from '../use-stage';
import { maySign, rowKey } from './may-sign';
import { ProcessSheet } from './process-sheet';
import { SignDialog } from './sign-dialog';
import { useColumns } from './use-columns';

/** A signature changes no mark, so that the live board does not tell. */
const ASK_MS = 4_000;

interface AcknowledgementPanelProps {
  readonly trade: TradeSummary;
  readonly state: StageState;
  readonly stageId: StageId;
}

/** The sheets that carry more names than the judge's: who has signed, who has refused, and the chief judge's own signature. */
export function AcknowledgementPanel({
  trade,
  state,
  stageId,
}: AcknowledgementPanelProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const isAsked = state.rules.value?.rules.scheme?.modules.some(({ acknowledgedBy }) => acknowledgedBy);
  const { value, reload } = useAnswerAgain<AcknowledgementsView>(
    isAsked ? `marking/stages/${stageId}/acknowledgements` : null,
    ASK_MS,
    state.progress.value,
  );
  const isChief =
    competitionId !== null && holdsRole(me, ['chief-judge'], { competitionId, tradeId: trade.id });
  if (!isAsked || !value) return null;
  const { contestant, chiefJudge } = state.progress.value?.unacknowledged ?? { contestant: 0, chiefJudge: 0 };
  const onChanged = (): void => {
    reload();
    state.reload();
  };
  return (
    <section className="stage-part acknowledgements">
      <h2>
        {t('acknowledgement.title')}{' '}
        <small>
          {contestant + chiefJudge > 0 && t('acknowledgement.waiting', { contestant, chiefJudge })}
        </small>
      </h2>
      <p>{t('acknowledgement.lead')}</p>
      <Sheets view={value} isChief={isChief} onChanged={onChanged} />
    </section>
  );
}

interface SheetsProps {
  readonly view: AcknowledgementsView;
  readonly isChief: boolean;
  readonly onChanged: () => void;
}

function Sheets({ view, isChief, onChanged }: SheetsProps): ReactElement {
  const { t } = useTranslation('console');
  const [chosen, choose] = useState<readonly string[]>([]);
  const [opened, open] = useState<AcknowledgementRow | null>(null);
  const [signing, sign] = useState<readonly AcknowledgementRow[]>([]);
  const mayAct = isChief && !view.isClosed;
  // Of those chosen before, whoever can still be signed.
  const ready = view.sheets.filter((row) => chosen.includes(rowKey(row)) && maySign(row));
  return (
    <>
      {mayAct && view.sheets.some(maySign) && (
        <Button kind="primary" disabled={ready.length === 0} onClick={() => sign(ready)}>
          {ready.length === 0
            ? t('acknowledgement.choose')
            : t('acknowledgement.signMany', { count: ready.length })}
        </Button>
      )}
      <SheetTable
        view={view}
        chosen={mayAct ? chosen : null}
        onChoose={choose}
        onOpen={isChief ? open : null}
      />
      {opened && (
        <ProcessSheet row={opened} mayAct={mayAct} onChanged={onChanged} onClose={() => open(null)} />
      )}
      {signing.length > 0 && (
        <SignDialog
          rows={signing}
          onClose={() => {
            sign([]);
            choose([]);
            onChanged();
          }}
        />
      )}
    </>
  );
}

interface SheetTableProps {
  readonly view: AcknowledgementsView;
  /** Null: none can be chosen. */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (keys: readonly string[]) => void;
  readonly onOpen: ((row: AcknowledgementRow) => void) | null;
}

function SheetTable({ view, chosen, onChoose, onOpen }: SheetTableProps): ReactElement {
  const { t } = useTranslation('console');
  const columns = useColumns(onOpen);
  const selection = chosen && {
    selectedRowKeys: [...chosen],
    onChange: (keys: readonly unknown[]) => onChoose(keys.map(String)),
    getCheckboxProps: (row: AcknowledgementRow) => ({
      disabled: !maySign(row),
      'aria-label': t('acknowledgement.sheetOf', { judge: row.judgeName, number: row.number }),
    }),
  };
  return (
    <Table<AcknowledgementRow>
      size="small"
      rowKey={rowKey}
      columns={columns}
      dataSource={view.sheets}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      locale={{ emptyText: t('acknowledgement.none') }}
      {...(selection ? { rowSelection: selection } : {})}
    />
  );
}
