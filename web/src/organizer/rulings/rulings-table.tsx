import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulingView } from '#contract/marking';
import { formatTime } from '../../i18n/format-time';
import { NumberTag } from '../../ui/small-signs';
import { EvidencePictures } from '../record/evidence-pictures';
import { rulingText } from './ruling-text';
import { TakeBack } from './take-back';
import type { RulingDesk } from './use-ruling-desk';

const PAGE = 20;

export interface RulingsTableProps {
  readonly desk: RulingDesk;
}

function EntryName({
  desk,
  ruling,
}: {
  readonly desk: RulingDesk;
  readonly ruling: RulingView;
}): ReactElement {
  const { t } = useTranslation('console');
  const { fact } = ruling;
  if (!('entryId' in fact)) return <>{t('rulings.severalEntries')}</>;
  const entry = desk.entries.find(({ entryId }) => entryId === fact.entryId);
  return (
    <span className="ruling-entry">
      <NumberTag number={desk.words.names.numberOf(fact.entryId)} />
      <span>{entry?.contestantName}</span>
    </span>
  );
}

function What({ desk, ruling }: { readonly desk: RulingDesk; readonly ruling: RulingView }): ReactElement {
  const { t } = useTranslation('console');
  const text = rulingText(ruling.fact, desk.rulings, desk.words);
  const { fact } = ruling;
  const pictures = <EvidencePictures hashes={fact.kind === 'AdjustmentGiven' ? (fact.evidence ?? []) : []} />;
  if (!ruling.isTakenBack)
    return (
      <>
        {text} {pictures}
      </>
    );
  return (
    <>
      <del>{text}</del> <strong className="taken-back">{t('rulings.takenBack')}</strong> {pictures}
    </>
  );
}

function useColumns(
  desk: RulingDesk,
  onTakeBack: (ruling: RulingView) => void,
): TableColumnsType<RulingView> {
  const { t, i18n } = useTranslation('console');
  const canTakeBack = ({ fact, isTakenBack }: RulingView): boolean =>
    desk.canTakeBack && fact.kind === 'AdjustmentGiven' && !isTakenBack;
  const label = ({ fact }: RulingView): string =>
    t('rulings.takeBackOf', { what: rulingText(fact, desk.rulings, desk.words) });
  return [
    { title: t('rulings.record'), className: 'figure', width: 72, dataIndex: 'seq' },
    { title: t('rulings.at'), width: 148, render: (_, { at }) => formatTime(at, i18n.language) },
    {
      title: t('rulings.entry'),
      width: 176,
      render: (_, ruling) => <EntryName desk={desk} ruling={ruling} />,
    },
    { title: t('rulings.what'), render: (_, ruling) => <What desk={desk} ruling={ruling} /> },
    {
      title: t('rulings.reason'),
      render: (_, { fact }) => ('reason' in fact ? fact.reason : '—'),
    },
    { title: t('rulings.by'), width: 104, dataIndex: 'by' },
    {
      title: <span className="visually-hidden">{t('rulings.takeBack')}</span>,
      width: 104,
      render: (_, ruling) =>
        canTakeBack(ruling) && (
          <button
            type="button"
            className="row-act"
            aria-label={label(ruling)}
            onClick={() => onTakeBack(ruling)}
          >
            {t('rulings.takeBack')}
          </button>
        ),
    },
  ];
}

/** What the desk said, the newest first; a penalty that was taken back is struck through. */
export function RulingsTable({ desk }: RulingsTableProps): ReactElement {
  const { t } = useTranslation('console');
  const [ruling, setRuling] = useState<RulingView | null>(null);
  const columns = useColumns(desk, setRuling);
  return (
    <>
      <Table<RulingView>
        size="small"
        rowKey="seq"
        columns={columns}
        dataSource={desk.rulings}
        tableLayout="fixed"
        pagination={{ defaultPageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t('rulings.empty') }}
      />
      {ruling && <TakeBack desk={desk} ruling={ruling} onClose={() => setRuling(null)} />}
    </>
  );
}
