import i18next from 'i18next';
import { currentLocale, switchLocale } from '../i18n/start-i18n';
import { LOCALES } from '../i18n/locale';
import { element } from '../ui/element';
import type { Told, Trouble, Verified, Wanted } from '../verify-worker/messages';
import { fileFacts, reportView } from './report-view';
import { sign } from './sign';

const { t } = i18next;

type Step =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly share: number }
  | ({ readonly kind: 'verified' } & Verified)
  | { readonly kind: 'failed'; readonly trouble: Trouble | 'unloaded' };

/** The page on which anybody verifies an archive: a file, how far it is, what was found. The work is done in a worker. */
export class VerifyPage {
  /** When the worker stands: from then on nothing is fetched. */
  readonly whenStarted: Promise<void>;
  private readonly worker = new Worker(new URL('../verify-worker/main.ts', import.meta.url), {
    type: 'module',
  });
  private readonly result = element('section', { class: 'verify-result' });
  private readonly offline = element('span');
  private readonly heard = element('p', { class: 'visually-hidden', role: 'status' });
  private readonly input = element('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'visually-hidden',
  }) as HTMLInputElement;
  private file: File | null = null;
  private step: Step = { kind: 'waiting' };
  private job = 0;
  private isOffline = false;

  constructor(private readonly root: HTMLElement) {
    this.whenStarted = new Promise((resolve) => {
      this.worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
        if (data.kind === 'ready') resolve();
        else if (data.job === this.job) this.hear(data);
      });
    });
    this.worker.addEventListener('error', () => this.show({ kind: 'failed', trouble: 'unloaded' }));
    this.input.addEventListener('change', () => {
      this.take(this.input.files);
      // The same file may be chosen again, after it was changed.
      this.input.value = '';
    });
    this.takeDrops();
    this.draw();
  }

  /** Says that the network may go: everything the page needs is here. */
  showOffline(): void {
    this.isOffline = true;
    this.sayOffline();
  }

  private sayOffline(): void {
    this.offline.textContent = this.isOffline ? t('verify.offline') : '';
  }

  private hear(told: Exclude<Told, { kind: 'ready' }>): void {
    if (told.kind === 'read') this.show({ kind: 'working', share: told.share });
    else this.show(told);
  }

  private take(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (!file) return;
    this.file = file;
    this.job += 1;
    this.show({ kind: 'working', share: 0 });
    this.worker.postMessage({ job: this.job, file } satisfies Wanted, []);
  }

  /** Anywhere on the page: a file that misses the field would otherwise be opened in its place. */
  private takeDrops(): void {
    addEventListener('dragover', (event) => {
      event.preventDefault();
      this.root.dataset.over = '';
    });
    addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) delete this.root.dataset.over;
    });
    addEventListener('drop', (event) => {
      event.preventDefault();
      delete this.root.dataset.over;
      this.take(event.dataTransfer?.files);
    });
  }

  private draw(): void {
    document.title = `${t('verify.title')} · ${t('product.name')}`;
    this.root.replaceChildren(
      element('header', { class: 'verify-head' }, this.brand(), this.languages()),
      element(
        'main',
        {},
        element('h1', {}, t('verify.title')),
        element('p', { class: 'verify-lead' }, t('verify.lead')),
        element('p', {}, t('verify.how')),
        this.field(),
        this.result,
        this.heard,
      ),
    );
    this.sayOffline();
    this.show(this.step);
  }

  private brand(): HTMLElement {
    const href = currentLocale() === 'en' ? '/public?lang=en' : '/public';
    return element('a', { class: 'brand', href }, sign('brand'), t('product.name'));
  }

  private languages(): HTMLElement {
    const buttons = LOCALES.map((locale) => {
      const pressed = String(locale === currentLocale());
      const attributes = { type: 'button', lang: locale, 'aria-pressed': pressed };
      const button = element('button', attributes, t(`language.${locale}`));
      button.addEventListener('click', () => void this.speak(locale));
      return button;
    });
    return element('fieldset', { class: 'choice', 'aria-label': t('language.label') }, ...buttons);
  }

  private async speak(locale: (typeof LOCALES)[number]): Promise<void> {
    await switchLocale(locale);
    this.draw();
    this.root.querySelector<HTMLElement>('.choice [aria-pressed="true"]')?.focus();
  }

  private field(): HTMLElement {
    const choose = element('span', { class: 'button', 'data-kind': 'primary' }, t('verify.choose'));
    return element(
      'div',
      { class: 'verify-field' },
      element('label', {}, this.input, choose, element('span', { class: 'verify-drop' }, t('verify.drop'))),
      element('p', { class: 'verify-local' }, element('strong', {}, t('verify.local')), this.offline),
    );
  }

  private show(step: Step): void {
    const isNews = step !== this.step && step.kind !== 'working';
    this.step = step;
    this.result.replaceChildren(...this.shown(step));
    // Said once, not with every percent; how it ended is said by the heading.
    const words = step.kind === 'working' ? t('verify.working') : '';
    if (this.heard.textContent !== words) this.heard.textContent = words;
    if (isNews) this.result.querySelector<HTMLElement>('h2')?.focus();
  }

  private shown(step: Step): readonly Node[] {
    const { file } = this;
    if (step.kind === 'failed') return this.failure(step.trouble);
    if (step.kind === 'waiting' || !file) return [];
    if (step.kind === 'verified') return reportView(step, file);
    const percent = Math.floor(step.share * 100);
    const bar = {
      class: 'progress-bar',
      max: '100',
      value: String(percent),
      'aria-label': t('verify.working'),
    };
    return [
      element('p', { class: 'verify-working' }, `${t('verify.working')} ${percent} %`),
      element('progress', bar),
      fileFacts(file, null),
    ];
  }

  private failure(trouble: Trouble | 'unloaded'): readonly Node[] {
    const heading = element(
      'h2',
      { tabindex: '-1' },
      sign('differs'),
      element('span', {}, t(`verify.${trouble}`)),
    );
    const next = element('p', {}, t(`verify.${trouble}Next`));
    return [heading, next, ...(this.file ? [fileFacts(this.file, null)] : [])];
  }
}
