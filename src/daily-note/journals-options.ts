import { asRecord } from '../settings/unknown-record';
import { asText } from '../settings/unknown-text';
import type { DailyNoteOptions } from './daily-notes';
import { defaultDailyFormat } from './day-format';

/**
 * The options of daily notes that the Journals plugin keeps, from its settings of any version; null where it keeps
 * none. Of several journals of days the one counts that opens when the app starts, else the first.
 *
 * Its names are templates, and are taken where they can be said in tokens of moment.js: words, `{{date}}`,
 * `{{date:FORMAT}}` and `{{journal_name}}`, in the folder as well.
 */
export function readJournals(settings: unknown): DailyNoteOptions | null {
	const stored = asRecord(settings);
	const journals = Object.entries(asRecord(stored.journals)).flatMap(([key, value]) => {
		const options = readJournal(key, asRecord(value));
		return options === null ? [] : [{ key, options }];
	});
	const opened = asRecord(stored.startup).journalName ?? stored.openOnStartup;
	return (journals.find(({ key }) => key === opened) ?? journals[0])?.options ?? null;
}

function readJournal(key: string, stored: Record<string, unknown>): DailyNoteOptions | null {
	const from = stored.type === 'calendar' ? ofFirstVersion(stored) : stored;
	if (asRecord(from.write).type !== 'day') return null;
	const journal = asText(stored.name) ?? key;
	const dateFormat = asText(from.dateFormat) ?? defaultDailyFormat;
	const name = asFormat(asText(from.nameTemplate) ?? '{{date}}', dateFormat, journal);
	const folder = asText(from.folder) ?? '';
	const inFolder = asFormat(folder, dateFormat, journal);
	if (name === null || inFolder === null) return null;
	const templates = Array.isArray(from.templates) ? from.templates : [];
	return {
		folder: folder.includes('{{') ? '' : folder,
		format: folder.includes('{{') ? `${inFolder}/${name}` : name,
		template: templates.map(asText).find((path) => path !== null && !path.includes('{{')) ?? null,
		filling: { by: 'journals', journal, dateFormat },
	};
}

/** Version 1 kept the periods of a calendar in one journal. */
function ofFirstVersion({ rootFolder, day }: Record<string, unknown>): Record<string, unknown> {
	const stored = asRecord(day);
	const folder = [asText(rootFolder), asText(stored.folder)].filter((part) => part !== null).join('/');
	return { ...stored, folder, templates: [stored.template], write: { type: stored.enabled === true ? 'day' : '' } };
}

/** A template of names as a format of moment.js; null where it says more than a format can. */
function asFormat(template: string, dateFormat: string, journal: string): string | null {
	const parts = template.split(/(\{\{[^{}]*\}\})/).map((part) => {
		if (!part.startsWith('{{')) return literal(part);
		const [, name = '', tokens] = /^\{\{\s*([a-z_]+)\s*(?::(.*))?\}\}$/i.exec(part) ?? [];
		if (name.toLowerCase() === 'journal_name' && tokens === undefined) return literal(journal);
		return name.toLowerCase() === 'date' ? (tokens ?? dateFormat) : null;
	});
	if (parts.includes(null)) return null;
	// Nothing in brackets keeps the tokens of two dates apart.
	return parts
		.filter((part) => part !== '')
		.reduce<string>(
			(format, part) => format + (/\w$/.test(format) && /^\w/.test(part ?? '') ? '[]' : '') + (part ?? ''),
			'',
		);
}

/**
 * Words in the brackets that moment.js takes for plain letters; null where they hold brackets themselves. Slashes part
 * folders.
 */
function literal(words: string): string | null {
	if (/[[\]]/.test(words)) return null;
	return words.replace(/[^/]+/g, '[$&]');
}
