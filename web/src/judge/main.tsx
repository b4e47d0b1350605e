import { SessionProvider } from '../app/session';
import { startPage } from '../ui/start-page';
import { takeSlipFromAddress } from './entrance/slip-in-address';
import { appUpdate } from './app-update';
import { JudgePage } from './judge-page';
import { judgeMemory } from './session-memory';

void appUpdate.start();
void startPage(
  <SessionProvider memory={judgeMemory}>
    <JudgePage slip={takeSlipFromAddress()} />
  </SessionProvider>,
  { title: 'judge.sheets' },
);
