import type { Range } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import type { ShownLine } from './live-preview';

const hidden = Decoration.replace({});
const marks =
	/!?\[\[(?<link>[^\]|\n]+)(?:\|(?<alias>[^\]\n]*))?\]\]|\[(?<shown>[^\]\n]+)\]\((?<target>[^)\s]+)\)|\*\*(?<bold>[^*\n]+)\*\*|(?<before>^|[^*\w])\*(?<italic>[^*\s][^*\n]*)\*(?!\w)|`(?<code>[^`\n]+)`|(?<gap>^|\s)#(?<tag>[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)|(?<space>\s)(?<block>\^[A-Za-z0-9-]+)$/gu;

/**
 * Decorates links by their names, bold, italic, code, tags and block ids in a line that starts at the offset `start`.
 */
export function decorateInline(line: ShownLine, start: number, into: Range<Decoration>[]): void {
	for (const match of line.text.slice(start).matchAll(marks)) {
		const groups = match.groups ?? {};
		// Some patterns also match the character before the mark, which is not part of it.
		const from = start + match.index + (groups['before'] ?? groups['gap'] ?? groups['space'] ?? '').length;
		const to = start + match.index + match[0].length;
		const put = (decoration: Decoration, a: number, b: number): void =>
			void (b > a && into.push(decoration.range(line.from + a, line.from + b)));
		/** Decorates the text from `a` to `b`, and hides the marks around it unless the cursor touches them. */
		const show = (decoration: (isShown: boolean) => Decoration, a: number, b: number): void => {
			const isSource = line.touched(from, to);
			if (!isSource) put(hidden, from, a);
			put(decoration(!isSource), isSource ? from : a, isSource ? to : b);
			if (!isSource) put(hidden, b, to);
		};
		const styled = (cls: string) => (): Decoration => Decoration.mark({ class: cls });
		const { link, alias, shown, target, bold, italic, code, tag, block } = groups;
		if (link !== undefined) {
			const words = alias === undefined || alias === '' ? link : alias;
			show((isShown) => internal(link, isShown), to - 2 - words.length, to - 2);
		} else if (target !== undefined && shown !== undefined) {
			const isExternal = /^[a-z][a-z0-9+.-]*:/i.test(target);
			show(
				(isShown) =>
					isExternal
						? Decoration.mark({ class: 'cm-link external-link' })
						: internal(decoded(target), isShown),
				from + 1,
				from + 1 + shown.length,
			);
		} else if (bold !== undefined) show(styled('cm-strong'), from + 2, to - 2);
		else if (italic !== undefined) show(styled('cm-em'), from + 1, to - 1);
		else if (code !== undefined) show(styled('cm-inline-code'), from + 1, to - 1);
		else if (tag !== undefined) put(Decoration.mark({ class: 'cm-hashtag' }), from, to);
		else if (block !== undefined) put(Decoration.mark({ class: 'cm-blockid' }), to - block.length, to);
	}
}

function internal(target: string, isShown: boolean): Decoration {
	return Decoration.mark({
		class: `cm-hmd-internal-link ${isShown ? 'is-shown' : ''}`,
		attributes: { 'data-href': target },
	});
}

function decoded(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}
