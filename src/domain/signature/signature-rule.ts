import { idShape, localTextShape } from '../kernel/leaf-shapes';
import type { LocalText } from '../kernel/local-text';
import { NAMED_BY_ID, namedShape, recordShape } from '../kernel/record-shape';
import type { RuleFault } from '../kernel/rule-fault';
import { joinTexts, say } from '../kernel/say';
import { listShape, oneOfShape, type Shape } from '../kernel/shapes';

/** Who can sign a stage's result: a judge who leads signs as a chief judge of the trade, the committee is the organizer. */
export const SIGNING_ROLES = ['chief-judge', 'supervisor', 'organizer'] as const;

export type SigningRole = (typeof SIGNING_ROLES)[number];

/** One signature under a stage's result, beyond the judges' own sheets. */
export interface SignatureStep {
  readonly id: string;
  readonly name: LocalText;
  /** What whoever signs has to be there. */
  readonly role: SigningRole;
}

/** Signatures in their order. Absent in the rules: none is asked for. */
export type SignatureSteps = readonly SignatureStep[];

/** The shape of `SignatureSteps`. Whether they are legal is `checkSignatures`' to say. */
export const signatureStepsShape: Shape = listShape(
  namedShape(
    'SignatureStep',
    recordShape({ id: idShape, name: localTextShape, role: oneOfShape(...SIGNING_ROLES) }, {}, NAMED_BY_ID),
    'One signature under the result of a stage, and what whoever gives it has to be.',
  ),
  10,
  1,
);

/** SGN-1: no step stands twice. */
export function checkSignatures(steps: SignatureSteps): RuleFault[] {
  const ids = steps.map(({ id }) => id);
  return ids.flatMap((id, index): RuleFault[] =>
    ids.indexOf(id) < index ? [{ path: `signatures[${index}].id`, fault: 'duplicate' }] : [],
  );
}

const ROLE_WORDS: Readonly<Record<SigningRole, LocalText>> = {
  'chief-judge': say('裁判长', 'chief judge'),
  supervisor: say('监督', 'supervisor'),
  organizer: say('组委会', 'organizing committee'),
};

/** The rule as a person reads it (RUV-3). */
export function describeSignatures(steps: SignatureSteps): LocalText[] {
  const named = steps.map(({ name, role }) =>
    say(`${name.zh}（${ROLE_WORDS[role].zh}）`, `${name.en} (${ROLE_WORDS[role].en})`),
  );
  const { zh, en } = joinTexts(named, say(' → ', ' → '));
  return [
    say(
      `公布前须依次签署本阶段成绩：${zh}；同一人只签一次，成绩有变动时已签的作废`,
      `before publication the result is signed in this order: ${en}; nobody signs twice, and whenever the result changes signatures are void`,
    ),
  ];
}
