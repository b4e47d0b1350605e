import { refusalText } from './refusal-text';
import type { SetupRefusal, SetupRefusalCode } from './setup-refusal';

/** An example of every refusal before the day with its texts. */
const EXAMPLES: {
  readonly [Code in SetupRefusalCode]: readonly [
    Extract<SetupRefusal, { code: Code }>,
    zh: string,
    en: string,
  ];
} = {
  ALREADY_EXISTS: [
    { code: 'ALREADY_EXISTS' },
    '同名的内容已存在。原有内容不变。请换一个名称或编号。',
    'It exists already. The existing one stands. Choose another name or number.',
  ],
  REGISTRATION_STATE: [
    { code: 'REGISTRATION_STATE', state: 'withdrawn' },
    '该报名已撤销,不能这样办理。未作任何更改。请刷新后查看审核记录。',
    'This registration is withdrawn, so this cannot be done. Nothing was changed. Reload and look at its steps.',
  ],
  NOT_FIRST_STAGE: [
    { code: 'NOT_FIRST_STAGE' },
    '只有工种的第一个阶段由报名名单开赛，后面的阶段按晋级规则产生名单。未作任何更改。请结束上一阶段并确认晋级。',
    'Only the first stage of a trade is opened from its registrations; later ones follow from advancement. Nothing was changed. Close the stage before and confirm who goes on.',
  ],
  NOBODY_APPROVED: [
    { code: 'NOBODY_APPROVED' },
    '该工种还没有审核通过的报名。未作任何更改。请先完成报名审核。',
    'No registration of this trade is approved yet. Nothing was changed. Approve registrations first.',
  ],
  SCHEDULE_CHANGED: [
    { code: 'SCHEDULE_CHANGED', version: 3 },
    '场次安排已被他人更改。您的改动未保存。请重新载入后再作调整。',
    'Somebody has changed the schedule meanwhile. Your changes were not saved. Load it again and make them anew.',
  ],
  PHOTO_UNFIT: [
    { code: 'PHOTO_UNFIT', least: 100, most: 2000 },
    '照片的边长应为 100 至 2000 像素。未保存，已有的照片不变。请调整大小后重新上传。',
    'The sides of the photo must be 100 to 2000 pixels. It was not stored; the one before is kept. Change its size and send it again.',
  ],
  TEXT_UNPRINTABLE: [
    { code: 'TEXT_UNPRINTABLE', texts: ['01-3 𠮷某', '虚构厂'] },
    '打印字体缺少以下文字所需的字：01-3 𠮷某、虚构厂。未打印，也未记录。请改用其他写法，或不打印这几张后重试。',
    'The print font lacks signs of: 01-3 𠮷某, 虚构厂. Nothing was printed or recorded. Write them otherwise, or leave these out.',
  ],
};

describe('refusals before the day', () => {
  it.each(Object.values(EXAMPLES))(
    '[KER-5] %j says what happened, what is kept, what to do',
    (refusal, zh, en) => {
      expect(refusalText(refusal, 'zh-CN')).toBe(zh);
      expect(refusalText(refusal, 'en')).toBe(en);
    },
  );
});
