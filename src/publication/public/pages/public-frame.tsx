import type { ReactNode } from 'react';
import type { PublicArchiveView } from '../../../contract/public-archives';
import type { PublicResultView } from '../../../contract/public-results';
import { inLanguage } from '../../../domain/kernel/in-language';
import type { Locale } from '../../../domain/kernel/local-text';
import { PageFrame } from '../../../platform/pages/page-frame';
import { pagePath } from '../../../platform/pages/page-language';
import { momentText } from '../../../platform/dates/say-dates';
import { PUBLIC_TEXTS } from './public-texts';

/** A page's language and its own address without it. */
export interface PublicPlace {
  readonly locale: Locale;
  readonly path: string;
}

/** Trade and stage, as one says them together. */
export function stageName({ content }: Pick<PublicResultView, 'content'>, locale: Locale): string {
  const trade = inLanguage(content.tradeName, locale);
  const stage = PUBLIC_TEXTS[locale].stage[content.stageKind];
  return locale === 'en' ? `${trade} ${stage}` : trade + stage;
}

export const competitionPath = (id: string): string => `/public/competitions/${encodeURIComponent(id)}`;

export function editionPath({ content }: Pick<PublicResultView, 'content'>, version?: number): string {
  const stage = `${competitionPath(content.competitionId)}/stages/${encodeURIComponent(content.stageId)}`;
  return version === undefined ? stage : `${stage}/editions/${version}`;
}

interface FrameProps {
  readonly place: PublicPlace;
  readonly title: string;
  /** Where one comes from, outermost first. */
  readonly way?: readonly { readonly href: string; readonly name: string }[];
  readonly children: ReactNode;
}

/** A public page with the way that leads to it. */
export function PublicFrame({ place: { locale, path }, title, way = [], children }: FrameProps): ReactNode {
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <PageFrame title={title} locale={locale} otherLanguage={pagePath(path, other)}>
      {way.length > 0 && (
        <nav className="page-way" aria-label={PUBLIC_TEXTS[locale].competitions}>
          <ol>
            {way.map(({ href, name }) => (
              <li key={href}>
                <a href={pagePath(href, locale)}>{name}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {children}
    </PageFrame>
  );
}

/** The frame of an edition: single on notice, double when final, with number, time and short hash. */
export function PublicMark({
  result: { state, shownAt, finalAt, content },
  locale,
}: {
  readonly result: PublicResultView;
  readonly locale: Locale;
}): ReactNode {
  const texts = PUBLIC_TEXTS[locale];
  const at = finalAt ?? shownAt;
  return (
    <span className="edition-mark" data-state={state}>
      <strong>{texts.state[state]}</strong>
      <span>{texts.version(content.version)}</span>
      <time dateTime={at}>{momentText(at)}</time>
      <code>{content.hash.slice(0, 8)}</code>
    </span>
  );
}

interface VerifiableProps {
  readonly locale: Locale;
  readonly competitionId: string;
  readonly archive: PublicArchiveView | null;
}

/** The file itself and its hash, to be compared with what the notice prints. */
function Archive({ locale, competitionId, archive }: VerifiableProps): ReactNode {
  if (!archive) return null;
  const texts = PUBLIC_TEXTS[locale];
  const { version, size, sha256, publishedAt } = archive;
  const megabytes = Math.max(0.1, size / 1_000_000).toFixed(1);
  return (
    <>
      <a
        className="page-act"
        href={`${competitionPath(competitionId)}/archives/${version}/archive.json`}
        download
      >
        {texts.archive(version, megabytes)}
      </a>
      <span className="page-hash">
        {texts.archiveHash(momentText(publishedAt))}: <code>{sha256}</code>
      </span>
    </>
  );
}

/** What an organizer may be proud of: nobody has to take her word for it. */
export function Verifiable(props: VerifiableProps): ReactNode {
  const { locale } = props;
  const texts = PUBLIC_TEXTS[locale];
  return (
    <footer className="page-verifiable">
      <span>{texts.verifiable}</span> <Archive {...props} />{' '}
      <a className="page-act" href={`/verify?lang=${locale}`}>
        {texts.verify}
      </a>
    </footer>
  );
}
