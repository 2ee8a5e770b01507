import { fits, noRoom, plus, roomOf, type Room, type Unit } from "./unit.ts";

/**
 * Distributes units over messages, in order. A heading never ends a message unless it has to. A
 * unit larger than the room gets a message of its own, but the functions that make units keep them
 * smaller than that.
 */
export function pack(units: readonly Unit[], room: Room): readonly (readonly Unit[])[] {
  const pages: Unit[][] = [];
  let page: Unit[] = [];
  let taken = noRoom;
  for (const unit of units) {
    const need = roomOf(unit);
    if (page.length > 0 && !fits(plus(taken, need), room)) {
      const carried = trailingHeads(page);
      if (carried.length < page.length) {
        pages.push(page.slice(0, page.length - carried.length));
        page = [...carried];
        taken = carried.map(roomOf).reduce(plus, noRoom);
      }
      if (carried.length > 0 && !fits(plus(taken, need), room)) {
        pages.push(page);
        page = [];
        taken = noRoom;
      }
    }
    page.push(unit);
    taken = plus(taken, need);
  }
  return page.length > 0 || pages.length === 0 ? [...pages, page] : pages;
}

function trailingHeads(page: readonly Unit[]): readonly Unit[] {
  return page.slice(page.findLastIndex(({ heads }) => !heads) + 1);
}
