import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { judgeFiles, WORKER } from './judge-files';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { version } = JSON.parse(readFileSync(at('../package.json'), 'utf8')) as { version: string };

export default defineConfig({
  define: { APP_VERSION: JSON.stringify(version) },
  root: at('.'),
  plugins: [react(), judgeFiles(version)],
  resolve: { alias: { '#domain': at('../src/domain'), '#contract': at('../src/contract') } },
  build: {
    outDir: at('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows files of this origin only: nothing is inlined, no preload shim.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: {
        index: at('index.html'),
        judge: at('judge.html'),
        board: at('board.html'),
        verify: at('verify.html'),
        ui: at('ui.html'),
        [WORKER]: at('src/judge-worker/main.ts'),
        page: at('src/pages/page.css'),
      },
      // A worker is found by its name: the browser asks for it again and again to see whether it has changed.
      output: {
        entryFileNames: ({ name }) => (name === WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
        // The pages that the server writes itself know their one stylesheet by its name.
        assetFileNames: ({ names }) =>
          names.includes('page.css') ? 'page.css' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:3000',
      '/socket.io': { target: 'http://127.0.0.1:3000', ws: true },
    },
  },
});
