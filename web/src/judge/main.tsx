import { SessionProvider } from '../app/session';
import { startPage } from '../ui/start-page';
import { JudgePage } from './judge-page';

void startPage(
  <SessionProvider>
    <JudgePage />
  </SessionProvider>,
  { title: 'judge.sheets' },
);
