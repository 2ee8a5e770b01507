import { fits, noRoom, plus, roomOf, type Room, type Unit } from "./unit.ts";

/**
 * Units in messages that have room for them, in their order. A heading does not end a message. A
 * unit that is larger than the room stands alone: the makers of units keep them smaller.
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
