import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountedMarkView, TallyView } from '#contract/results';
import type { JudgeId } from '#domain/kernel/ids';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { withMinus } from '../i18n/with-minus';
import { EmptyMark } from '../ui/small-signs';
import type { Working } from './aspect-working';

export type TallyJudge = { readonly judgeId: JudgeId; readonly judgeName: string };
type AspectView = TallyView['modules'][number]['aspects'][number];

/** A mark as it was given; a dropped one is struck and says why. */
function MarkCell({
  mark,
  isPass,
}: {
  readonly mark: CountedMarkView | undefined;
  readonly isPass: boolean;
}): ReactElement {
  const { t } = useTranslation('console');
  if (!mark) return <EmptyMark />;
  const text = isPass ? t(mark.points === '0' ? 'app:judge.fail' : 'app:judge.pass') : withMinus(mark.points);
  if (mark.dropped === null) return <>{text}</>;
  return (
    <span className="dropped">
      <s>{text}</s>
      <small>{t(`tally.dropped.${mark.dropped}`)}</small>
    </span>
  );
}

export interface TallyRowProps {
  readonly name: string;
  /** Kind and maximum; empty for a row of sums. */
  readonly note: string;
  readonly judges: readonly TallyJudge[];
  readonly marks: readonly CountedMarkView[];
  readonly isPass?: boolean;
  /** The working and what it comes to; null where the panel works on the sums below. */
  readonly working: Working | null;
}

/** One line of a module: each judge's mark, the working, the value. */
export function TallyRow({
  name,
  note,
  judges,
  marks,
  isPass = false,
  working,
}: TallyRowProps): ReactElement {
  return (
    <tr>
      <th scope="row">
        {name} {note !== '' && <small>{note}</small>}
      </th>
      {judges.map(({ judgeId }) => (
        <td key={judgeId} className="figure">
          <MarkCell mark={marks.find((mark) => mark.judgeId === judgeId)} isPass={isPass} />
        </td>
      ))}
      {working && (
        <>
          <td className="working">{working.text}</td>
          <td className="figure value">
            {working.value === null ? <EmptyMark /> : withMinus(working.value)}
          </td>
        </>
      )}
    </tr>
  );
}

/** The kind of an aspect and its maximum; a time that is the value itself has none. */
export function useAspectNote(): (view: AspectView, aspect: Aspect | undefined) => string {
  const { t } = useTranslation('console');
  return ({ kind, max }, aspect) => {
    const hasMax = kind !== 'time' || (aspect?.kind === 'time' && aspect.scoring !== undefined);
    const word = kind === 'free' ? '' : t(`tally.kind.${kind}`);
    const most = hasMax && max !== '0' ? `/\u00A0${max}` : '';
    return [word, most].filter((part) => part !== '').join(' ');
  };
}
