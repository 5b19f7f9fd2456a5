import type { NoteLine } from '../markdown/note-lines';
import { folded } from '../text/words';
import { headingWords } from './headings';
import { isBlank } from './nested-lines';

/**
 * The lines of our heading that a merge has doubled: one that stands further up as well, and has nothing under it once
 * the lines on which `isGone` are. The blank lines around it are included, unless they separate other text. A heading
 * of the user's stays.
 *
 * @param ours the heading that settings have the plugin write
 */
export function doubledHeadings(
	lines: readonly NoteLine[],
	isGone: (line: NoteLine) => boolean,
	ours: string,
): NoteLine[] {
	const headings = lines.flatMap((line, at) =>
		line.isProse && headingWords(line.text) !== null ? [{ heading: line, start: at }] : [],
	);
	let isThereBefore = false;
	return headings.flatMap(({ heading, start }, number) => {
		if (!isCalled(heading.text, ours)) return [];
		const isDoubled = isThereBefore && levelOf(heading.text) === levelOf(ours);
		isThereBefore = true;
		const next = headings[number + 1];
		const under = lines.slice(start + 1, next?.start);
		if (!isDoubled || !under.some(isGone) || !under.every((line) => isBlank(line.text) || isGone(line))) return [];
		let above = start;
		while (isBlank(lines[above - 1]?.text ?? '-')) above -= 1;
		if (next === undefined)
			return [...lines.slice(above, start), heading, ...under.filter(({ text }) => isBlank(text))];
		return above < start ? [heading, ...under.filter(({ text }) => isBlank(text))] : [heading];
	});
}

/** Whether a heading has the words of ours. Its level and letter case do not matter: linters change them. */
function isCalled(heading: string, ours: string): boolean {
	return folded(headingWords(heading) ?? '') === folded(headingWords(ours) ?? '');
}

function levelOf(heading: string): number {
	return /#+/.exec(heading)?.[0].length ?? 0;
}
