import { startPage } from '../ui/start-page';
import { Gallery } from './gallery';

void startPage(<Gallery />, { title: 'gallery.title' });
