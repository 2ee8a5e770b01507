import fc from "fast-check";

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** The unit "binary" of fast-check, which first maps all million of them, each time a process starts. */
export const anyCharacter = fc
  .nat({ max: 0x10ffff })
  .filter((code) => !isSurrogate(code))
  .map(
    (code) => String.fromCodePoint(code),
    // With the way back, fast-check tries texts such as "__proto__" too.
    (character) => {
      const [only, ...more] = typeof character === "string" ? Array.from(character) : [];
      if (only === undefined || more.length > 0) throw new Error("not one character");
      return only.codePointAt(0) ?? 0;
    },
  );
