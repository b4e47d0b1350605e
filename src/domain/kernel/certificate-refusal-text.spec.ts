import type { CertificateRefusal, CertificateRefusalCode } from './certificate-refusal';
import { refusalText } from './refusal-text';

/** An example of every refusal of the register with its texts. */
const EXAMPLES: {
  readonly [Code in CertificateRefusalCode]: readonly [
    Extract<CertificateRefusal, { code: Code }>,
    zh: string,
    en: string,
  ];
} = {
  HONOURS_OUTDATED: [
    { code: 'HONOURS_OUTDATED', stages: 2 },
    '有 2 个阶段已发布新版成绩，奖项和晋升仍按旧版计算，证书未签发。已签发的证书不变。请先在“表彰”页重新评定，再签发。',
    '2 stage(s) have a newer edition than titles and promotions were computed from, so nothing was issued. Certificates issued before stand. Confer honours anew, then issue.',
  ],
  SELECTION_OUTDATED: [
    { code: 'SELECTION_OUTDATED', stages: 1 },
    '有 1 个阶段已发布新版成绩，评选结果仍按旧版确定，证书未签发。已签发的证书不变。请先在“评选”页重新确定，再签发。',
    '1 stage(s) have a newer edition than the selection was decided from, so nothing was issued. Certificates issued before stand. Decide the selection anew, then issue.',
  ],
  NOT_IN_REHEARSAL: [
    { code: 'NOT_IN_REHEARSAL' },
    '演练中不签发证书。登记册未作任何更改。请在正式竞赛中签发；版式可在证书设置中预览。',
    'No certificate is issued in a rehearsal. The register is as it was. Issue them in the real competition; look at the layout in the preview of the settings.',
  ],
  CERTIFICATE_NOT_VALID: [
    { code: 'CERTIFICATE_NOT_VALID', numbers: ['RY1', 'RY2'] },
    'RY1、RY2已撤销或已被新证书替代，不能这样办理。登记册未作任何更改。请刷新后选择有效的证书。',
    'Revoked or replaced already: RY1, RY2. The register is as it was. Reload and choose certificates that are valid.',
  ],
  GROUND_GONE: [
    { code: 'GROUND_GONE', number: 'RY1' },
    'RY1 所依据的奖项或晋升已不存在，不能补发。原证书不变。请改为撤销该证书。',
    'What RY1 was issued for is not conferred any more, so it cannot be reissued. The certificate stands as it was. Revoke it instead.',
  ],
  NUMBER_TAKEN: [
    { code: 'NUMBER_TAKEN', number: 'RY1' },
    '编号 RY1 已被另一系列的证书使用，未签发。登记册未作任何更改。请在证书设置中修改编号规则。',
    'The number RY1 belongs to a certificate of another series, so nothing was issued. The register is as it was. Change the pattern of numbers in the settings.',
  ],
};

describe('what is said where a certificate cannot be issued', () => {
  it.each(Object.values(EXAMPLES))('[KER-5] %j says what stands and what to do', (refusal, zh, en) => {
    expect(refusalText(refusal, 'zh-CN')).toBe(zh);
    expect(refusalText(refusal, 'en')).toBe(en);
  });
});
