/**
 * Slack's limits, from its reference and its observed refusals. Lengths are in UTF-16 units, as
 * Slack counts. Deliberately separate from the app's own table, so that each checks the other.
 */
export const limits = {
  id: 255,
  message: {
    blocks: 50,
    text: 40_000,
    /** Undocumented: the total over all blocks of a message (bolt-js issue 2509). */
    allText: 13_200,
    /** The total over all markdown blocks of a message. */
    markdown: 12_000,
    tables: 1,
    charts: 2,
    metadata: 16_384,
  },
  view: { blocks: 100, title: 24, button: 24, privateMetadata: 3000, json: 250_000, stack: 3 },
  section: { text: 3000, fields: 10, field: 2000 },
  header: { text: 150 },
  context: { elements: 10 },
  actions: { elements: 25 },
  contextActions: { elements: 5 },
  image: { altText: 2000, title: 2000, url: 3000 },
  input: { label: 2000, hint: 2000 },
  table: { rows: 100, columns: 20, characters: 10_000 },
  dataTable: { rows: 201, columns: 20, characters: 20_000, pageSize: 100 },
  chart: { title: 50, series: 12, points: 20, label: 20, axisLabel: 50, segments: 12 },
  container: { title: 150, blocks: 10 },
  card: { title: 150, body: 200, actions: 3 },
  carousel: { cards: 10 },
  text: { text: 3000 },
  button: { text: 75, value: 2000, url: 3000, accessibilityLabel: 75 },
  option: { text: 75, value: 150, description: 75, url: 3000 },
  options: { select: 100, groups: 100, radio: 10, overflow: 5, groupLabel: 75 },
  placeholder: 150,
  confirm: { title: 100, text: 300, button: 30 },
  plainTextInput: { length: 3000 },
} as const;

/** Milliseconds. */
export const waits = {
  acknowledgement: 3000,
  triggerId: 3000,
  responseUrl: 30 * 60_000,
  socketTicket: 30_000,
  /** Slack retries an event at once, after one minute and after five. */
  eventRetries: [0, 60_000, 5 * 60_000],
} as const;

export const counts = { responseUrlUses: 5, sockets: 10 } as const;
