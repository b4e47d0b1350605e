import { Drawer, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcknowledgementRow, ProcessSheetLine, ProcessSheetView } from '#contract/marking';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { NumberTag } from '../../ui/small-signs';
import { LEAST_REASON } from '../least-reason';
import { maySayForContestant, maySign } from './may-sign';
import { PaperWord } from './paper-word';
import { SignDialog } from './sign-dialog';
import { useStateWords } from './use-state-words';

interface ProcessSheetProps {
  readonly row: AcknowledgementRow;
  readonly mayAct: boolean;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** One sheet as its judge signed it, to be read, and then signed or refused. */
export function ProcessSheet({ row, mayAct, onChanged, onClose }: ProcessSheetProps): ReactElement {
  const { t } = useTranslation('console');
  const { value, problem, reload } = useAnswer<ProcessSheetView>(
    `marking/sheets/${row.entryId}/judges/${row.judgeId}`,
  );
  const words = { judge: row.judgeName, number: row.number };
  return (
    <Drawer open size={760} onClose={onClose} title={t('acknowledgement.sheetOf', words)}>
      {problem && <ProblemNotice problem={problem} />}
      {!value && !problem && <Loading />}
      {value && <Lines sheet={value} />}
      {value && mayAct && maySayForContestant(value) && (
        <PaperWord
          sheet={value}
          onDone={() => {
            reload();
            onChanged();
          }}
        />
      )}
      {value && mayAct && maySign(value) && (
        <Acts
          sheet={value}
          onDone={() => {
            reload();
            onChanged();
          }}
        />
      )}
    </Drawer>
  );
}

function useLineColumns(): TableColumnsType<ProcessSheetLine> {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return [
    {
      title: t('acknowledgement.aspect'),
      render: (_, { module, aspect, means }) => (
        <span className="acknowledgement">
          {local(aspect)}
          <small>
            {local(module)} · {local(means)}
          </small>
        </span>
      ),
    },
    {
      title: t('acknowledgement.mark'),
      className: 'figure',
      width: 120,
      render: (_, { mark }) => mark ?? t('acknowledgement.empty'),
    },
  ];
}

function Lines({ sheet }: { readonly sheet: ProcessSheetView }): ReactElement {
  const { t } = useTranslation('console');
  const words = useStateWords();
  const columns = useLineColumns();
  return (
    <div className="process-sheet">
      <p>
        <NumberTag number={sheet.number} /> {t('acknowledgement.version')}{' '}
        <code>{sheet.content?.slice(0, 8)}</code>
      </p>
      <ul className="what">
        {sheet.acknowledgements.map((one) => (
          <li key={one.by}>
            {t(`acknowledgement.${one.by}`)}: {words(one)} {one.refusal}
          </li>
        ))}
      </ul>
      <Table<ProcessSheetLine>
        size="small"
        rowKey="aspectId"
        columns={columns}
        dataSource={sheet.lines}
        pagination={false}
      />
    </div>
  );
}

interface ActsProps {
  readonly sheet: ProcessSheetView;
  readonly onDone: () => void;
}

function Acts({ sheet, onDone }: ActsProps): ReactElement {
  const { t } = useTranslation('console');
  const [act, setAct] = useState<'sign' | 'refuse' | null>(null);
  const close = (): void => {
    setAct(null);
    onDone();
  };
  const isRefused = sheet.acknowledgements.some(
    ({ by, state }) => by === 'chief-judge' && state === 'refused',
  );
  return (
    <div className="dialog-foot">
      {!isRefused && <Button onClick={() => setAct('refuse')}>{t('acknowledgement.refuse')}</Button>}
      <Button kind="official" onClick={() => setAct('sign')}>
        {t('acknowledgement.sign')}
      </Button>
      {act === 'sign' && <SignDialog rows={[sheet]} onClose={close} />}
      {act === 'refuse' && (
        <ConfirmDialog
          title={t('acknowledgement.refuseTitle')}
          confirm={t('acknowledgement.refuse')}
          kind="primary"
          leastReason={LEAST_REASON}
          act={(refusal) =>
            postJson(`marking/sheets/${sheet.entryId}/judges/${sheet.judgeId}/acknowledge`, {
              content: sheet.content,
              refusal,
            })
          }
          onClose={close}
        >
          <p>{t('acknowledgement.refuseMeans', { judge: sheet.judgeName, number: sheet.number })}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
