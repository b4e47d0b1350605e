import type { Archive } from '../../src/domain/archive/archive';
import type { SignatureSteps } from '../../src/domain/signature/signature-rule';

const STEPS: SignatureSteps = [
  { id: 'chief', name: { zh: '裁判长确认', en: 'Chief judge' }, role: 'chief-judge' },
  { id: 'supervisor', name: { zh: '监督员监督', en: 'Supervisor' }, role: 'supervisor' },
  { id: 'committee', name: { zh: '组委会审定', en: 'Committee' }, role: 'organizer' },
];

/** The same competition; in the final of its first trade three people sign before anything is published. */
export function withSignatures(archive: Archive): Archive {
  const [first, ...others] = archive.trades;
  if (!first) throw new Error('the seed has no trade');
  const stages = first.stages.map((stage) =>
    stage.kind === 'final' ? { ...stage, rules: { ...stage.rules, signatures: STEPS } } : stage,
  );
  return { ...archive, trades: [{ ...first, stages }, ...others] };
}
