import type { LocalText } from '../kernel/local-text';
import { joinTexts, say } from '../kernel/say';
import type { EditionLine } from './compare-editions';
import { sayPlace } from './say-place';

/** What an announcement is about. */
export interface Corrected {
  readonly competition: LocalText;
  readonly trade: LocalText;
  readonly stage: LocalText;
  /** The edition that is replaced. */
  readonly version: number;
  readonly lines: readonly EditionLine[];
}

const LINES: LocalText = { zh: '\n', en: '\n' };

const whatOf = ({ before, after }: EditionLine): LocalText => {
  if (before && after) {
    const was = sayPlace(before);
    const is = sayPlace(after);
    if (was.zh === is.zh)
      return say(`名次、总分不变（${is.zh}），明细已更正`, `as before (${is.en}), details corrected`);
    return say(`由${was.zh}更正为${is.zh}`, `from ${was.en} to ${is.en}`);
  }
  if (after) return say(`补列：${sayPlace(after).zh}`, `added: ${sayPlace(after).en}`);
  return say('取消名次', 'no longer placed');
};

const personOf = (line: EditionLine, index: number): LocalText => {
  const what = whatOf(line);
  const { number, contestantName, unitName } = line;
  return say(
    `${index + 1}. ${contestantName}（${unitName}，${number} 号）：${what.zh}；`,
    `${index + 1}. ${contestantName} (${unitName}, no. ${number}): ${what.en};`,
  );
};

/** The announcement of a correction (更正公告) as it follows from the difference (IMC-7); whoever proposes and confirms may word it better. */
export function announceCorrection({ competition, trade, stage, version, lines }: Corrected): LocalText {
  const next = version + 1;
  const title = say(
    `关于更正${competition.zh}${trade.zh}${stage.zh}成绩的公告`,
    `Correction of results: ${competition.en}, ${trade.en}, ${stage.en}`,
  );
  const opening =
    lines.length === 0
      ? say(
          `经复核，现公布上述成绩第 ${next} 版。各选手的名次和总分与第 ${version} 版相同。`,
          `After a review edition ${next} is published. Places and totals are those of edition ${version}.`,
        )
      : say(
          `经复核，对第 ${version} 版成绩更正如下，涉及 ${lines.length} 名选手：`,
          `After a review edition ${version} is corrected as follows; this concerns ${lines.length} contestant(s):`,
        );
  const closing = say(
    `更正后的成绩以第 ${next} 版为准，第 ${version} 版自本公告发布之日起不再有效。荣誉称号、等级晋升及证书因此变动的，按更正后的成绩办理。`,
    `Edition ${next} holds from now on and edition ${version} no longer does. Titles, promotions and certificates that change with it follow the corrected results.`,
  );
  return joinTexts([title, opening, ...lines.map(personOf), closing], LINES);
}
