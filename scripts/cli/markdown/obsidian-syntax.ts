import { list } from 'micromark-core-commonmark';
import type { Construct, Extension, State } from 'micromark-util-types';
import { hiddenBlock } from './hidden-block';
import { taskMark } from './task-mark';

const dollar = 36;
const percent = 37;
/** `*`, `+`, `-` and the digits. */
const listMarkers = [42, 43, 45, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57];

/**
 * Blocks as the app sees them: `[x]` after a list marker is part of the marker (`- [ ] 1. text` holds a numbered list),
 * with any character as its mark, and `%%` comments and `$$` mathematics are blocks. Inline Markdown is left alone.
 *
 * @param isInterrupting whether the first line interrupts a block. micromark then takes an item that is empty, or has
 * another number than 1, for words, also behind the mark of an item around it.
 */
export function obsidianBlocks(isInterrupting: boolean): Extension {
	const continuation = list.continuation?.tokenize ?? list.tokenize;
	const taskList: Construct = {
		name: 'taskList',
		tokenize(effects, ok, nok) {
			if (isInterrupting && this.now().line === 1) this.interrupt = true;
			return list.tokenize.call(this, effects, effects.attempt(taskMark, ok, ok), nok);
		},
		continuation: {
			tokenize(effects, ok, nok) {
				const withMark = effects.attempt(taskMark, ok, ok);
				// The next item arrives as a continuation that read a marker; else it is a line of the same item.
				const after: State = (code) =>
					this.events.at(-1)?.[1].type === 'listItemPrefix' ? withMark(code) : ok(code);
				return continuation.call(this, effects, after, nok);
			},
		},
		exit: list.exit,
	};
	return {
		document: Object.fromEntries(listMarkers.map((marker) => [marker, taskList])),
		flow: { [dollar]: hiddenBlock, [percent]: hiddenBlock },
		disable: {
			null: [
				'attention',
				'autolink',
				'characterEscape',
				'characterReference',
				'codeText',
				'hardBreakEscape',
				'htmlText',
				'labelEnd',
				'labelStartImage',
				'labelStartLink',
			],
		},
	};
}
