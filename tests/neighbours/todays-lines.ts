import { fewPeople, openPlugin, todaysNote, type OpenPlugin } from '../support/open-plugin';

/** The lines of 23 November 2026, as the plugin would write them for `fewPeople`. */
export const lines = {
	outreach: '- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261123-outreach',
	introduction:
		'- [ ] Introduce [[Ben Franklin]] (last 2026-10-28) to [[Ada Lovelace]] (last 2026-10-30) · both: climbing ^tom-20261123-introduction',
	sharing:
		'- [ ] Share something useful with [[Carl Sagan]] (last 2026-10-25) · [[Pricing]] fits pricing ^tom-20261123-sharing',
	compassion:
		'- [ ] Call or write [[Dorothy Vaughan]] (last 2026-10-20) · last in touch 34 days ago ^tom-20261123-compassion',
};

export const block = ['## Top of mind', ...Object.values(lines), ''].join('\n');

/** Today's note with the lines in it. */
export const today = `Rain.\n\n${block}`;

/** Yesterday's line, which is not ticked. */
export const yesterdays =
	'- [ ] Call or write [[Emmy Noether]] (last 2026-11-20) · last in touch 2 days ago ^tom-20261122-compassion';

/** Opens the plugin in a vault whose daily note holds today's lines. */
export async function openToday(
	more: Record<string, string> = {},
	options: Parameters<typeof openPlugin>[1] = {},
): Promise<OpenPlugin> {
	return openPlugin({ ...fewPeople(), 'Pricing.md': 'Prices.\n', [todaysNote]: today, ...more }, options);
}

/** The day of a person's last touch in their note; null if there is none. */
export function lastTouched({ text }: Pick<OpenPlugin, 'text'>, name: string): string | null {
	return /^lastTouched: ["']?([^"'\n]*)/m.exec(text(`People/${name}.md`))?.[1] ?? null;
}
