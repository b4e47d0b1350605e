import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/parts.css';
import './verify.css';
import { loadEveryLanguage, startI18n } from '../i18n/start-i18n';
import { startTheme } from '../ui/theme';
import { keepFonts } from './keep-fonts';
import { VerifyPage } from './verify-page';

startTheme();

async function open(): Promise<void> {
  await startI18n();
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root element');
  const page = new VerifyPage(root);
  await Promise.all([loadEveryLanguage(), page.whenStarted]);
  await keepFonts();
  page.showOffline();
}
void open();
