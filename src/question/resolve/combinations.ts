const mostCombinations = 32;

/** Every way to take one item of each list, in order, up to a limit. */
export function combinations<Item>(
  lists: readonly (readonly Item[])[],
): readonly (readonly Item[])[] {
  return lists.reduce<readonly (readonly Item[])[]>(
    (done, list) =>
      done.flatMap((head) => list.map((item) => [...head, item])).slice(0, mostCombinations),
    [[]],
  );
}
