import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '#domain/kernel/format-points';
import type { LocalText } from '#domain/kernel/local-text';
import { MICRO, type Points } from '#domain/kernel/points';
import { toPoints } from '#domain/kernel/to-points';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { DeductionAspect } from '#domain/scheme/aspects/deduction-aspect';
import { useLocalText } from '../i18n/use-local-text';
import { withMinus } from '../i18n/with-minus';
import { keepFocus } from './keep-focus';
import { withFault } from './quick-keys';
import type { Cell } from './read-sheet';
import type { Marking } from './use-marking';

interface LevelKeysProps {
  readonly cell: Cell;
  readonly marking: Marking;
  readonly isOpen: boolean;
}

interface Level {
  readonly mark: Points;
  readonly text: LocalText;
}

function levelsOf(aspect: Aspect): readonly Level[] {
  if (aspect.kind === 'judgement')
    return aspect.levels.map((text, score) => ({ mark: toPoints(score * MICRO), text }));
  if (aspect.kind !== 'free') return [];
  return (aspect.levels ?? []).map(({ points, text }) => ({ mark: points, text }));
}

interface WordKeyProps {
  readonly figure: string;
  readonly text: string;
  readonly isOff: boolean;
  readonly isChosen?: boolean;
  readonly onPress: () => void;
}

/** A key with a figure and the words that go with it. */
function WordKey({ figure, text, isOff, isChosen, onPress }: WordKeyProps): ReactElement {
  return (
    <button
      type="button"
      className="level"
      aria-pressed={isChosen}
      disabled={isOff}
      onPointerDown={keepFocus}
      onClick={onPress}
    >
      <strong>{figure}</strong>
      <span>{text}</span>
    </button>
  );
}

/** What marks mean in words, or the faults that can be taken off; each is a key. */
export function LevelKeys(props: LevelKeysProps): ReactElement | null {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const { cell, marking, isOpen } = props;
  const { aspect } = cell;
  if (aspect.kind === 'deduction' && aspect.faults) return <FaultKeys {...{ aspect, marking, isOpen }} />;
  const levels = levelsOf(aspect);
  if (levels.length === 0) return null;
  return (
    <ul className="levels" aria-label={t('judge.levels')}>
      {levels.map(({ mark, text }) => (
        <li key={mark}>
          <WordKey
            figure={withMinus(formatPoints(mark))}
            text={local(text)}
            isOff={!isOpen}
            isChosen={cell.points === mark && !marking.isDraft}
            onPress={() => marking.mark(mark)}
          />
        </li>
      ))}
    </ul>
  );
}

/** One key for each listed fault: it takes its points off once more, as long as the rulebook lets it. */
function FaultKeys({
  aspect,
  marking,
  isOpen,
}: Pick<LevelKeysProps, 'marking' | 'isOpen'> & { readonly aspect: DeductionAspect }): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  // Whether a sum can be made of a long list is no quick question: asked when the mark changes, not at every key.
  const afters = useMemo(
    () => aspect.faults?.map(({ points }) => withFault(aspect, marking.points, points)),
    [aspect, marking.points],
  );
  return (
    <ul className="levels" aria-label={t('judge.faults')}>
      {aspect.faults?.map(({ text, points, most }, index) => {
        const after = afters?.[index] ?? null;
        const limit = most === undefined ? '' : t('judge.faultMost', { count: most });
        return (
          <li key={`${points} ${text.zh}`}>
            <WordKey
              figure={`−${formatPoints(points)}`}
              text={local(text) + limit}
              isOff={!isOpen || after === null}
              onPress={() => marking.mark(after)}
            />
          </li>
        );
      })}
    </ul>
  );
}
