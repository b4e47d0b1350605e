import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingView, SignatureStepView, SignedLine } from '#contract/closing';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { NumberTag } from '../../ui/small-signs';

export interface SignDialogProps {
  readonly view: ClosingView;
  readonly step: SignatureStepView;
  readonly onClose: (isDone: boolean) => void;
}

function Line({ line }: { readonly line: SignedLine }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <tr>
      <td className="figure">{line.place ?? t('closing.noPlace')}</td>
      <td>
        <NumberTag number={line.number} />
      </td>
      <td className="figure">{line.total ?? t('closing.noPlace')}</td>
    </tr>
  );
}

/** The first and the last rows of what is signed, and how many there are between them. */
function Lines({ lines: { first, last, count } }: Pick<ClosingView, 'lines'>): ReactElement {
  const { t } = useTranslation('console');
  const between = count - first.length - last.length;
  return (
    <table className="closing-lines">
      <caption>{t('closing.linesOf', { count })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('closing.place')}</th>
          <th scope="col">{t('closing.number')}</th>
          <th scope="col">{t('closing.total')}</th>
        </tr>
      </thead>
      <tbody>
        {first.map((line) => (
          <Line key={line.entryId} line={line} />
        ))}
        {between > 0 && (
          <tr>
            <td colSpan={3}>{t('closing.between', { count: between })}</td>
          </tr>
        )}
        {last.map((line) => (
          <Line key={line.entryId} line={line} />
        ))}
      </tbody>
    </table>
  );
}

/** Signs one step: shows what is signed, from both ends, with its hash. */
export function SignDialog({ view, step, onClose }: SignDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <ConfirmDialog
      title={t('closing.signTitle', { step: local(step.name) })}
      confirm={t('closing.sign')}
      kind="official"
      act={(_, key) =>
        postJson(
          `publication/stages/${view.stageId}/signatures`,
          { step: step.id, content: view.content },
          key,
        )
      }
      onClose={onClose}
    >
      <p>{t('closing.signMeans')}</p>
      <Lines lines={view.lines} />
      <p className="closing-hash">
        {t('closing.hash')} <code>{view.content}</code>
      </p>
    </ConfirmDialog>
  );
}
