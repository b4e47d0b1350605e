import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '#domain/kernel/format-points';
import { toPoints } from '#domain/kernel/to-points';
import { withMinus } from '../i18n/with-minus';
import { ChoiceKeys } from './choice-keys';
import { DigitKeys } from './digit-keys';
import { Key } from './key';
import { choicesOf, gridOf, quickKeys, type QuickKey } from './quick-keys';
import type { Cell, SheetReading } from './read-sheet';
import type { Hand } from './use-hand';
import type { Marking } from './use-marking';

interface KeyPadProps {
  readonly reading: SheetReading;
  readonly marking: Marking;
  readonly hand: Hand;
  readonly onTurnHand: () => void;
}

/** The keys: digits or choices, common marks, undo, next. In reach of one thumb, mirrored for the left hand. */
export function KeyPad({ reading, marking, hand, onTurnHand }: KeyPadProps): ReactElement {
  const { t } = useTranslation();
  const { cell } = marking;
  const isLast = marking.index === reading.cells.length - 1;
  const goOn = (): void => {
    if (isLast) marking.commit();
    else marking.commitAndGo(marking.index + 1);
  };
  return (
    <section className="key-pad" aria-label={t('judge.keys')}>
      <div className="key-side">
        {cell && <QuickKeys cell={cell} marking={marking} />}
        <Key isOff={!marking.canUndo} onPress={() => marking.undo()}>
          {t('judge.undo')}
        </Key>
        <ToggleButton className="key hand" isSelected={hand === 'left'} onChange={onTurnHand}>
          {t('judge.leftHand')}
        </ToggleButton>
      </div>
      {cell && <MainKeys cell={cell} marking={marking} />}
      <Key className="key key-next" onPress={goOn}>
        {t(isLast ? 'judge.enter' : 'judge.next')}
      </Key>
    </section>
  );
}

interface CellKeysProps {
  readonly cell: Cell;
  readonly marking: Marking;
}

function MainKeys({ cell, marking }: CellKeysProps): ReactElement {
  const { aspect } = cell;
  const choices = choicesOf(aspect);
  if (choices) return <ChoiceKeys aspect={aspect} choices={choices} marking={marking} />;
  return <DigitKeys aspect={aspect} typing={marking.typing} />;
}

function QuickKeys({ cell, marking }: CellKeysProps): ReactElement {
  const { t } = useTranslation();
  const { aspect } = cell;
  const { points } = marking;
  const { min, max, step } = gridOf(aspect);
  const words = aspect.kind === 'deduction' || aspect.kind === 'count' ? aspect.kind : 'mark';
  const shown = (micro: number): string => withMinus(formatPoints(toPoints(micro)));
  const label = ({ id }: QuickKey): string =>
    id === 'DNF' || id === 'DNS'
      ? id
      : t(`judge.quick.${words}.${id}`, { least: shown(min), full: shown(max), step: shown(step) });
  const title = ({ id }: QuickKey): string | undefined =>
    id === 'DNF' || id === 'DNS' ? `${id} ${t(`judge.${id}`)}` : undefined;
  return (
    <>
      {min < 0 && (
        <Key label={t('judge.minus')} onPress={marking.typing.turnSign}>
          +/−
        </Key>
      )}
      {quickKeys(aspect, points).map((key) => (
        <Key key={key.id} isOff={key.isOff} label={title(key)} onPress={() => marking.mark(key.mark)}>
          {label(key)}
        </Key>
      ))}
    </>
  );
}
