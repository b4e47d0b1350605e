import { Input, Select } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificatesView, CertificateView } from '#contract/certificates';
import { downloadPosted } from '../../app/download-file';
import { useLocalText } from '../../i18n/use-local-text';
import type { Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import type { AwaitingProps } from './awaiting-part';
import { pickCertificates, type CertificateFilter } from './pick-certificates';
import { RegisterDialog, type RegisterDialogProps } from './register-dialogs';
import { RegisterTable } from './register-table';

const STATES = ['all', 'valid', 'outdated', 'revoked', 'replaced'] as const;
const KINDS = ['award', 'promotion', 'selection'] as const;

interface FiltersProps {
  readonly filter: CertificateFilter;
  readonly count: number;
  readonly onFilter: (filter: CertificateFilter) => void;
}

function Filters({ filter, count, onFilter }: FiltersProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <search className="certificates-filters">
      <Select
        aria-label={t('certificates.stateHead')}
        value={filter.state}
        options={STATES.map((value) => ({ value, label: t(`certificates.show.${value}`) }))}
        onChange={(state) => onFilter({ ...filter, state })}
      />
      <Select
        aria-label={t('certificates.kindHead')}
        allowClear
        placeholder={t('certificates.allKinds')}
        value={filter.kind}
        options={KINDS.map((value) => ({ value, label: t(`certificates.kind.${value}`) }))}
        onChange={(kind: CertificateFilter['kind'] | undefined) =>
          onFilter({ ...filter, kind: kind ?? null })
        }
      />
      <Input
        aria-label={t('certificates.search')}
        placeholder={t('certificates.search')}
        allowClear
        value={filter.words}
        onChange={({ target }) => onFilter({ ...filter, words: target.value })}
      />
      <output>{t('certificates.count', { count })}</output>
    </search>
  );
}

interface ActsProps {
  readonly view: CertificatesView;
  readonly chosen: readonly CertificateView[];
  /** What the filter shows, on all pages. */
  readonly shown: readonly CertificateView[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onAct: (act: RegisterDialogProps['act']) => void;
  readonly reload: () => void;
}

function Acts({ view, chosen, shown, onChoose, onAct, reload }: ActsProps): ReactElement {
  const { t } = useTranslation('console');
  const { locale } = useLocalText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const print = async (language: 'zh-CN' | 'en'): Promise<void> => {
    setWorking(true);
    const path = `exports/competitions/${view.competitionId}/certificates.pdf`;
    const ids = chosen.map(({ id }) => id);
    const answer = await downloadPosted(path, { ids, language }, 'certificates.pdf');
    setWorking(false);
    setProblem(answer.ok ? null : answer.refusal);
    reload();
  };
  const isNone = chosen.length === 0;
  const valid = shown.filter(({ state }) => state === 'valid').map(({ id }) => id);
  return (
    <>
      <div className="certificates-acts">
        <Button disabled={valid.length === 0} onClick={() => onChoose(valid)}>
          {t('certificates.chooseAll', { count: valid.length })}
        </Button>
        <Button kind="primary" disabled={isNone || isWorking} onClick={() => void print(locale)}>
          {isNone ? t('certificates.chooseFirst') : t('certificates.print', { count: chosen.length })}
        </Button>
        <Button disabled={isNone || isWorking} onClick={() => void print(locale === 'en' ? 'zh-CN' : 'en')}>
          {t('certificates.printOther')}
        </Button>
        <Button disabled={chosen.length !== 1} onClick={() => onAct('reissue')}>
          {t('certificates.reissue')}
        </Button>
        <Button disabled={isNone} onClick={() => onAct('revoke')}>
          {t('certificates.revoke')}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

interface OutdatedProps {
  readonly count: number;
  readonly onShow: (() => void) | null;
}

function OutdatedNotice({ count, onShow }: OutdatedProps): ReactElement | null {
  const { t } = useTranslation('console');
  if (count === 0) return null;
  return (
    <Notice kind="warning" what={t('certificates.toRevoke', { count })} next={t('certificates.toRevokeNext')}>
      {onShow && <Button onClick={onShow}>{t('certificates.showThem')}</Button>}
    </Notice>
  );
}

const EVERY: CertificateFilter = { state: 'all', kind: null, words: '' };

/** The register with its filters and acts; what should be taken back is said first. */
export function RegisterPart({ view, mayIssue, reload }: AwaitingProps): ReactElement {
  const { t } = useTranslation('console');
  const { certificates, competitionId, publicUrl } = view;
  const [filter, setFilter] = useState(EVERY);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [act, setAct] = useState<RegisterDialogProps['act'] | null>(null);
  const shown = useMemo(() => pickCertificates(certificates, filter), [certificates, filter]);
  const chosenOnes = certificates.filter(({ id, state }) => chosen.includes(id) && state === 'valid');
  const outdated = certificates.filter((one) => one.outdated !== null);
  const close = (isDone: boolean): void => {
    setAct(null);
    if (!isDone) return;
    setChosen([]);
    reload();
  };
  const takeUp = (): void => {
    setFilter({ ...EVERY, state: 'outdated' });
    setChosen(outdated.map(({ id }) => id));
  };
  const dialog = { competitionId, certificates: chosenOnes, onClose: close };
  return (
    <section className="certificates-part">
      <h2>{t('certificates.register')}</h2>
      <OutdatedNotice count={outdated.length} onShow={mayIssue ? takeUp : null} />
      {publicUrl === null && <Notice kind="info" what={t('certificates.noAddress')} />}
      <Filters filter={filter} count={shown.length} onFilter={setFilter} />
      {mayIssue && (
        <Acts {...{ view, shown, reload }} chosen={chosenOnes} onChoose={setChosen} onAct={setAct} />
      )}
      <RegisterTable certificates={shown} chosen={chosen} onChoose={mayIssue ? setChosen : null} />
      {act && <RegisterDialog act={act} {...dialog} />}
    </section>
  );
}
