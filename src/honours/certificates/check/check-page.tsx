import type { ReactNode } from 'react';
import type { CertificateState } from '../../../domain/certificate/register';
import type { Locale, LocalText } from '../../../domain/kernel/local-text';
import { PageFrame } from '../../../platform/pages/page-frame';
import type { CheckedCertificate } from './checked-certificate';
import { hallDay } from '../../../domain/working-days/hall-day';
import { dayInWords } from '../../../platform/dates/say-dates';

interface CheckTexts {
  readonly title: string;
  readonly holder: string;
  readonly event: string;
  readonly award: string;
  readonly validity: string;
  readonly unknown: string;
  readonly unknownHint: string;
  readonly signedCopy: string;
  readonly state: (certificate: CheckedCertificate) => string;
}

const day = (iso: string | null, locale: Locale): string =>
  iso === null ? '' : dayInWords(hallDay(iso), locale);

const TEXTS: Readonly<Record<Locale, CheckTexts>> = {
  'zh-CN': {
    title: '证书查验',
    holder: '持证人',
    event: '竞赛',
    award: '荣誉',
    validity: '状态',
    unknown: '未查到这份证书',
    unknownHint: '请核对证书编号，或重新扫描证书上的二维码。仍查不到的，请向颁发单位核实。',
    signedCopy: '下载电子签名副本（Open Badges 3.0）',
    state: ({ state, endedAt, replacedBy }) =>
      ({
        valid: '有效',
        revoked: `已于${day(endedAt, 'zh-CN')}撤销，不再有效`,
        replaced: `已于${day(endedAt, 'zh-CN')}由 ${replacedBy ?? ''} 号证书替代，本证不再有效`,
      })[state],
  },
  en: {
    title: 'Certificate check',
    holder: 'Holder',
    event: 'Competition',
    award: 'Awarded',
    validity: 'Validity',
    unknown: 'There is no such certificate',
    unknownHint:
      'Compare the number, or scan the code on the certificate again. If that does not help, ask whoever issued it.',
    signedCopy: 'Download the signed copy (Open Badges 3.0)',
    state: ({ state, endedAt, replacedBy }) =>
      ({
        valid: 'valid',
        revoked: `revoked on ${day(endedAt, 'en')}, not valid any more`,
        replaced: `replaced on ${day(endedAt, 'en')} by certificate ${replacedBy ?? ''}; this one is not valid any more`,
      })[state],
  },
};

/** Shapes that say the same as the words, in black and white too. */
const SIGNS: Readonly<Record<CertificateState, string>> = { valid: '●', revoked: '✕', replaced: '→' };

interface PageProps {
  readonly locale: Locale;
  readonly otherLanguage: string;
}

interface CheckProps extends PageProps {
  readonly certificate: CheckedCertificate;
  /** Where the copy for machines is; null when there is none. */
  readonly signedCopy: string | null;
}

function Row({ head, children }: { readonly head: string; readonly children: ReactNode }): ReactNode {
  return (
    <tr>
      <th scope="row">{head}</th>
      <td>{children}</td>
    </tr>
  );
}

/** What a code on a certificate opens: who, where, what, and whether it is valid. */
export function CheckPage({ certificate, locale, otherLanguage, signedCopy }: CheckProps): ReactNode {
  const texts = TEXTS[locale];
  const local = ({ zh, en }: LocalText): string => (locale === 'en' ? en || zh : zh || en);
  const state = `${SIGNS[certificate.state]} ${texts.state(certificate)}`;
  return (
    <PageFrame title={texts.title} locale={locale} otherLanguage={otherLanguage}>
      <h1>{texts.title}</h1>
      <div className="page-table">
        <table>
          <tbody>
            <Row head={texts.validity}>
              <strong>{state}</strong>
            </Row>
            <Row head={texts.holder}>{certificate.holder}</Row>
            <Row head={texts.event}>{local(certificate.event)}</Row>
            <Row head={texts.award}>{local(certificate.title)}</Row>
          </tbody>
        </table>
      </div>
      {signedCopy === null ? null : (
        <p>
          <a href={signedCopy} download>
            {texts.signedCopy}
          </a>
        </p>
      )}
    </PageFrame>
  );
}

/** The same whatever was wrong: number, code, or both. */
export function UnknownPage({ locale, otherLanguage }: PageProps): ReactNode {
  const texts = TEXTS[locale];
  return (
    <PageFrame title={texts.title} locale={locale} otherLanguage={otherLanguage}>
      <h1>{texts.unknown}</h1>
      <p>{texts.unknownHint}</p>
    </PageFrame>
  );
}
