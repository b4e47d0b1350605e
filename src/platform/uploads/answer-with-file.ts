import type { IncomingMessage } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Uploads } from './uploads';

/** Makes a file from one that is sent; what was sent stays until the answer has been read. @throws RefusedError as `Uploads.use` */
export function answerWithFile<Answer extends { readonly file: Readable }>(
  uploads: Uploads,
  { request, most }: { readonly request: IncomingMessage; readonly most: number },
  work: (path: string) => Promise<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    uploads
      .use(request, most, async (path) => {
        const made = await work(path);
        const answer = new PassThrough();
        resolve({ ...made, file: answer });
        await pipeline(made.file, answer);
      })
      .catch(reject);
  });
}
