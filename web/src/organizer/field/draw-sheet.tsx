import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawView } from '#contract/draws';
import { formatTime } from '../../i18n/format-time';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { checkDraw, type DrawCheck } from './check-draw';

function CheckNotice({ check }: { readonly check: DrawCheck }): ReactElement {
  const { t } = useTranslation('console');
  if (check.outcome === 'same')
    return <Notice kind="info" what={t('draws.checkSame', { count: check.lots })} />;
  return (
    <Notice
      kind="fault"
      what={
        check.outcome === 'other-hash'
          ? t('draws.checkHash')
          : t('draws.checkLots', { numbers: check.numbers.join('、') })
      }
      next={t('draws.checkNext')}
    />
  );
}

function DrawFacts({ draw }: { readonly draw: DrawView }): ReactElement {
  const { t, i18n } = useTranslation('console');
  return (
    <dl className="field-facts">
      <dt>{t('draws.seed')}</dt>
      <dd>
        <code>{draw.seed}</code>{' '}
        <small>{t(draw.isCommitted ? 'draws.seedPromised' : 'draws.seedSaid')}</small>
      </dd>
      <dt>{t('draws.hash')}</dt>
      <dd>
        <code>{draw.commitment}</code>
      </dd>
      <dt>{t('draws.method')}</dt>
      <dd>{t(`draws.methodOf.${draw.kind}`, { size: draw.batchSize })}</dd>
      <dt>{t('draws.drawn')}</dt>
      <dd>
        {t('draws.drawnBy', {
          time: formatTime(draw.drawnAt, i18n.language),
          name: draw.drawnByName,
          witness: draw.witness,
        })}
      </dd>
      {draw.reason && (
        <>
          <dt>{t('draws.reason')}</dt>
          <dd>{draw.reason}</dd>
        </>
      )}
    </dl>
  );
}

function Lots({ draw }: { readonly draw: DrawView }): ReactElement {
  const { t } = useTranslation('console');
  const hasStations = draw.kind === 'stations';
  return (
    <table className="field-list">
      <thead>
        <tr>
          <th className="figure">{t('draws.position')}</th>
          {hasStations && <th className="figure">{t('draws.batch')}</th>}
          {hasStations && <th className="figure">{t('draws.station')}</th>}
          <th>{t('column.number')}</th>
          <th>{t('column.name')}</th>
          <th>{t('column.unit')}</th>
          <th>{t('draws.entryId')}</th>
        </tr>
      </thead>
      <tbody>
        {draw.lots.map((lot) => (
          <tr key={lot.entryId}>
            <td className="figure">{lot.position}</td>
            {hasStations && <td className="figure">{lot.batch}</td>}
            {hasStations && <td className="figure">{lot.station}</td>}
            <td>{lot.number}</td>
            <td>{lot.contestantName ?? t('field.sealedName')}</td>
            <td>{lot.unitName ?? ''}</td>
            <td>
              <code>{lot.entryId}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One draw as it is hung up and signed: seed, hash, method, lots, lines for signatures. */
export function DrawSheet({ draw }: { readonly draw: DrawView }): ReactElement {
  const { t } = useTranslation('console');
  const [check, setCheck] = useState<DrawCheck | null>(null);
  return (
    <section className="field-part field-sheet">
      <h2>{t(`draws.titleOf.${draw.kind}`, { ordinal: draw.ordinal })}</h2>
      <DrawFacts draw={draw} />
      <div className="field-acts no-print">
        <Button onClick={() => setCheck(checkDraw(draw))}>{t('draws.check')}</Button>
        <Button onClick={() => print()}>{t('draws.print')}</Button>
      </div>
      {check && (
        <div className="no-print">
          <CheckNotice check={check} />
        </div>
      )}
      <Lots draw={draw} />
      <div className="field-signatures">
        <span>{t('draws.signContestants')}</span>
        <span>{t('draws.signSupervisor')}</span>
        <span>{t('draws.signDrawer')}</span>
      </div>
    </section>
  );
}
