/**
 * What lines of notes said in earlier versions, by language and key. A line that has lost its id is recognised by its words, so what was
 * written once is read for good. A text of `lines.ts` that is changed leaves its former words here.
 */
export const formerLines: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	en: { 'line.never': ['never touched'] },
};
