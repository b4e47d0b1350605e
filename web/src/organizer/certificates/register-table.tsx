import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '#contract/certificates';
import { useLocalText } from '../../i18n/use-local-text';
import { formatTime } from '../../i18n/format-time';

export interface RegisterTableProps {
  readonly certificates: readonly CertificateView[];
  readonly chosen: readonly string[];
  readonly onChoose: ((ids: readonly string[]) => void) | null;
}

/** Valid or not, and whether it should be taken back, as a sign and a word. */
function State({ certificate }: { readonly certificate: CertificateView }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { state, outdated, byHand } = certificate;
  return (
    <>
      <span className="certificates-state" data-state={state}>
        {t(`certificates.state.${state}`)}
      </span>
      {outdated && (
        <small>
          {' '}
          {outdated.now
            ? t('certificates.nowSays', { holder: outdated.now.holder, title: local(outdated.now.title) })
            : t('certificates.nowGone')}
        </small>
      )}
      {byHand.length > 0 && <small> {t('certificates.writeByHand', { signs: byHand.join(' ') })}</small>}
    </>
  );
}

/** Everything that happened to one, and where it is checked. */
function History({ certificate }: { readonly certificate: CertificateView }): ReactElement {
  const { t, i18n } = useTranslation('console');
  return (
    <>
      <ul className="what">
        {certificate.events.map(({ kind, at, byName, reason, otherNumber }, index) => (
          <li key={`${kind}${String(index)}`}>
            {[
              formatTime(at, i18n.language),
              t(`certificates.event.${kind}`, { number: otherNumber ?? '' }),
              byName,
              reason,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
      <a href={certificate.checkPath} target="_blank" rel="noreferrer">
        {t('certificates.openCheck')}
      </a>
    </>
  );
}

function useColumns(): TableColumnsType<CertificateView> {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  return [
    { title: t('certificates.number'), width: 170, dataIndex: 'number' },
    { title: t('column.name'), width: 120, dataIndex: 'holder' },
    { title: t('column.unit'), width: 180, ellipsis: true, dataIndex: 'unit' },
    { title: t('certificates.title'), width: 150, render: (_, { title }) => local(title) },
    { title: t('certificates.stateHead'), render: (_, one) => <State certificate={one} /> },
    {
      title: t('certificates.issuedAt'),
      width: 150,
      render: (_, one) => formatTime(one.issuedAt, i18n.language),
    },
    { title: t('certificates.prints'), className: 'figure', width: 72, dataIndex: 'prints' },
  ];
}

const toHistory = (certificate: CertificateView): ReactElement => <History certificate={certificate} />;

/** The register: one line a certificate, its history below. */
export function RegisterTable({ certificates, chosen, onChoose }: RegisterTableProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Table<CertificateView>
      size="small"
      rowKey="id"
      columns={useColumns()}
      dataSource={certificates}
      expandable={{ expandedRowRender: toHistory }}
      {...(onChoose && {
        rowSelection: {
          selectedRowKeys: [...chosen],
          onChange: (keys: readonly unknown[]) => onChoose(keys.map(String)),
          getCheckboxProps: ({ state, number }: CertificateView) => ({
            disabled: state !== 'valid',
            'aria-label': number,
          }),
        },
      })}
      pagination={{ defaultPageSize: 100, hideOnSinglePage: true }}
      locale={{ emptyText: t('certificates.empty') }}
    />
  );
}
