import type { CheckReport, VerificationReport } from '#domain/verification/report';
import {
  checkName,
  conclusion,
  isNothing,
  misfitParts,
  notCoveredLine,
  outcomeWord,
  reportText,
} from '#domain/verification/report-text';
import i18next from 'i18next';
import type { Verified } from '../verify-worker/messages';
import { currentLocale } from '../i18n/start-i18n';
import { element } from '../ui/element';
import { sign } from './sign';

const { t } = i18next;

type Language = Parameters<typeof reportText>[1];
const language = (): Language => (currentLocale() === 'en' ? 'en' : 'zh');

/** In groups of eight, to be compared by eye; copied, it is one word. */
function hashInGroups(hash: string): HTMLElement {
  const groups = hash.match(/.{1,8}/g) ?? [];
  return element('code', { class: 'verify-hash' }, ...groups.map((group) => element('span', {}, group)));
}

const fact = (name: string, ...values: readonly (Node | string)[]): HTMLElement =>
  element('div', {}, element('dt', {}, name), element('dd', {}, ...values));

/** Which file it was: what can be compared with a notice. */
export function fileFacts(file: File, fileHash: string | null): HTMLElement {
  const size = new Intl.NumberFormat(currentLocale()).format(file.size);
  return element(
    'dl',
    { class: 'verify-facts' },
    fact(t('verify.file'), file.name, element('small', {}, t('verify.bytes', { size }))),
    fileHash === null
      ? null
      : fact('SHA-256', hashInGroups(fileHash), element('small', {}, t('verify.hashWhat'))),
  );
}

function ledgerFacts({ rows, ledgerHash }: VerificationReport): HTMLElement {
  const count = new Intl.NumberFormat(currentLocale()).format(rows);
  return element(
    'dl',
    { class: 'verify-facts' },
    fact(t('verify.ledger'), t('verify.rows', { rows: count })),
    fact(t('verify.lastRow'), hashInGroups(ledgerHash)),
  );
}

function misfitOf({ misfit }: CheckReport): HTMLElement | null {
  if (!misfit) return null;
  const [where, ...told] = misfitParts(misfit, language());
  return element(
    'div',
    { class: 'verify-misfit' },
    element('strong', {}, where),
    ...told.map((line) => element('span', {}, line)),
  );
}

function checkRow(check: CheckReport): HTMLElement {
  const outcome = check.misfit ? 'differs' : isNothing(check) ? 'nothing' : 'fits';
  const count = new Intl.NumberFormat(currentLocale()).format(check.counted);
  const lacks = notCoveredLine(check, language());
  return element(
    'li',
    { 'data-outcome': outcome },
    sign(outcome),
    element('span', { class: 'verify-check' }, checkName(check, language())),
    element('span', { class: 'verify-count' }, outcome === 'nothing' ? '' : count),
    element('span', { class: 'verify-outcome' }, outcomeWord(check, language())),
    misfitOf(check),
    lacks === undefined ? null : element('div', { class: 'verify-lacks' }, lacks),
  );
}

/** The report as the command prints it, to be kept. */
function saveLink({ report, fileHash }: Verified): HTMLElement {
  const text = `SHA-256 ${fileHash}\n${reportText(report, language())}\n`;
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const name = `${t('verify.reportName')}-${fileHash.slice(0, 8)}.txt`;
  return element('a', { class: 'button', href, download: name }, t('verify.save'));
}

/** What is no archive has one line only, and nothing else is claimed of it. */
function noArchive({ checks }: VerificationReport): readonly Node[] {
  const [form] = checks;
  return [
    element('p', {}, t('verify.noArchiveNext')),
    ...(form?.misfit?.at.name ? [element('div', { class: 'verify-alone' }, misfitOf(form))] : []),
  ];
}

const found = (report: VerificationReport): readonly Node[] => [
  element('ol', { class: 'verify-checks', 'aria-label': t('verify.checks') }, ...report.checks.map(checkRow)),
  ledgerFacts(report),
];

/** Everything that was found, the conclusion first. */
export function reportView(verified: Verified, file: File): readonly Node[] {
  const { report, fileHash } = verified;
  const { competition, fits } = report;
  const words = competition ? conclusion(report, language()) : t('verify.noArchive');
  const heading = element(
    'h2',
    { tabindex: '-1' },
    sign(fits ? 'fits' : 'differs'),
    element('span', {}, words),
  );
  const name = competition && (competition.name[language()] || competition.name.zh);
  return [
    ...(name ? [element('p', { class: 'verify-event' }, name)] : []),
    heading,
    ...(competition ? [] : noArchive(report)),
    fileFacts(file, fileHash),
    ...(competition ? found(report) : []),
    element('p', { class: 'verify-acts' }, saveLink(verified)),
  ];
}
