/** The options in the query of the page's address. */
export interface PageOptions {
	readonly token: string;
	/** The start of the page's clock; null for the machine's own. */
	readonly now: Date | null;
	readonly theme: 'light' | 'dark';
	readonly phone: boolean;
	readonly language: string;
	/** The note to open at the start; `today` for the daily note; null for none. */
	readonly open: string | null;
	/** Whether the plugin is enabled as by its user, which opens its panel. */
	readonly panel: boolean;
	/** Whether the plugin is loaded at all. */
	readonly plugin: boolean;
}

function read(search: string): PageOptions {
	const params = new URLSearchParams(search);
	const now = params.get('now');
	if (now !== null && Number.isNaN(new Date(now).getTime())) throw new Error(`?now= is not a time: ${now}`);
	return {
		token: params.get('token') ?? '',
		now: now === null ? null : new Date(now),
		theme: params.get('theme') === 'dark' ? 'dark' : 'light',
		phone: params.get('phone') === '1',
		language: params.get('lang') ?? 'en',
		open: params.get('open'),
		panel: params.get('panel') === '1',
		plugin: params.get('plugin') !== '0',
	};
}

export const pageOptions = read(location.search);
