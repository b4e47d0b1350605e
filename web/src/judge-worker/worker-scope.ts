/** The part of a service worker's scope that is used; TypeScript's list of it cannot stand beside that of a page. */
export interface WorkerScope {
  readonly location: { readonly origin: string };
  readonly clients: { claim(): Promise<void> };
  readonly build: Build;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: Lasting & { readonly data: unknown }) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}

/** What the build writes in front of the worker (web/judge-files.ts). */
export interface Build {
  readonly version: string;
  readonly files: readonly string[];
}

/** An event that the browser lets end only with what it waits for. */
export interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

export interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
