import type { AcknowledgementRow, AcknowledgementView } from '#contract/marking';
import { maySign } from './may-sign';

const chief = (state: AcknowledgementView['state']): AcknowledgementView => ({
  by: 'chief-judge',
  state,
  refusal: null,
  at: null,
});
const row = (more: Partial<AcknowledgementRow> = {}): AcknowledgementRow =>
  ({ content: 'a', signature: 'this', acknowledgements: [chief('none')], ...more }) as AcknowledgementRow;

describe('maySign', () => {
  it.each([
    ['nothing said yet', row(), true],
    ['refused before', row({ acknowledgements: [chief('refused')] }), true],
    ['signed for another version', row({ acknowledgements: [chief('other')] }), true],
    ['signed', row({ acknowledgements: [chief('agreed')] }), false],
    ['marks still covered', row({ content: null }), false],
    ['the judge has to sign again', row({ signature: 'other' }), false],
    ['the contestant alone is asked', row({ acknowledgements: [] }), false],
  ])('[ACK-7] %s', (_, of, isReady) => expect(maySign(of)).toBe(isReady));
});
