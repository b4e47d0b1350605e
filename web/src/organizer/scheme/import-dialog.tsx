import { Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchemeForm, SchemeReadView } from '#contract/schemes';
import type { StageId } from '#domain/kernel/ids';
import type { MarkingScheme } from '#domain/scheme/marking-scheme';
import { rowFaultText, type RowFault } from '#domain/scheme-edit/sheet/row-fault';
import { diffRules } from '#domain/stage-rules/diff-rules';
import { useLocalText } from '../../i18n/use-local-text';
import { postBytes, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { ChangesTable } from '../rules/changes-table';
import { ChoiceField } from './fields';

export interface ImportDialogProps {
  readonly stageId: StageId;
  /** The scheme as it is in the editor: what is read is compared with it. */
  readonly scheme: MarkingScheme;
  readonly onTake: (scheme: MarkingScheme) => void;
  readonly onClose: () => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every faulty row: where, what is wrong, what stands there. */
function FaultyRows({ faults }: { readonly faults: readonly RowFault[] }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <>
      <Notice
        kind="fault"
        what={t('scheme.rowsFaulty', { count: faults.length })}
        kept={t('scheme.rowsFaultyKept')}
        next={t('scheme.rowsFaultyNext')}
      />
      <div className="scheme-scroll">
        <table className="rules-changes scheme-rows">
          <thead>
            <tr>
              {['sheet', 'cell', 'fault', 'found'].map((name) => (
                <th key={name} scope="col">
                  {t(`scheme.rowColumn.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map(({ sheet, row, column, fault, found }) => (
              <tr key={`${sheet} ${row} ${column} ${fault}`}>
                <td>{sheet}</td>
                <th scope="row">{t('scheme.rowCell', { row, column })}</th>
                <td>{local(rowFaultText(fault))}</td>
                <td>{found}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Differences({ was, is }: { readonly was: MarkingScheme; readonly is: MarkingScheme }): ReactElement {
  const { t } = useTranslation('console');
  const changes = diffRules({ scheme: was }, { scheme: is });
  return (
    <>
      <p>{t(changes.length === 0 ? 'scheme.readSame' : 'scheme.readChanges', { count: changes.length })}</p>
      {changes.length > 0 && (
        <div className="scheme-scroll">
          <ChangesTable changes={changes} was={{ scheme: was }} is={{ scheme: is }} />
        </div>
      )}
    </>
  );
}

interface Reading {
  readonly view: SchemeReadView | null;
  readonly problem: Problem | null;
  readonly isWorking: boolean;
  readonly read: (file: File | undefined, form: SchemeForm) => Promise<void>;
}

function useReading(stageId: StageId): Reading {
  const [state, set] = useState<Omit<Reading, 'read'>>({ view: null, problem: null, isWorking: false });
  const read = async (file: File | undefined, form: SchemeForm): Promise<void> => {
    if (!file) return;
    set({ view: null, problem: null, isWorking: true });
    const body = new Blob([file], { type: XLSX });
    const answer = await postBytes<SchemeReadView>(`stages/${stageId}/scheme/read?form=${form}`, body);
    set({
      view: answer.ok ? answer.value : null,
      problem: answer.ok ? null : answer.refusal,
      isWorking: false,
    });
  };
  return { ...state, read };
}

/** The browser's own button speaks the browser's language; ours speaks the page's. */
function ChooseFile({
  isWorking,
  onFile,
}: {
  readonly isWorking: boolean;
  readonly onFile: (file: File | undefined) => void;
}): ReactElement {
  const { t } = useTranslation('console');
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  return (
    <div className="scheme-file">
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        onChange={({ target }) => {
          setName(target.files?.[0]?.name ?? '');
          onFile(target.files?.[0]);
          // The same file again, after it was put right, is a change too.
          target.value = '';
        }}
      />
      <Button disabled={isWorking} onClick={() => input.current?.click()}>
        {isWorking ? t('scheme.reading') : t('scheme.file')}
      </Button>
      <output>{name}</output>
    </div>
  );
}

/** Chooses a workbook, says what is wrong with its rows or what it would change, and takes it into the editor as one step. */
export function ImportDialog({ stageId, scheme, onTake, onClose }: ImportDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [form, setForm] = useState<SchemeForm>('own');
  const { view, problem, isWorking, read } = useReading(stageId);
  const taken = view?.scheme ?? null;
  return (
    <Modal open title={t('scheme.importTitle')} footer={null} width={880} onCancel={onClose}>
      <div className="dialog-body">
        <p>{t('scheme.importLead')}</p>
        <ChoiceField
          label={t('scheme.form')}
          value={form}
          options={(['own', 'cis'] as const).map((value) => ({
            value,
            label: t(`scheme.formName.${value}`),
          }))}
          isDisabled={isWorking}
          onValue={(value) => setForm(value as SchemeForm)}
        />
        <ChooseFile isWorking={isWorking} onFile={(file) => void read(file, form)} />
        {problem && <ProblemNotice problem={problem} />}
        {view && view.faults.length > 0 && <FaultyRows faults={view.faults} />}
        {taken && <Differences was={scheme} is={taken} />}
      </div>
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('dialog.cancel')}</Button>
        <Button kind="primary" disabled={!taken} onClick={() => taken && onTake(taken)}>
          {t('scheme.take')}
        </Button>
      </div>
    </Modal>
  );
}
