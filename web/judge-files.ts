import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

export const WORKER = 'judge-worker';
const PAGE = 'judge.html';
/** Files of web/public that belong to the page. */
const PUBLIC = ['/judge.webmanifest', '/icon.svg', '/icon-192.png', '/icon-512.png'];

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly viteMetadata?: {
    readonly importedCss: ReadonlySet<string>;
    readonly importedAssets: ReadonlySet<string>;
  };
  code: string;
}

interface Asset {
  readonly type: 'asset';
  source: string | Uint8Array;
}

type Bundle = Record<string, Chunk | Asset | undefined>;

/** Everything a page may load: chunks by import of either kind, their styles and pictures. Fonts come in slices, as they are seen. */
function filesOf(bundle: Bundle, start: readonly string[]): Set<string> {
  const files = new Set<string>();
  const visit = (name: string): void => {
    if (files.has(name) || !bundle[name] || name.endsWith('.woff2')) return;
    files.add(name);
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk') return;
    const { importedCss = [], importedAssets = [] } = chunk.viteMetadata ?? {};
    // Of a chunk that was nothing but styles only its name in the loader's list is left.
    const listed = [...chunk.code.matchAll(/assets\/[\w.-]+[.]css/g)].map(([found]) => found);
    [...chunk.imports, ...chunk.dynamicImports, ...importedCss, ...importedAssets, ...listed].forEach(visit);
  };
  start.forEach(visit);
  return files;
}

/**
 * Tells the judge's service worker which files it keeps, and page and worker which build they are. The version is made from the
 * files themselves: the same sources give the same version, and whatever changes for a judge gives another.
 */
export function judgeFiles(product: string): Plugin {
  return {
    name: 'baigong:judge-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, output) {
        const bundle = output as unknown as Bundle;
        const page = bundle[PAGE];
        const worker = bundle[`${WORKER}.js`];
        if (page?.type !== 'asset' || worker?.type !== 'chunk')
          throw new Error('the judge’s page was not built');
        const html = String(page.source);
        const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name = '']) => name);
        const files = [...filesOf(bundle, named)].map((name) => `/${name}`).toSorted();
        const hash = createHash('sha256').update(html).update(worker.code).update(files.join('\n'));
        for (const name of PUBLIC) hash.update(readFileSync(new URL(`public${name}`, import.meta.url)));
        const version = `${product}+${hash.digest('hex').slice(0, 8)}`;
        page.source = html.replace(
          '<title>',
          `<meta name="baigong-build" content="${version}" />\n    <title>`,
        );
        worker.code = `self.build=${JSON.stringify({ version, files: [...PUBLIC, ...files] })};\n${worker.code}`;
      },
    },
  };
}
