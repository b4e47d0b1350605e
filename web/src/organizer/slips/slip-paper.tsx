import { QRCode } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuedSlip, IssuedSlips } from '#contract/tablets';
import type { TradeId } from '#domain/kernel/ids';
import { showSlipCode } from '#domain/sign-in/slip-code';
import { useCompetitionScope } from '../../app/competition-scope';
import { formatTime } from '../../i18n/format-time';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PaperWatermark } from '../../ui/watermark';

interface SlipPaperProps {
  readonly issued: IssuedSlips;
  readonly onClose: () => void;
}

/** The slips that were just issued, to print and cut. They are in this page's memory and nowhere else. */
export function SlipPaper({ issued, onClose }: SlipPaperProps): ReactElement {
  const { t } = useTranslation('console');
  const base = issued.publicUrl ?? location.origin;
  return (
    <section className="slip-paper" aria-label={t('slips.paper')}>
      <div className="slip-acts">
        <Notice
          kind="warning"
          what={t('slips.once', { count: issued.slips.length })}
          next={t('slips.onceNext')}
        />
        <Button kind="primary" onClick={() => print()}>
          {t('slips.print')}
        </Button>
        <Button onClick={onClose}>{t('slips.putAway')}</Button>
      </div>
      <ol className="slip-grid">
        {issued.slips.map((slip) => (
          <Slip key={slip.accountId} slip={slip} base={base} />
        ))}
      </ol>
    </section>
  );
}

/** Both languages on paper, whatever the desk's is. */
function Slip({ slip, base }: { readonly slip: IssuedSlip; readonly base: string }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  const place = useAssignmentName(slip.tradeId);
  const page = `${base.replace(/\/$/, '')}/judge`;
  const address = page.replace(/^https?:\/\//, '');
  return (
    <li className="slip">
      {competition.value && competition.value.rehearsalOf !== null && <PaperWatermark />}
      <div aria-hidden="true">
        <QRCode value={`${page}#slip=${slip.code}`} type="svg" size={112} bordered={false} />
      </div>
      <div className="slip-words">
        <small>{competition.value && local(competition.value.name)}</small>
        <strong>{slip.name}</strong>
        <span>{place}</span>
        <code>{showSlipCode(slip.code)}</code>
        <small>{t('slips.until', { time: formatTime(slip.expiresAt, i18n.language) })}</small>
      </div>
      <small lang="zh-CN" className="slip-how">
        用平板相机扫码，或打开 {address} 输入登录码。限本人使用一次。
      </small>
      <small lang="en" className="slip-how">
        Scan with the tablet, or open {address} and type the code. Good once, for you alone.
      </small>
    </li>
  );
}

function useAssignmentName(tradeId: TradeId | null): string {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  const trade = competition.value?.trades.find(({ id }) => id === tradeId);
  return trade ? local(trade.name) : t('slips.allTrades');
}
