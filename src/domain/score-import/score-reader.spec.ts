import { createHash } from 'node:crypto';
import { rulesWith, smallRules } from '../../../test/support/small-rules';
import type { CompetitionId, EntryId, JudgeId, ModuleId } from '../kernel/ids';
import type { MarkingScheme } from '../scheme/marking-scheme';
import { importableModules } from './importable-modules';
import { matchScoreColumns } from './score-columns';
import { scoreFaultText } from './score-fault';
import { isScoreImporter, scoreImporterOf } from './score-importer';
import { ScoreReader, type ScoreBook, type ScoredEntry, type ScoreRowRead } from './score-reader';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const importer = scoreImporterOf('c1' as CompetitionId, sha256);
const [THEORY, PRACTICAL] = ['theory', 'practical'] as ModuleId[] as [ModuleId, ModuleId];
const scheme = smallRules().scheme as MarkingScheme;
const ALL = { moduleIds: new Set([THEORY, PRACTICAL]), importerId: null };
const HEADINGS = ['编号', '证件号码', '姓名', '评分点 theory-paper', 'speed', '评分点 finish', '备注'];

const entry = (n: number): ScoredEntry => ({ id: `e${n}` as EntryId, number: `01-${n}`, name: `虚构人${n}` });
const book: ScoreBook = {
  byNumber: (number) => [1, 2].map(entry).find((one) => one.number === number),
  byIdentity: (number) => (number === 'X1' ? entry(1) : undefined),
};
const reader = (): ScoreReader => {
  const columns = matchScoreColumns(HEADINGS, scheme, ALL);
  if (!columns.ok) throw new Error(columns.refusal.code);
  return new ScoreReader(columns.value, book);
};
const read = (of: ScoreReader, row: number, ...texts: string[]): ScoreRowRead =>
  of.read(
    row,
    texts.map((text) => ({ kind: text === '' ? 'empty' : text.startsWith('=') ? 'formula' : 'text', text })),
  );
const faults = (one: ScoreRowRead): string[] =>
  one.ok ? [] : one.faults.map(({ key, code }) => `${key} ${code}`);

describe('which modules take scores from a file', () => {
  const of = (...seats: (readonly [ModuleId, JudgeId])[]) =>
    importableModules(
      scheme,
      seats.map(([moduleId, judgeId]) => ({ moduleId, judgeId })),
    );

  it('[SCI-1] their judge is known by the competition, in every house', () => {
    expect(importer).toBe(scoreImporterOf('c1' as CompetitionId, sha256));
    expect(importer).not.toBe(scoreImporterOf('c2' as CompetitionId, sha256));
    expect([isScoreImporter(importer), isScoreImporter('j1')]).toEqual([true, false]);
  });

  it('[SCI-2] those without judges, then those of the first file', () => {
    expect(of()).toEqual(ALL);
    expect(of([PRACTICAL, 'j1' as JudgeId])).toEqual({ moduleIds: new Set([THEORY]), importerId: null });
    expect(of([THEORY, importer])).toEqual({ moduleIds: new Set([THEORY]), importerId: importer });
    const many = rulesWith({ 'scheme.modules[1].panel.minimumMarks': 3 }).scheme!;
    expect(importableModules(many, []).moduleIds).toEqual(new Set([THEORY]));
  });
});

describe('the columns of a file of scores', () => {
  const match = (headings: string[], moduleIds = [THEORY, PRACTICAL], importerId: JudgeId | null = null) => {
    const found = matchScoreColumns(headings, scheme, { moduleIds: new Set(moduleIds), importerId });
    return found.ok ? found.value.aspects.map(({ aspect }) => aspect.id) : found.refusal;
  };

  it('[SCI-3] aspects by their names in either language, every one of the modules that are named', () => {
    expect(match(HEADINGS)).toEqual(['theory-paper', 'speed', 'finish']);
    expect(match(['准考证号', 'theory-paper'])).toEqual(['theory-paper']);
    expect(match(['编号', 'speed'])).toMatchObject({ code: 'TABLE_HEADINGS', missing: ['评分点 finish'] });
    expect(match(['编号'])).toMatchObject({
      missing: ['评分点 theory-paper', '评分点 speed', '评分点 finish'],
    });
    expect(match(['姓名', 'theory-paper'])).toMatchObject({ missing: ['编号'] });
    expect(match(['编号', 'theory-paper'], [THEORY, PRACTICAL], importer)).toMatchObject({
      missing: ['评分点 speed', '评分点 finish'],
    });
  });

  it('[SCI-3] the only aspect may be headed 成绩, one of two may not', () => {
    expect(match(['编号', '成绩'], [THEORY])).toEqual(['theory-paper']);
    expect(match(['编号', '成绩'])).toMatchObject({ code: 'TABLE_HEADINGS' });
  });

  it('[SCI-2] a column of a module that judges mark is refused', () => {
    expect(match(HEADINGS, [THEORY])).toEqual({
      code: 'SCORES_JUDGED',
      columns: ['评分点 speed', '评分点 finish'],
    });
    expect(match(['编号'], [])).toEqual({ code: 'SCORES_JUDGED', columns: [] });
  });

  it('[SCI-3] two aspects of one name are told apart by their modules', () => {
    const name = { zh: '得分', en: 'points' };
    const twice = rulesWith({
      'scheme.modules[0].criteria[0].aspects[0].name': name,
      'scheme.modules[1].criteria[0].aspects[0].name': name,
    }).scheme!;
    const found = matchScoreColumns(['编号', '理论 得分', '实操 得分', 'finish'], twice, ALL);
    expect(found.ok && found.value.aspects.map(({ heading }) => heading)).toEqual([
      '理论 得分',
      '实操 得分',
      '评分点 finish',
    ]);
  });
});

describe('a row of scores', () => {
  it('[SCI-4] gives marks to whoever the number, the document or both name', () => {
    const of = reader();
    const first = read(of, 2, '０1-1', '', '虚构 人1', '86.5', '10', '39.5');
    expect(first).toMatchObject({ ok: true, row: 2, entry: entry(1) });
    expect(first.ok && first.marks).toEqual([
      { aspectId: 'theory-paper', points: 86_500_000 },
      { aspectId: 'speed', points: 10_000_000 },
      { aspectId: 'finish', points: 39_500_000 },
    ]);
    expect(read(reader(), 2, '', 'x1', '', '1', '1', '1')).toMatchObject({ ok: true, entry: entry(1) });
    expect(read(reader(), 2, '01-1', 'x1', '', '1', '1', '1').ok).toBe(true);
  });

  it.each([
    [['', '', '虚构人1', '1', '1', '1'], ['number missing']],
    [['09-9', '', '', '1', '1', '1'], ['number unknown']],
    [['', 'X9', '', '1', '1', '1'], ['identity unknown']],
    [['01-2', 'X1', '', '1', '1', '1'], ['identity two-people']],
    [['01-1', '', '别人', '1', '1', '1'], ['name name-differs']],
    [
      ['01-1', '', '', '', '缺考', 'abc'],
      ['mark:theory-paper missing', 'mark:speed absent', 'mark:finish not-a-number'],
    ],
    [
      ['01-1', '', '', '=1', '60.5', '0.3'],
      ['mark:theory-paper formula', 'mark:speed refused', 'mark:finish refused'],
    ],
    [
      ['01-1', '', '', 'DNF', '-1', '1e1'],
      ['mark:theory-paper refused', 'mark:speed refused', 'mark:finish not-a-number'],
    ],
  ])('[SCI-4] %j: every fault with its column', (texts, expected) => {
    expect(faults(read(reader(), 2, ...texts))).toEqual(expected);
  });

  it('[SCI-4] nobody stands twice in a file; a faulty row does not count', () => {
    const of = reader();
    read(of, 2, '01-1', '', '', 'x', '1', '1');
    expect(read(of, 3, '01-1', '', '', '1', '1', '1').ok).toBe(true);
    const again = read(of, 4, '', 'X1', '', '1', '1', '1');
    expect(again).toMatchObject({ faults: [{ key: 'identity', code: 'twice-in-file', row: 3 }] });
    expect(again.ok || again.faults.map((fault) => scoreFaultText(fault).zh)).toEqual(['与第 3 行重复']);
  });

  it('[SCI-4] where people are hidden, a name is not compared', () => {
    const columns = matchScoreColumns(HEADINGS, scheme, ALL);
    const hidden: ScoreBook = { byNumber: () => ({ ...entry(1), name: null }), byIdentity: () => undefined };
    const of = new ScoreReader(columns.ok ? columns.value : (undefined as never), hidden);
    expect(read(of, 2, '01-1', '', '别人', '1', '1', '1').ok).toBe(true);
  });
});
