const abbreviation = /(?:\be\.g|\bi\.e|\betc|\bvs|\bcf|\bno|\bapprox)\.$/iu;

/** The sentences of one paragraph, in order, with their punctuation. */
export function sentencesOf(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: gap } of paragraph.matchAll(
    /(?<=[.!?:]["'’”)]?)\s+(?=["'‘“(]?\p{Lu})/gu,
  )) {
    const sentence = paragraph.slice(start, index);
    if (abbreviation.test(sentence)) continue;
    sentences.push(sentence);
    start = index + gap.length;
  }
  return [...sentences, paragraph.slice(start)].filter((sentence) => sentence !== "");
}

export function endsSentence(text: string): boolean {
  return /[.!?:;…]["'’”)\]]*$/u.test(text);
}
