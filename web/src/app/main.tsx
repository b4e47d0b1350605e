import { startPage } from '../ui/start-page';
import { SessionProvider } from './session';
import { Shell } from './shell';

void startPage(
  <SessionProvider>
    <Shell />
  </SessionProvider>,
  {
    catalogues: {
      console: {
        'zh-CN': () => import('../i18n/console.zh-CN.json'),
        en: () => import('../i18n/console.en.json'),
      },
    },
  },
);
