import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { faultText } from '#domain/kernel/fault-text';
import { formatPoints } from '#domain/kernel/format-points';
import type { LocalText } from '#domain/kernel/local-text';
import { toPoints } from '#domain/kernel/to-points';
import type { SchemeWarning } from '#domain/scheme-edit/check-draft';
import { nodeAt, nodeOfPath, type NodeKey } from '#domain/scheme-edit/scheme-node';
import { useLocalText } from '../../i18n/use-local-text';
import { placeText } from '../rules/change-text';
import { useChangeWords } from '../rules/use-change-words';
import { placeOfFault } from './faults-at';
import type { SchemeEditing } from './use-scheme-editor';

const NO_NAMES: ReadonlyMap<string, LocalText> = new Map();

/** Each fault by the name of its place, which it leads to. */
function FaultLines({ editing }: { readonly editing: SchemeEditing }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const words = useChangeWords(NO_NAMES);
  const { faults, nodes, scheme, select } = editing;
  const nameOf = (key: NodeKey | null): string => {
    const node = nodeAt(scheme, key);
    return node ? local(node.value.name) : t('scheme.node.whole');
  };
  return (
    <>
      {faults.map((fault) => {
        const key = placeOfFault({ nodes }, fault);
        const what = local(faultText(fault.fault));
        return (
          <li key={`${fault.path} ${fault.fault}`} data-kind="fault">
            {key === undefined ? (
              <span>{t('scheme.otherRule', { place: placeText(fault.path, words), what })}</span>
            ) : (
              <button type="button" className="row-act" onClick={() => select(key)}>
                {t('rules.pair', { name: nameOf(key), value: what })}
              </button>
            )}
          </li>
        );
      })}
    </>
  );
}

/** Everything that keeps the scheme from being saved, then what deserves a second look; each leads to its place. */
export function ChecksPanel({ editing }: { readonly editing: SchemeEditing }): ReactElement | null {
  const { t } = useTranslation('console');
  const { faults, warnings, nodes, select } = editing;
  const warningText = ({ warning, share }: SchemeWarning): string =>
    t(`scheme.warning.${warning}`, { share: formatPoints(toPoints(share * 100)) });
  if (faults.length === 0 && warnings.length === 0) return null;
  return (
    <section className="scheme-checks" aria-label={t('scheme.checks')}>
      <ul>
        <FaultLines editing={editing} />
        {warnings.map((warning) => (
          <li key={`${warning.path} ${warning.warning}`} data-kind="warning">
            <button
              type="button"
              className="row-act"
              onClick={() => select(nodeOfPath(nodes, warning.path)?.key ?? null)}
            >
              {warningText(warning)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
