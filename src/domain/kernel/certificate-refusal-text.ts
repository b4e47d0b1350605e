import type { CertificateRefusal } from './certificate-refusal';
import type { LocalText } from './local-text';
import { sayAlways } from './say-always';

type Wording = {
  readonly [Code in CertificateRefusal['code']]: (
    refusal: Extract<CertificateRefusal, { code: Code }>,
  ) => LocalText;
};

/** What is said where a certificate cannot be issued, printed or taken back as asked (KER-5). */
export const CERTIFICATE_WORDING: Wording = {
  HONOURS_OUTDATED: ({ stages }) => ({
    zh: `有 ${stages} 个阶段已发布新版成绩，奖项和晋升仍按旧版计算，证书未签发。已签发的证书不变。请先在“表彰”页重新评定，再签发。`,
    en: `${stages} stage(s) have a newer edition than titles and promotions were computed from, so nothing was issued. Certificates issued before stand. Confer honours anew, then issue.`,
  }),
  SELECTION_OUTDATED: ({ stages }) => ({
    zh: `有 ${stages} 个阶段已发布新版成绩，评选结果仍按旧版确定，证书未签发。已签发的证书不变。请先在“评选”页重新确定，再签发。`,
    en: `${stages} stage(s) have a newer edition than the selection was decided from, so nothing was issued. Certificates issued before stand. Decide the selection anew, then issue.`,
  }),
  NOT_IN_REHEARSAL: sayAlways(
    '演练中不签发证书。登记册未作任何更改。请在正式竞赛中签发；版式可在证书设置中预览。',
    'No certificate is issued in a rehearsal. The register is as it was. Issue them in the real competition; look at the layout in the preview of the settings.',
  ),
  CERTIFICATE_NOT_VALID: ({ numbers }) => ({
    zh: `${numbers.join('、')}已撤销或已被新证书替代，不能这样办理。登记册未作任何更改。请刷新后选择有效的证书。`,
    en: `Revoked or replaced already: ${numbers.join(', ')}. The register is as it was. Reload and choose certificates that are valid.`,
  }),
  GROUND_GONE: ({ number }) => ({
    zh: `${number} 所依据的奖项或晋升已不存在，不能补发。原证书不变。请改为撤销该证书。`,
    en: `What ${number} was issued for is not conferred any more, so it cannot be reissued. The certificate stands as it was. Revoke it instead.`,
  }),
  NUMBER_TAKEN: ({ number }) => ({
    zh: `编号 ${number} 已被另一系列的证书使用，未签发。登记册未作任何更改。请在证书设置中修改编号规则。`,
    en: `The number ${number} belongs to a certificate of another series, so nothing was issued. The register is as it was. Change the pattern of numbers in the settings.`,
  }),
};
