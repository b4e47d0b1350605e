import type { PaperStageView } from '#contract/keying';
import type { EntryId, JudgeId } from '#domain/kernel/ids';
import { readSheetCode, shortCode } from './sheet-code';

const stage: Pick<PaperStageView, 'judges' | 'entries'> = {
  judges: ['j1', 'j.2'].map((id) => ({ judgeId: id as JudgeId, name: id, modules: [] })),
  entries: [
    { entryId: 'e1' as EntryId, number: '0107' },
    { entryId: 'e2' as EntryId, number: 'A-2' },
  ],
};
const read = (text: string): string => {
  const code = readSheetCode(text, stage);
  return code ? `${code.entryId} ${code.judgeId}` : 'nothing';
};

describe('the code of a printed sheet', () => {
  it('[KYN-7] is a number, or a number and which judge, full-width or not', () => {
    expect(read('0107')).toBe('e1 null');
    expect(read(' 0107-2 ')).toBe('e1 j.2');
    expect(read('０１０７　２')).toBe('e1 j.2');
    expect(read('A-2')).toBe('e2 null');
    expect(read('A-2-1')).toBe('e2 j1');
  });

  it('[KYN-7] that the stage does not have is none', () => {
    for (const text of ['', '9999', '0107-3', '0107-0', 'sheet=e1.j9', 'sheet=e9.j1'])
      expect(read(text)).toBe('nothing');
  });

  it('[KYN-6] leads back to the sheet, as a scanner sends it', () => {
    expect(read('https://hall.example/competitions/c/keying/s?sheet=e1.j.2')).toBe('e1 j.2');
    expect(read('https://hall.example/competitions/c/keying/s?a=1&sheet=e2.j1')).toBe('e2 j1');
    expect(shortCode(stage, { entryId: 'e1' as EntryId, judgeId: 'j.2' as JudgeId })).toBe('0107-2');
  });
});
