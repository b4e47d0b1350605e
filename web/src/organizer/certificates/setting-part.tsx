import { Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateSettingView } from '#contract/certificates';
import type { CertificateKind } from '#domain/certificate/certificate-ground';
import type { CertificateSetting, CertificateWording } from '#domain/certificate/certificate-setting';
import { FIELDS_OF_KIND } from '#domain/certificate/template-text';
import { downloadPosted } from '../../app/download-file';
import { useAnswer } from '../../app/use-answer';
import { putJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';

const KINDS = ['award', 'promotion', 'selection'] as const;

interface WordingProps {
  readonly language: 'zh' | 'en';
  readonly wording: CertificateWording;
  readonly onWording: (wording: CertificateWording) => void;
}

function WordingFields({ language, wording, onWording }: WordingProps): ReactElement {
  const { t } = useTranslation('console');
  const field = (part: keyof CertificateWording, rows: number): ReactElement => (
    <label>
      {`${t(`certificates.${part}`)} (${t(`certificates.language.${language}`)})`}
      <Input.TextArea
        rows={rows}
        value={wording[part]}
        onChange={({ target }) => onWording({ ...wording, [part]: target.value })}
      />
    </label>
  );
  return (
    <div className="certificates-setting">
      {field('heading', 1)}
      {field('salutation', 1)}
      {field('body', 6)}
    </div>
  );
}

interface FieldsProps {
  readonly kind: CertificateKind;
  readonly setting: CertificateSetting;
  readonly onSetting: (setting: CertificateSetting) => void;
}

/** A line is an issuer; what stands after the bar is its English name. */
function issuersOf(text: string): CertificateSetting['issuers'] {
  return text.split('\n').map((line) => {
    const [zh = '', en] = line.split('|');
    return { zh, en: en ?? zh };
  });
}

function CommonFields({ kind, setting, onSetting }: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const { patterns, issuers, day } = setting;
  const withPattern = (pattern: string): void =>
    onSetting({ ...setting, patterns: { ...patterns, [kind]: pattern } });
  return (
    <>
      <label>
        {t('certificates.pattern')}
        <Input value={patterns[kind]} onChange={({ target }) => withPattern(target.value)} />
      </label>
      <label>
        {t('certificates.issuers')}
        <Input.TextArea
          rows={issuers.length}
          value={issuers.map(({ zh, en }) => (en === zh ? zh : `${zh}|${en}`)).join('\n')}
          onChange={({ target }) => onSetting({ ...setting, issuers: issuersOf(target.value) })}
        />
      </label>
      <label>
        {t('certificates.day')}
        <Input
          type="date"
          value={day ?? ''}
          onChange={({ target }) => onSetting({ ...setting, day: target.value === '' ? null : target.value })}
        />
      </label>
    </>
  );
}

function SettingFields({ kind, setting, onSetting }: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const template = setting.templates[kind];
  const fields = FIELDS_OF_KIND[kind].map((name) => `{${name}}`).join(' ');
  const withWording =
    (language: 'zh' | 'en') =>
    (wording: CertificateWording): void =>
      onSetting({
        ...setting,
        templates: { ...setting.templates, [kind]: { ...template, [language]: wording } },
      });
  return (
    <>
      <CommonFields kind={kind} setting={setting} onSetting={onSetting} />
      <p>{t('certificates.fields', { fields })}</p>
      <div className="certificates-languages">
        <WordingFields language="zh" wording={template.zh} onWording={withWording('zh')} />
        <WordingFields language="en" wording={template.en} onWording={withWording('en')} />
      </div>
    </>
  );
}

interface EditorProps {
  readonly competitionId: string;
  readonly saved: CertificateSettingView;
  readonly reload: () => void;
}

interface KindProps {
  readonly kind: CertificateKind;
  readonly onKind: (kind: CertificateKind) => void;
}

function KindPicker({ kind, onKind }: KindProps): ReactElement {
  const { t } = useTranslation('console');
  const options = KINDS.map((value) => ({ value, label: t(`certificates.kind.${value}`) }));
  return <Select aria-label={t('certificates.kindHead')} value={kind} options={options} onChange={onKind} />;
}

function Editor({ competitionId, saved, reload }: EditorProps): ReactElement {
  const { t } = useTranslation('console');
  const [kind, setKind] = useState<CertificateKind>('award');
  const [setting, setSetting] = useState(saved.setting);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaved, setSaved] = useState(false);
  const change = (next: CertificateSetting): void => {
    setSetting(next);
    setSaved(false);
  };
  const preview = async (language: 'zh-CN' | 'en'): Promise<void> => {
    const path = `exports/competitions/${competitionId}/certificate-preview.pdf`;
    const answer = await downloadPosted(path, { kind, language, setting }, 'preview.pdf');
    setProblem(answer.ok ? null : answer.refusal);
  };
  const save = async (): Promise<void> => {
    const body = { version: saved.version, setting };
    const answer = await putJson(`honours/competitions/${competitionId}/certificates/setting`, body);
    setProblem(answer.ok ? null : answer.refusal);
    setSaved(answer.ok);
    if (answer.ok) reload();
  };
  return (
    <div className="certificates-setting">
      <KindPicker kind={kind} onKind={setKind} />
      <SettingFields kind={kind} setting={setting} onSetting={change} />
      <div className="certificates-acts">
        <Button onClick={() => void preview('zh-CN')}>{t('certificates.previewZh')}</Button>
        <Button onClick={() => void preview('en')}>{t('certificates.previewEn')}</Button>
        <Button kind="primary" onClick={() => void save()}>
          {t('certificates.save')}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {isSaved && <Notice kind="info" what={t('certificates.saved', { version: saved.version })} />}
    </div>
  );
}

/** Numbers, issuers and words of certificates, with a sample of what is not saved yet. */
export function SettingPart({ competitionId }: { readonly competitionId: string }): ReactElement {
  const { t } = useTranslation('console');
  const path = `honours/competitions/${competitionId}/certificates/setting`;
  const { value, problem, reload } = useAnswer<CertificateSettingView>(path);
  return (
    <section className="certificates-part">
      <details>
        <summary>{t('certificates.setting')}</summary>
        {problem && <ProblemNotice problem={problem} />}
        {value && <Editor competitionId={competitionId} saved={value} reload={reload} />}
      </details>
    </section>
  );
}
