import type { RegistrationState } from '../registration/registration';
import type { LocalText } from './local-text';

/** Where a registration stands, in words. */
export const STATE_NAMES: Readonly<Record<RegistrationState, LocalText>> = {
  submitted: { zh: '待审核', en: 'submitted' },
  forwarded: { zh: '待竞赛组委会审核', en: 'forwarded to the committee' },
  approved: { zh: '已通过', en: 'approved' },
  returned: { zh: '已退回', en: 'returned' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
};
