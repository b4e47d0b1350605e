import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '#domain/kernel/format-points';
import type { Points } from '#domain/kernel/points';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { Key } from './key';
import type { Marking } from './use-marking';

interface ChoiceKeysProps {
  readonly aspect: Aspect;
  readonly choices: readonly Points[];
  readonly marking: Marking;
}

/** So many scores stand two in a row, more of them three. */
const FEW = 4;

/** Instead of digits: a key for each mark that can be given. What a score means stands beside the aspect's text. */
export function ChoiceKeys({ aspect, choices, marking }: ChoiceKeysProps): ReactElement {
  const { t } = useTranslation();
  const isScore = aspect.kind === 'judgement';
  const label = (mark: Points): string => {
    if (isScore) return formatPoints(mark);
    if (aspect.kind === 'pass') return t(mark === 0 ? 'judge.fail' : 'judge.pass');
    return `${t(mark === 0 ? 'judge.wrong' : 'judge.right')} ${formatPoints(mark)}`;
  };
  return (
    <div className="key-choices" data-scores={isScore ? (choices.length > FEW ? 'many' : 'few') : undefined}>
      {choices.map((mark) => (
        <Key
          key={mark}
          isChosen={!marking.isDraft && marking.cell?.points === mark}
          onPress={() => marking.mark(mark)}
        >
          {label(mark)}
        </Key>
      ))}
    </div>
  );
}
