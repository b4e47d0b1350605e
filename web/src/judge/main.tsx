import { SessionProvider } from '../app/session';
import { startPage } from '../ui/start-page';
import { takeSlipFromAddress } from './entrance/slip-in-address';
import { JudgePage } from './judge-page';

void startPage(
  <SessionProvider>
    <JudgePage slip={takeSlipFromAddress()} />
  </SessionProvider>,
  { title: 'judge.sheets' },
);
