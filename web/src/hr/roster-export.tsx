import { Checkbox, Input, Select } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HonoursView } from '#contract/honours';
import type { RosterExportView } from '#contract/rosters';
import {
  LEAST_PURPOSE,
  type RosterFormat,
  type RosterScope,
} from '#domain/promotion/workflow/roster-request';
import { useCompetitionScope } from '../app/competition-scope';
import { downloadPosted } from '../app/download-file';
import { useAnswer } from '../app/use-answer';
import { formatTime } from '../i18n/format-time';
import { useLocalText } from '../i18n/use-local-text';
import type { Problem } from '../sync/api';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';

interface Wish {
  readonly format: RosterFormat;
  readonly scope: RosterScope;
  readonly isOfficial: boolean;
  readonly withIdentities: boolean;
  readonly purpose: string;
}

const START: Wish = {
  format: 'xlsx',
  scope: { kind: 'all' },
  isOfficial: false,
  withIdentities: false,
  purpose: '',
};

function useScopes({ promotions }: HonoursView): { value: string; label: string; scope: RosterScope }[] {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const trades = new Map(promotions.map(({ tradeId, tradeName }) => [tradeId, local(tradeName)]));
  const units = [...new Set(promotions.map(({ unitName }) => unitName))].toSorted(
    new Intl.Collator('zh-CN').compare,
  );
  return [
    { value: 'all', label: t('promotionWork.roster.all'), scope: { kind: 'all' } },
    ...[...trades].map(([tradeId, label]) => ({
      value: `trade/${tradeId}`,
      label,
      scope: { kind: 'trade', tradeId } as const,
    })),
    ...units.map((unitName) => ({
      value: `unit/${unitName}`,
      label: unitName,
      scope: { kind: 'unit', unitName } as const,
    })),
  ];
}

const valueOf = (scope: RosterScope): string =>
  scope.kind === 'all' ? 'all' : scope.kind === 'trade' ? `trade/${scope.tradeId}` : `unit/${scope.unitName}`;

interface WishProps {
  readonly honours: HonoursView;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

function RangeAndFormat({ honours, wish, onWish }: WishProps): ReactElement {
  const { t } = useTranslation('console');
  const scopes = useScopes(honours);
  const change = (part: Partial<Wish>): void => onWish({ ...wish, ...part });
  return (
    <div className="roster-wish">
      <Select
        aria-label={t('promotionWork.roster.scope')}
        showSearch={{ optionFilterProp: 'label' }}
        value={valueOf(wish.scope)}
        options={scopes.map(({ value, label }) => ({ value, label }))}
        onChange={(picked) =>
          change({ scope: scopes.find(({ value }) => value === picked)?.scope ?? { kind: 'all' } })
        }
      />
      <Select
        aria-label={t('promotionWork.roster.format')}
        value={wish.format}
        options={(['xlsx', 'csv', 'pdf'] as const).map((value) => ({
          value,
          label: t(`promotionWork.roster.${value}`),
        }))}
        onChange={(format) => change({ format })}
      />
    </div>
  );
}

function Purpose({
  value,
  onValue,
}: {
  readonly value: string;
  readonly onValue: (value: string) => void;
}): ReactElement {
  const { t } = useTranslation('console');
  const id = useId();
  return (
    <div className="reason">
      <label htmlFor={id}>{t('promotionWork.roster.purpose')}</label>
      <Input id={id} maxLength={200} value={value} onChange={({ target }) => onValue(target.value)} />
      <output>{t('promotionWork.roster.purposeWhat', { least: LEAST_PURPOSE })}</output>
    </div>
  );
}

function WishForm({ honours, wish, onWish }: WishProps): ReactElement {
  const { t } = useTranslation('console');
  const change = (part: Partial<Wish>): void => onWish({ ...wish, ...part });
  return (
    <>
      <RangeAndFormat honours={honours} wish={wish} onWish={onWish} />
      <Checkbox checked={wish.isOfficial} onChange={({ target }) => change({ isOfficial: target.checked })}>
        {t('promotionWork.roster.official')}
      </Checkbox>
      <Checkbox
        checked={wish.withIdentities}
        onChange={({ target }) => change({ withIdentities: target.checked })}
      >
        {t('promotionWork.roster.identities')}
      </Checkbox>
      {wish.withIdentities && <Purpose value={wish.purpose} onValue={(purpose) => change({ purpose })} />}
    </>
  );
}

function Exports({ exports }: { readonly exports: readonly RosterExportView[] }): ReactElement {
  const { t, i18n } = useTranslation('console');
  if (exports.length === 0) return <p>{t('promotionWork.roster.none')}</p>;
  return (
    <div className="simulation-scroll">
      <table className="simulation">
        <caption>{t('promotionWork.roster.list')}</caption>
        <thead>
          <tr>
            {(['when', 'who', 'file', 'people', 'purposeShort', 'hash'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`promotionWork.roster.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {exports.map((one) => (
            <tr key={one.id}>
              <td>{formatTime(one.at, i18n.language)}</td>
              <td>{one.byName}</td>
              <td>
                {one.fileName}
                {one.isOfficial && <small> {t('promotionWork.roster.sent')}</small>}
              </td>
              <td className="figure">{one.people}</td>
              <td>{one.withIdentities ? one.purpose : t('promotionWork.roster.hidden')}</td>
              <td title={one.sha256}>
                <code>{one.sha256.slice(0, 12)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A roster taken away: for whom, as what, with which purpose; below it every one that left the house. */
export function RosterExport({ honours }: { readonly honours: HonoursView }): ReactElement {
  const { t } = useTranslation('console');
  const { locale } = useLocalText();
  const { competitionId } = useCompetitionScope();
  const path = `exports/competitions/${competitionId ?? ''}/rosters`;
  const list = useAnswer<RosterExportView[]>(path);
  const [wish, setWish] = useState(START);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isShort = wish.withIdentities && wish.purpose.trim().length < LEAST_PURPOSE;
  const take = async (): Promise<void> => {
    setWorking(true);
    const answer = await downloadPosted(path, { ...wish, locale }, `roster.${wish.format}`);
    setWorking(false);
    setProblem(answer.ok ? null : answer.refusal);
    list.reload();
  };
  return (
    <>
      <WishForm honours={honours} wish={wish} onWish={setWish} />
      <Button
        kind={wish.isOfficial ? 'official' : 'primary'}
        disabled={isWorking || isShort}
        onClick={() => void take()}
      >
        {isWorking ? t('exports.working') : t('promotionWork.roster.take')}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
      {list.problem && <ProblemNotice problem={list.problem} />}
      {list.value && <Exports exports={list.value} />}
    </>
  );
}
