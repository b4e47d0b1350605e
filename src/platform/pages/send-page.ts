import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const packed = promisify(gzip);

/** Where a compressed answer is smaller than the words about it. */
const LEAST_TO_PACK = 1024;

interface Page {
  readonly html: string;
  readonly status?: number;
  /** What is for one person alone is kept nowhere; everything else may be kept and is asked about by its ETag (PBP-5). */
  readonly isPrivate?: boolean;
}

/** Answers with a page: packed where the browser takes that, or with nothing where it has these very bytes. */
export async function sendPage(
  request: Request,
  response: Response,
  { html, status = 200, isPrivate = false }: Page,
): Promise<void> {
  const etag = `W/"${createHash('sha256').update(html, 'utf8').digest('base64url').slice(0, 27)}"`;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', isPrivate ? 'no-store' : 'public, no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  // A form says where it comes from; other sites still learn nothing.
  response.setHeader('Referrer-Policy', 'same-origin');
  if (!isPrivate && status === 200) {
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match']?.includes(etag)) {
      response.status(304).end();
      return;
    }
  }
  response.status(status);
  if (html.length < LEAST_TO_PACK || !request.acceptsEncodings('gzip')) {
    response.end(html);
    return;
  }
  const bytes = await packed(html);
  response.setHeader('Content-Encoding', 'gzip').end(bytes);
}
