/** The two lists of the routine: people you would like to know (`list20`), and people you know (`network90`). */
export const listNames = ['list20', 'network90'] as const;

/** One of the two lists. */
export type ListName = (typeof listNames)[number];

/**
 * The number of people that each list is meant for (Port: large enough to stay expansive, small enough to attend to
 * each).
 */
export const listLimits: Readonly<Record<ListName, number>> = { list20: 20, network90: 90 };

/** What the keys of texts end in that have one text for each list, because grammar needs it. */
export const ofList = { list20: 'List20', network90: 'Network90' } as const satisfies Record<ListName, string>;
