import { message, type Message } from '../../../language/message';
import type { ListName } from '../../../settings/lists';

/** The views that a code block can show. */
export const blockViews = ['today', 'neglected', 'orbit', 'record', 'rhythm', 'person'] as const;

export type BlockView = (typeof blockViews)[number];

/** The options of a code block. */
export interface BlockOptions {
	readonly view: BlockView;
	/** A single list; null for both. */
	readonly list: ListName | null;
	/** The maximum number of people; null for the usual number of the view. */
	readonly limit: number | null;
	/** The person to show, by a name, a path or a link; null for the person of the note that holds the block. */
	readonly person: string | null;
}

/** The options read from a code block, or what is wrong with it. */
export type BlockReading =
	| { readonly ok: true; readonly options: BlockOptions }
	| { readonly ok: false; readonly problem: Message };

const usual: Omit<BlockOptions, 'view'> = { list: null, limit: null, person: null };

/**
 * Parses a code block: one `key: value` a line. Of repeated keys the last one counts. A block without a view shows the
 * person that it names, else today.
 */
export function readBlock(source: string): BlockReading {
	let options: Omit<BlockOptions, 'view'> & Partial<BlockOptions> = usual;
	const lines = source.split('\n').map((line) => line.trim());
	for (const line of lines.filter((one) => one !== '')) {
		const [, key = '', value = ''] = /^([^:]*[^:\s])\s*:\s*(.*)$/.exec(line) ?? [];
		if (key === '') return { ok: false, problem: message('block.line', { line }) };
		const read = readOption(key.toLowerCase(), value);
		if ('key' in read) return { ok: false, problem: read };
		options = { ...options, ...read };
	}
	const view = options.view ?? (options.person === null ? 'today' : 'person');
	return { ok: true, options: { ...options, view } };
}

function readOption(key: string, value: string): Partial<BlockOptions> | Message {
	const word = value.toLowerCase();
	switch (key) {
		case 'view': {
			const view = blockViews.find((one) => one === word);
			return view === undefined ? message('block.view', { value }) : { view };
		}
		case 'list':
			return word === 'list20' || word === 'network90' ? { list: word } : message('block.list', { value });
		case 'limit':
			return /^\d+$/.test(word) && Number(word) >= 1
				? { limit: Number(word) }
				: message('block.limit', { value });
		case 'person':
			return { person: value === '' ? null : value };
		default:
			return message('block.key', { key });
	}
}
