import { dayShape } from '../kernel/leaf-shapes';
import type { LocalText } from '../kernel/local-text';
import { recordShape } from '../kernel/record-shape';
import { listShape, nullOrShape, oneOfShape, textShape, type Shape } from '../kernel/shapes';
import { CERTIFICATE_KINDS, type CertificateKind } from './certificate-ground';
import { patternFault } from './certificate-number';
import { FIELDS_OF_KIND, unknownFields } from './template-text';

export type CertificateFrame = 'double' | 'single' | 'none';

/** One language of a certificate's text. */
export interface CertificateWording {
  readonly heading: string;
  /** How the holder is addressed, in large signs. */
  readonly salutation: string;
  readonly body: string;
}

export interface CertificateTemplate {
  readonly layout: 'landscape' | 'portrait';
  readonly frame: CertificateFrame;
  readonly zh: CertificateWording;
  readonly en: CertificateWording;
}

/** How a competition numbers and words its certificates. */
export interface CertificateSetting {
  readonly patterns: Readonly<Record<CertificateKind, string>>;
  /** Who awards them, one seal place each. */
  readonly issuers: readonly LocalText[];
  /** The day that stands on them; null: the day of issue. */
  readonly day: string | null;
  readonly templates: Readonly<Record<CertificateKind, CertificateTemplate>>;
}

const line = textShape(1, 60, /\S/);
const wordingShape = recordShape({
  heading: line,
  salutation: textShape(1, 120, /\S/),
  body: textShape(1, 800, /\S/),
});
const templateShape = recordShape({
  layout: oneOfShape('landscape', 'portrait'),
  frame: oneOfShape('double', 'single', 'none'),
  zh: wordingShape,
  en: wordingShape,
});
const issuerShape = recordShape({ zh: textShape(1, 60, /\S/), en: textShape(1, 120, /\S/) });
const ofKinds = (shape: Shape): Shape =>
  recordShape(Object.fromEntries(CERTIFICATE_KINDS.map((kind) => [kind, shape])));

/** PUT …/certificates/setting */
export const certificateSettingShape: Shape = recordShape({
  patterns: ofKinds(textShape(1, 40)),
  issuers: listShape(issuerShape, 4, 1),
  day: nullOrShape(dayShape),
  templates: ofKinds(templateShape),
});

/** A name in a text that nothing is known of, or a pattern that makes no numbers; null when all can be printed. */
export function settingFault(
  setting: CertificateSetting,
): { path: string; fault: NonNullable<ReturnType<typeof patternFault>>; name?: string } | null {
  for (const kind of CERTIFICATE_KINDS) {
    const fault = patternFault(setting.patterns[kind]);
    if (fault) return { path: `patterns.${kind}`, fault };
  }
  for (const [path, text, known] of textsOf(setting)) {
    const [name] = unknownFields(text, known);
    if (name !== undefined) return { path, fault: 'unknown-name', name };
  }
  return null;
}

function textsOf({
  issuers,
  templates,
}: CertificateSetting): (readonly [string, string, readonly string[]])[] {
  const wordings = CERTIFICATE_KINDS.flatMap((kind) =>
    (['zh', 'en'] as const).flatMap((language) =>
      Object.entries(templates[kind][language]).map(
        ([part, text]) =>
          [`templates.${kind}.${language}.${part}`, text as string, FIELDS_OF_KIND[kind]] as const,
      ),
    ),
  );
  const named = issuers.flatMap(({ zh, en }, index) =>
    [zh, en].map((text) => [`issuers.${index}`, text, ['competition', 'year']] as const),
  );
  return [...wordings, ...named];
}
