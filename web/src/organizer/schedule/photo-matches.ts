import type { ScheduledEntryView } from '#contract/schedule';

export interface PhotoMatches<File> {
  readonly found: readonly { readonly entry: ScheduledEntryView; readonly file: File }[];
  /** Files that name nobody, or a name that several have. */
  readonly strange: readonly File[];
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s_]/g, '').toLowerCase();

/** Whose photo a file is, by its name: the number ("01-003.jpg"), the name if one person has it, or both in one. */
export function photoMatches<File extends { readonly name: string }>(
  files: readonly File[],
  entries: readonly ScheduledEntryView[],
): PhotoMatches<File> {
  const ownerOf = (file: File): ScheduledEntryView | undefined => {
    const word = plain(file.name.replace(/\.[^.]*$/, ''));
    const byNumber = entries.find(({ number }) => plain(number) === word);
    if (byNumber) return byNumber;
    const both = entries.find(
      ({ number, contestantName }) =>
        contestantName !== null &&
        [number + contestantName, contestantName + number, `${number}-${contestantName}`].some(
          (text) => plain(text) === word,
        ),
    );
    const named = entries.filter(({ contestantName }) => contestantName && plain(contestantName) === word);
    return both ?? (named.length === 1 ? named[0] : undefined);
  };
  const owners = files.map((file) => ({ file, entry: ownerOf(file) }));
  return {
    found: owners.flatMap(({ file, entry }) => (entry ? [{ file, entry }] : [])),
    strange: owners.flatMap(({ file, entry }) => (entry ? [] : [file])),
  };
}
