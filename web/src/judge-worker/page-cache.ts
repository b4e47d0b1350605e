import type { Build } from './worker-scope';

const PREFIX = 'baigong-judge-';
const FONTS = 'baigong-fonts';
export const PAGE = '/judge';

export interface PageCacheParts {
  readonly build: Build;
  readonly caches: CacheStorage;
  readonly fetch: (request: Request | string) => Promise<Response>;
  readonly countUnsent: () => Promise<number>;
}

/**
 * The files of the judge's page, one cache for each version. A page is served whole from one version; which one is decided when a
 * page starts: the newest, but the one before as long as entries that it wrote have no answer.
 */
export class PageCache {
  private readonly own: string;

  constructor(private readonly parts: PageCacheParts) {
    this.own = PREFIX + parts.build.version;
  }

  /** Everything or nothing: a version of which a file is missing is not installed. */
  async install(): Promise<void> {
    const { caches, build, fetch } = this.parts;
    await caches.delete(this.own);
    const cache = await caches.open(this.own);
    const page = await fetch(new Request(PAGE, { cache: 'reload' }));
    if (!page.ok) throw new Error(`${PAGE} was answered with ${page.status}`);
    await Promise.all([cache.put(PAGE, page), cache.addAll([...build.files])]);
  }

  /** Gives up the versions before, if nothing waits. */
  async takeOver(isForced: boolean): Promise<boolean> {
    if (!isForced && (await this.parts.countUnsent()) > 0) return false;
    for (const name of await this.before()) await this.parts.caches.delete(name);
    return true;
  }

  /** The page itself, for a navigation. */
  async page(): Promise<Response> {
    const before = await this.before();
    const former = before.at(-1);
    const isHeld = former !== undefined && !(await this.takeOver(false));
    const cache = await this.parts.caches.open(isHeld ? former : this.own);
    return (await cache.match(PAGE, { ignoreVary: true })) ?? this.parts.fetch(PAGE);
  }

  /** A file with a hash in its name: of whichever version, it is the same. Slices of fonts are kept as they are seen. */
  async file(request: Request): Promise<Response> {
    const known = await this.parts.caches.match(request, { ignoreVary: true });
    if (known) return known;
    const answer = await this.parts.fetch(request);
    if (answer.ok && request.url.endsWith('.woff2'))
      await (await this.parts.caches.open(FONTS)).put(request, answer.clone());
    return answer;
  }

  /** The caches of versions that were installed before this one, oldest first. */
  private async before(): Promise<readonly string[]> {
    const names = (await this.parts.caches.keys()).filter((name) => name.startsWith(PREFIX));
    return names.slice(0, Math.max(0, names.indexOf(this.own)));
  }
}
