import { linesOf } from '../rules/rules-case';
import { describeGolden, goldenRows } from './golden-file';

const AVERAGES = 'worldskills_2007_member_average.csv';
const members = goldenRows(AVERAGES);

const draft = {
  format: 'baigong-draft',
  version: 2,
  trades: [
    {
      id: 'members',
      stages: [
        {
          id: 'average',
          rules: {
            scheme: {
              modules: [
                {
                  id: 'average',
                  part: 'practical',
                  weight: 1,
                  panel: { kind: 'mean', over: 'aspect', minimumMarks: 1 },
                  criteria: [
                    { id: 'average', aspects: [{ id: 'average', kind: 'free', max: 600, step: 0.01 }] },
                  ],
                },
              ],
              rounding: { decimals: 2, mode: 'half-up', at: 'final-only' },
            },
          },
          marks: Object.fromEntries(
            members.map(({ average_points_500_scale: average }, index) => [
              `m${index + 1}`,
              { published: { average } },
            ]),
          ),
        },
      ],
    },
  ],
};

describeGolden('WorldSkills 2007', [AVERAGES], () => {
  it('[GLD-5] members by average points, two of them sharing place 14', () => {
    const expected = members.map(
      ({ published_rank: rank, average_points_500_scale: average }, index) =>
        `${rank} m${index + 1} ${average}`,
    );
    expect(expected.filter((line) => line.startsWith('14 '))).toHaveLength(2);
    expect(linesOf(draft).standings['average']).toEqual(expected);
  });
});
