import { sayAlways } from './say-always';

/** What a judge hears who signs in on a tablet. */
export const TABLET_WORDING = {
  PIN_TOO_SIMPLE: sayAlways(
    '这个 PIN 码太容易猜到。登录条未使用。请换六位数字,不要全部相同,也不要 123456 或 654321。',
    'This PIN is too easy to guess. The slip is still good. Choose other six digits, not all the same and not 123456 or 654321.',
  ),
  TABLET_NOT_BOUND: sayAlways(
    '本平板不能用 PIN 码登录此账号。本机已录入的内容已保留。请向赛务领取登录条。',
    'This account cannot sign in by PIN on this tablet. What was entered here is kept. Ask the organizer for a slip.',
  ),
} as const;
