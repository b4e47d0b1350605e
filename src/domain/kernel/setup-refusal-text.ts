import type { RegistrationState } from '../registration/registration';
import type { LocalText } from './local-text';
import { SEAT_WORDING } from './seat-refusal-text';
import { sayAlways } from './say-always';
import type { SetupRefusal, SetupRefusalCode } from './setup-refusal';

type Wording = {
  readonly [Code in SetupRefusalCode]: (refusal: Extract<SetupRefusal, { code: Code }>) => LocalText;
};

const STATES: Readonly<Record<RegistrationState, LocalText>> = {
  submitted: { zh: '待审核', en: 'submitted' },
  forwarded: { zh: '待竞赛组委会审核', en: 'forwarded to the committee' },
  approved: { zh: '已通过', en: 'approved' },
  returned: { zh: '已退回', en: 'returned' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
};

/** What each refusal before the day says to a person (KER-5). */
export const SETUP_WORDING: Wording = {
  ...SEAT_WORDING,
  ALREADY_EXISTS: sayAlways(
    '同名的内容已存在。原有内容不变。请换一个名称或编号。',
    'It exists already. The existing one stands. Choose another name or number.',
  ),
  REGISTRATION_STATE: ({ state }) => ({
    zh: `该报名${STATES[state].zh},不能这样办理。未作任何更改。请刷新后查看审核记录。`,
    en: `This registration is ${STATES[state].en}, so this cannot be done. Nothing was changed. Reload and look at its steps.`,
  }),
  NOT_FIRST_STAGE: sayAlways(
    '只有工种的第一个阶段由报名名单开赛，后面的阶段按晋级规则产生名单。未作任何更改。请结束上一阶段并确认晋级。',
    'Only the first stage of a trade is opened from its registrations; later ones follow from advancement. Nothing was changed. Close the stage before and confirm who goes on.',
  ),
  NOBODY_APPROVED: sayAlways(
    '该工种还没有审核通过的报名。未作任何更改。请先完成报名审核。',
    'No registration of this trade is approved yet. Nothing was changed. Approve registrations first.',
  ),
};
