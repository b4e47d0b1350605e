import { Injectable } from '@nestjs/common';
import { Announcements } from './announcements.port';

/** Editions are published without a word about what they correct. */
@Injectable()
export class NoAnnouncements extends Announcements {
  announcementOf(): Promise<null> {
    return Promise.resolve(null);
  }
}
