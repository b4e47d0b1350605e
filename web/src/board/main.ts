import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/parts.css';
import './board.css';
import { startI18n } from '../i18n/start-i18n';
import { loadFonts } from '../ui/load-fonts';
import { startTheme } from '../ui/theme';
import { openBoard } from './open-board';

startTheme();
loadFonts();
void startI18n().then(openBoard);
