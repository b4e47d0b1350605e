import type { ReactElement, ReactNode } from 'react';
import type { DeliberatedEntryView, DeliberationView, TitleGiven } from '#contract/deliberation';
import type { EntryId } from '#domain/kernel/ids';
import { useLocalText } from '../../i18n/use-local-text';
import { NumberTag } from '../../ui/small-signs';

/** Names of the titles of each entry. */
export function useTitleNames(view: DeliberationView, given: readonly TitleGiven[] | null) {
  const { local } = useLocalText();
  const nameOf = new Map(view.titles.map(({ ruleId, title }) => [ruleId, local(title)]));
  return (entryId: EntryId): string[] =>
    (given ?? []).flatMap((one) => (one.entryId === entryId ? [nameOf.get(one.ruleId) ?? one.ruleId] : []));
}

/** The titles of each entry by an order, and whether they are others than by points. */
export function useTitleChanges(view: DeliberationView, given: readonly TitleGiven[] | null) {
  const namesOf = useTitleNames(view, given);
  const before = useTitleNames(view, view.byPoints);
  return (entryId: EntryId): { readonly names: readonly string[]; readonly isOther: boolean } => {
    const names = namesOf(entryId);
    return { names, isOther: given !== null && names.join() !== before(entryId).join() };
  };
}

/** Whose row it is. */
export function Person({
  of,
  children,
}: {
  readonly of: DeliberatedEntryView;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <>
      <NumberTag number={of.number} />
      <span className="jury-person">
        <b>{of.name}</b>
        <small>{of.unitName}</small>
      </span>
      {children}
    </>
  );
}

/** Her titles; others than by points stand out. */
export function Titles({
  names,
  isOther = false,
}: {
  readonly names: readonly string[];
  readonly isOther?: boolean;
}): ReactElement {
  return (
    <span className="jury-titles" data-other={isOther || undefined}>
      {names.map((name) => (
        <span key={name}>{name}</span>
      ))}
    </span>
  );
}
