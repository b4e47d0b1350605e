const LONGEST = 64;

/** The id itself where it is free, else with the first number behind it that is: "gap", "gap-2", "gap-3". */
export function freshId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const [, base = wanted] = /^(.*?)(?:-\d+)?$/.exec(wanted) ?? [];
  for (let number = 2; ; number++) {
    const ending = `-${number}`;
    const id = base.slice(0, LONGEST - ending.length) + ending;
    if (!taken.has(id)) return id;
  }
}
