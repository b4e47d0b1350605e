import type { LocalText } from '#domain/kernel/local-text';
import { isRecord } from '#domain/kernel/shapes';
import { diffRules } from '#domain/stage-rules/diff-rules';
import consoleEn from '../../i18n/console.en.json';
import consoleZh from '../../i18n/console.zh-CN.json';
import { rulesSchema } from './amount-kind';
import { orderText, placeText, valueText, type ChangeWords } from './change-text';
import { rulesNames } from './rules-names';

const BEFORE = {
  scheme: {
    modules: [
      {
        id: 'practical',
        name: { zh: '实操', en: 'Practical' },
        part: 'practical',
        weight: 700_000,
        criteria: [
          {
            id: 'c',
            aspects: [
              { id: 'welds', kind: 'count', name: { zh: '焊点', en: 'Welds' }, each: 500_000, most: 12 },
              { id: 'gap', kind: 'measured', name: { zh: '间隙', en: 'Gap' }, least: 0, most: 2_000_000 },
              {
                id: 'dive',
                kind: 'free',
                name: { zh: '动作', en: 'Dive' },
                factor: 1_500_000,
                max: 10_000_000,
              },
            ],
          },
        ],
      },
      { id: 'theory', name: { zh: '理论', en: 'Theory' }, part: 'theory', weight: 300_000, criteria: [] },
    ],
  },
  ranking: { tieBreaks: [{ key: 'module', moduleId: 'practical' }] },
  awards: [],
};
type Rules = typeof BEFORE;

/** A copy of the rules after a change by hand. */
const after = (change: (rules: Rules) => void): Rules => {
  const copy = structuredClone(BEFORE);
  change(copy);
  return copy;
};

const wordsOf = (names: ReadonlyMap<string, LocalText>): ChangeWords => {
  const { member, value } = consoleEn.rules as unknown as Record<'member' | 'value', Record<string, string>>;
  return {
    member: (name) => member[name] ?? name,
    value: (code) => value[code] ?? code,
    name: (id) => names.get(id)?.en,
    local: ({ en }) => en,
    item: (n) => `no. ${n}`,
    pair: (name, text) => `${name}: ${text}`,
    group: (name, text) => `${name} (${text})`,
    nothing: 'none',
    yes: 'yes',
    no: 'no',
    pairs: '; ',
    list: ', ',
  };
};

/** Every change as "place | before | after". */
const said = (rules: Rules): string[] => {
  const words = wordsOf(rulesNames(rules, BEFORE));
  return diffRules(BEFORE, rules).map(({ path, kind, before, after: now }) => {
    const texts =
      kind === 'moved'
        ? [orderText(before, words), orderText(now, words)]
        : [valueText(before, { path, rules: BEFORE }, words), valueText(now, { path, rules }, words)];
    return [placeText(path, words), ...texts].join(' | ');
  });
};

describe('changes of rules in words', () => {
  it('[RUV-2] a place is said by names, a share in percent, points as points, a number as it is', () => {
    expect(
      said(
        after(({ scheme: { modules } }) => {
          const [practical] = modules;
          practical!.weight = 600_000;
          const [welds, gap, dive] = practical!.criteria[0]!.aspects;
          welds!.most = 10;
          welds!.each = 750_000;
          gap!.most = 2_500_000;
          dive!.factor = 2_000_000;
        }),
      ),
    ).toEqual([
      'marking scheme › Practical › weight | 70% | 60%',
      'marking scheme › Practical › criteria › c › Welds › each | 0.5 | 0.75',
      'marking scheme › Practical › criteria › c › Welds › most | 12 | 10',
      'marking scheme › Practical › criteria › c › Gap › most | 2 | 2.5',
      'marking scheme › Practical › criteria › c › Dive › factor | 1.5 | 2',
    ]);
  });

  it('[RUV-2] what was added is said whole, a list in another order by names', () => {
    expect(
      said(
        after((rules) => {
          rules.scheme.modules.reverse();
          rules.ranking.tieBreaks.push({ key: 'part', part: 'practical' } as never);
          const ground = { kind: 'places', fromPlace: 2, toPlace: 3 };
          rules.awards.push({ id: 'second', title: { zh: '榜眼', en: 'Second' }, ground } as never);
        }),
      ),
    ).toEqual([
      'marking scheme › modules | Practical, Theory | Theory, Practical',
      'ranking › tie-breaks › no. 2 | none | key: part; part: practical',
      'awards › Second | none | title: Second; ground (kind: places; first place: 2; last place: 3)',
    ]);
  });

  it('[RUV-2] a thing that is named by its id is said by its name', () => {
    expect(said(after(({ ranking }) => (ranking.tieBreaks[0]!.moduleId = 'theory')))).toEqual([
      'ranking › tie-breaks › no. 1 › module | Practical | Theory',
    ]);
  });

  it('[RUV-2] every member and every fixed value of the rules has a word', () => {
    const members = new Set<string>();
    const codes = new Set<string>();
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) return node.forEach(visit);
      if (!isRecord(node)) return undefined;
      if (isRecord(node['properties'])) Object.keys(node['properties']).forEach((name) => members.add(name));
      for (const code of [node['const'], ...((node['enum'] as unknown[] | undefined) ?? [])])
        if (typeof code === 'string') codes.add(code);
      Object.values(node).forEach(visit);
    };
    visit(rulesSchema());
    for (const { rules } of [consoleZh, consoleEn]) {
      expect([...members].filter((name) => !(name in rules.member))).toEqual([]);
      expect([...codes].filter((code) => !(code in rules.value))).toEqual([]);
    }
  });
});
