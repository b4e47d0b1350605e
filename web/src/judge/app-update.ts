/**
 * The judge's page as it is kept by its service worker, and whether a newer one waits. On plain http there is no worker: then the
 * page is fetched each time, and nothing here does anything.
 */
class AppUpdate {
  private registration: ServiceWorkerRegistration | null = null;
  private readonly listeners = new Set<() => void>();
  private isAsked = false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A newer version is on this tablet and waits to be asked for. */
  readonly isWaiting = (): boolean => Boolean(this.registration?.waiting);

  async start(): Promise<void> {
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (!workers || import.meta.env.DEV) return;
    workers.addEventListener('controllerchange', () => {
      if (this.isAsked) location.reload();
    });
    // Where the browser forbids workers the page works without.
    const registration = await workers
      .register('/judge-worker.js', { scope: '/judge', updateViaCache: 'none' })
      .catch(() => null);
    this.registration = registration;
    registration?.addEventListener('updatefound', () => this.follow(registration.installing));
    this.tell();
  }

  /** Looks whether the server has a newer version. */
  look(): void {
    void this.registration?.update().catch(() => undefined);
  }

  /** Changes to the newer version. The worker refuses while entries wait, unless the server cannot read them from this one. */
  takeOver(isNeeded = false): void {
    this.isAsked = true;
    const { waiting } = this.registration ?? {};
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is of one origin
    if (waiting) waiting.postMessage(isNeeded ? 'take-over-now' : 'take-over');
    else location.reload();
  }

  private follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => this.tell());
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The version of this page and the next one. */
export const appUpdate = new AppUpdate();

/** What is built, as the page itself says it. */
export function buildVersion(): string {
  return document.querySelector<HTMLMetaElement>('meta[name=baigong-build]')?.content ?? '–';
}
