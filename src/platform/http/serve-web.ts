import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** Pages and the file each is served from. */
const PAGES: Readonly<Record<string, string>> = {
  '/judge': '/judge.html',
  '/board': '/board.html',
  '/ui': '/ui.html',
};

/** What the interface and the socket answer themselves: an unknown address there is a refusal, never a page. */
const NOT_PAGES = /^\/(api|socket\.io)(\/|$)/;

/** Where the built pages lie, seen from the compiled server and from the sources alike; undefined before the first build. */
export function webFolder(): string | undefined {
  const places = [join(__dirname, '../../../web'), join(__dirname, '../../../dist/web')];
  return places.find((place) => existsSync(join(place, 'index.html')));
}

/** Serves the built pages, compressed beforehand; every other path without a dot is the console's. */
export function serveWeb(app: NestExpressApplication, folder: string): void {
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    single: true,
    immutable: true,
    maxAge: 31_536_000,
    ignores: [NOT_PAGES],
    setHeaders: (response, path) => {
      if (!path.includes('/assets/')) response.setHeader('Cache-Control', 'no-cache');
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const page = PAGES[request.path.replace(/\/$/, '')];
    if (page) request.url = page + request.url.slice(request.path.length);
    if (NOT_PAGES.test(request.path) || (request.method !== 'GET' && request.method !== 'HEAD')) next();
    else files(request, response, next);
  });
}
