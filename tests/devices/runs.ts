/** How many times the usual number of histories to play: more than one in a long run. */
export const times = Number(process.env.HISTORIES ?? 1);
