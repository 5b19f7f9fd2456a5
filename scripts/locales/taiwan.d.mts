/** Words of the converted Chinese, and what Taiwan says. */
export const terms: readonly (readonly [from: string, to: string])[];
/** Whole texts, by key. */
export const texts: Readonly<Record<string, string>>;
