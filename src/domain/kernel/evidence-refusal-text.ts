import type { LocalText } from './local-text';
import { sayAlways } from './say-always';

interface Limit {
  readonly most: number;
}

const megabytes = (bytes: number): number => Math.floor(bytes / 1_048_576);

/** The refusals of pictures in words. */
export const EVIDENCE_WORDING = {
  EVIDENCE_TOO_LARGE: ({ most }: Limit): LocalText => ({
    zh: `照片超过 ${megabytes(most)} MB。未保存,已有的照片不变。请缩小后重新上传。`,
    en: `The picture is larger than ${megabytes(most)} MB. It was not stored; the others are kept. Make it smaller and send it again.`,
  }),
  EVIDENCE_FULL: ({ most }: Limit): LocalText => ({
    zh: `您在本阶段上传的照片已达 ${megabytes(most)} MB。已有的照片均已保留,本张未保存。请联系赛务人员。`,
    en: `Your pictures of this stage come to ${megabytes(most)} MB. They are kept, this one was not stored. Ask the organizer.`,
  }),
  NOT_A_PICTURE: sayAlways(
    '文件不是完整的 JPEG、PNG 或 WebP 照片。未保存,已有的照片不变。请重新拍摄或另选照片。',
    'The file is no whole JPEG, PNG or WebP picture. It was not stored; the others are kept. Take or choose another one.',
  ),
} as const;
