import { defaultDailyFormat, type Offset } from './day-format';

/** Plugins beside the core plugin that fill in templates of daily notes, with what theirs need to know. */
export type TemplateFilling =
	| { readonly by: 'periodic-notes' }
	| { readonly by: 'journals'; readonly journal: string; readonly dateFormat: string };

/** What placeholders of a template stand for. */
export interface TemplateValues {
	/** The name of the note. */
	readonly title: string;
	/** The format of the names of daily notes. */
	readonly format: string;
	/** Absent for the core plugin. */
	readonly filling: TemplateFilling | undefined;
	/** The day in tokens of moment.js, with the clock's time of day, after `offset`. */
	readonly written: (tokens: string, offset?: Offset) => string;
}

interface Placeholder {
	readonly name: string;
	readonly offset: Offset | undefined;
	/** The format behind the colon; null where there is none. */
	readonly tokens: string | null;
}

const placeholders = /\{\{([^{}]*)\}\}/g;

/** Fills in a template of daily notes. A placeholder that its plugin does not know stays as it is. */
export function fillTemplate(template: string, values: TemplateValues): string {
	return template.replace(placeholders, (whole, inside: string) => valueOf(inside, values) ?? whole);
}

/** The placeholders of a template that the plugin of `filling` does not fill in, each once. */
export function unknownPlaceholders(template: string, filling: TemplateFilling | undefined): string[] {
	const nothing: TemplateValues = { title: '', format: '', filling, written: () => '' };
	const unknown = [...template.matchAll(placeholders)].filter(([, inside = '']) => valueOf(inside, nothing) === null);
	return [...new Set(unknown.map(([whole]) => whole))];
}

function valueOf(inside: string, values: TemplateValues): string | null {
	const placeholder = parsed(inside.trim());
	if (placeholder === null) return null;
	switch (values.filling?.by) {
		case undefined:
			return ofCore(placeholder, values);
		case 'periodic-notes':
			return ofPeriodicNotes(placeholder, values);
		case 'journals':
			return ofJournals(placeholder, values, values.filling);
	}
}

/**
 * `name`, `name+7d`, `name:FORMAT` or `name+7d:FORMAT`. Read step by step, so that a line of spaces costs no more than
 * its length.
 */
function parsed(inside: string): Placeholder | null {
	const name = /^[a-z_]+/i.exec(inside)?.[0];
	if (name === undefined) return null;
	const behind = inside.slice(name.length).trimStart();
	const offset = /^([+-]\d+)([yqmwdhs])/i.exec(behind);
	const rest = behind.slice(offset?.[0].length ?? 0).trimStart();
	if (rest !== '' && !rest.startsWith(':')) return null;
	return {
		name: name.toLowerCase(),
		offset: offset === null ? undefined : { amount: Number(offset[1]), unit: offset[2] ?? '' },
		tokens: rest.slice(1).trim() || null,
	};
}

function ofCore({ name, offset, tokens }: Placeholder, { title, written }: TemplateValues): string | null {
	if (offset !== undefined) return null;
	if (name === 'date') return written(tokens ?? defaultDailyFormat);
	if (name === 'time') return written(tokens ?? 'HH:mm');
	return name === 'title' && tokens === null ? title : null;
}

/** Seen in the source of Periodic Notes: without format and offset, `{{date}}` is the name of the note. */
function ofPeriodicNotes(
	{ name, offset, tokens }: Placeholder,
	{ title, format, written }: TemplateValues,
): string | null {
	const isBare = offset === undefined && tokens === null;
	if ((name === 'date' || name === 'time') && !isBare) return written(tokens ?? format, offset);
	if (!isBare) return null;
	switch (name) {
		case 'date':
		case 'title':
			return title;
		case 'time':
			return written('HH:mm');
		case 'yesterday':
			return written(format, { amount: -1, unit: 'd' });
		case 'tomorrow':
			return written(format, { amount: 1, unit: 'd' });
		default:
			return null;
	}
}

/**
 * Seen in the source of Journals: `m` is a month, and the first and the last day of a day's note are the day itself.
 */
const unitsOfJournals: Readonly<Record<string, string>> = { y: 'y', q: 'Q', m: 'M', w: 'w', d: 'd', h: 'h' };

function ofJournals(
	{ name, offset, tokens }: Placeholder,
	{ title, written }: TemplateValues,
	{ journal, dateFormat }: { journal: string; dateFormat: string },
): string | null {
	const texts: Readonly<Record<string, string>> = { title, note_name: title, journal_name: journal };
	const formats: Readonly<Record<string, string>> = {
		date: dateFormat,
		start_date: dateFormat,
		end_date: dateFormat,
		current_date: defaultDailyFormat,
		time: 'HH:mm',
		current_time: 'HH:mm',
	};
	const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
	if (format === undefined)
		return offset === undefined && tokens === null && Object.hasOwn(texts, name) ? (texts[name] ?? null) : null;
	if (offset === undefined) return written(tokens ?? format);
	const unit = unitsOfJournals[offset.unit];
	return unit === undefined ? null : written(tokens ?? format, { amount: offset.amount, unit });
}
