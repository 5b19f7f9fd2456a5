import { message, type Message } from '../../../language/message';
import type { ListName } from '../../../settings/lists';

/** The views that a code block can show. */
export const blockViews = ['today', 'neglected', 'orbit', 'record', 'rhythm'] as const;

export type BlockView = (typeof blockViews)[number];

/** The options of a code block. */
export interface BlockOptions {
	readonly view: BlockView;
	/** A single list; null for both. */
	readonly list: ListName | null;
	/** The maximum number of people; null for the usual number of the view. */
	readonly limit: number | null;
}

/** The options read from a code block, or what is wrong with it. */
export type BlockReading = { readonly ok: true; readonly options: BlockOptions } | { readonly ok: false; readonly problem: Message };

const nothing: BlockOptions = { view: 'today', list: null, limit: null };

/** Parses a code block: one `key: value` a line. Of repeated keys the last one counts. An empty block shows today. */
export function readBlock(source: string): BlockReading {
	let options = nothing;
	for (const line of source.split('\n').map((one) => one.trim()).filter((one) => one !== '')) {
		const [, key = '', value = ''] = /^([^:]*[^:\s])\s*:\s*(.*)$/.exec(line) ?? [];
		if (key === '') return { ok: false, problem: message('block.line', { line }) };
		const read = readOption(key.toLowerCase(), value);
		if ('key' in read) return { ok: false, problem: read };
		options = { ...options, ...read };
	}
	return { ok: true, options };
}

function readOption(key: string, value: string): Partial<BlockOptions> | Message {
	const word = value.toLowerCase();
	if (key === 'view') {
		const view = blockViews.find((one) => one === word);
		return view === undefined ? message('block.view', { value }) : { view };
	}
	if (key === 'list') {
		if (word === 'list20' || word === 'network90') return { list: word };
		return message('block.list', { value });
	}
	if (key === 'limit') return /^[1-9]\d{0,4}$/.test(word) ? { limit: Number(word) } : message('block.limit', { value });
	return message('block.key', { key });
}
