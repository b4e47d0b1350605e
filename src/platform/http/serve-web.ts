import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Pages and the file each is served from. */
const PAGES: Readonly<Record<string, string>> = {
  '/judge': '/judge.html',
  '/board': '/board.html',
  '/verify': '/verify.html',
  '/ui': '/ui.html',
};

/** What the server answers itself: an unknown address there is never the console's page. */
const NOT_PAGES = /^\/(api|socket\.io|public|\.well-known)(\/|$)/;

/** Where the built pages lie, seen from the compiled server and from the sources alike; undefined before the first build. */
export function webFolder(): string | undefined {
  const places = [join(__dirname, '../../../dist/web'), join(__dirname, '../../../web')];
  return places.find((place) => existsSync(join(place, 'index.html')));
}

/** Names with a hash in them: they never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Serves the built pages, compressed beforehand; every other path without a dot is the console's. A file that is gone (a build
 * under way) is a 404, never the end of the process.
 */
export function serveWeb(app: NestExpressApplication, folder: string): void {
  const files = expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    index: false,
    serveStatic: {
      setHeaders: (response, path) => {
        response.setHeader('Cache-Control', path.includes('/assets/') ? FOR_EVER : 'no-cache');
      },
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' || request.method === 'HEAD';
    if (!isPage || NOT_PAGES.test(request.path)) {
      next();
      return;
    }
    request.url = fileOf(request.path) + request.url.slice(request.path.length);
    files(request, response, (error?: unknown) => {
      response.removeHeader('Content-Encoding');
      next(error);
    });
  });
}

function fileOf(path: string): string {
  const page = PAGES[path.replace(/\/$/, '')];
  if (page) return page;
  return path.includes('.') ? path : '/index.html';
}
