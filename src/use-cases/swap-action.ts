import { isAction, type Action, type ActionKind } from '../actions/action';
import { changeLines, findActionLines, type FoundLine } from '../daily-note/action-block';
import { withWords } from '../daily-note/action-line';
import { renderAction } from '../daily-note/render-line';
import { actionsFirst, lineContext, peopleNamed } from '../daily-note/today-actions';
import { linesOfToday } from '../daily-note/todays-lines';
import type { NotePath } from '../note-path';
import type { Routine } from '../routine';
import { choicesToday, planToday } from './plan-today';
import { withPromiseReasons, type PromiseReasons } from './promise-reasons';
import type { WrittenToday } from './write-today';

/** Today's note after a swap, and the people whom its line no longer names. */
export interface SwappedAction extends WrittenToday {
	/** Empty where no other person could be picked; the note is unchanged then. */
	readonly replaced: readonly NotePath[];
	/** The whole line before and after; before, a formatter may have wrapped it over several lines. */
	readonly from: string;
	readonly to: string;
}

/** Whom a swap leaves out, and whom it takes. */
export interface SwapOptions {
	/** People not to pick: those swapped earlier on this day. */
	readonly setAside?: ReadonlySet<NotePath>;
	/** The people whom the user has chosen; the next best if omitted. */
	readonly chosen?: readonly NotePath[];
}

/**
 * Picks another person for one of today's actions: the next best whom no line of the day names, or whom the user has
 * chosen. The line keeps its place and its tick. After a merge there can be two lines of its block id; then the first
 * that is not done is swapped. A line of an earlier day that counts as today's becomes one of today.
 */
export async function swapAction(
	routine: Routine,
	note: NotePath,
	kind: ActionKind,
	options: SwapOptions = {},
): Promise<SwappedAction> {
	return withPromiseReasons(routine, (reasons) => swapOnce(routine, note, kind, options, reasons));
}

/**
 * Everybody who can be chosen for one of today's actions, as the actions that would name them. Where an introduction is
 * swapped, the first of its two stays.
 */
export async function choicesToSwap(routine: Routine, note: NotePath, kind: ActionKind): Promise<readonly Action[]> {
	const found = lineToSwap(await routine.vault.read(note), note, kind, routine);
	return found === null ? [] : choices(found, kind, routine);
}

async function swapOnce(
	routine: Routine,
	note: NotePath,
	kind: ActionKind,
	{ setAside = new Set(), chosen }: SwapOptions,
	reasons: PromiseReasons,
): Promise<SwappedAction> {
	let replaced: readonly NotePath[] = [];
	let [from, to] = ['', ''];
	const outcome = await routine.vault.edit(note, (text) => {
		replaced = [];
		const found = lineToSwap(text, note, kind, routine);
		if (found === null) return text;
		const { swapped, named, others } = found;
		const plan =
			chosen === undefined
				? planToday(routine, [kind], new Set([...setAside, ...named, ...others]))
				: choices(found, kind, routine).filter(({ people }) => people.join('\n') === chosen.join('\n'));
		const [planned] = reasons.in(plan) ?? [];
		if (planned === undefined || !isAction(planned)) return text;
		replaced = named.filter((path) => !planned.people.includes(path));
		const rendered = renderAction(planned, lineContext(routine, note));
		from = swapped.at.text;
		to = withWords(from, rendered);
		return changeLines(text, swapped.line, (line) => withWords(line, rendered), routine.doneSigns);
	});
	return { note, ...outcome, replaced, from, to };
}

/** The line of a kind that a swap would change, whom it names, and whom the other lines of the note name. */
interface LineToSwap {
	readonly swapped: FoundLine;
	readonly named: readonly NotePath[];
	readonly others: readonly NotePath[];
}

function lineToSwap(text: string, note: NotePath, kind: ActionKind, routine: Routine): LineToSwap | null {
	const lines = findActionLines(text, routine.settings.appendText, routine.doneSigns);
	const ofKind = actionsFirst(linesOfToday(lines, note, routine).filter(({ line }) => line.kind === kind));
	const swapped = ofKind.find(({ line }) => !line.done) ?? ofKind[0];
	if (swapped === undefined) return null;
	return {
		swapped,
		named: peopleNamed([swapped], note, routine),
		others: peopleNamed(
			lines.filter((line) => line !== swapped),
			note,
			routine,
		),
	};
}

function choices({ named, others }: LineToSwap, kind: ActionKind, routine: Routine): Action[] {
	const first = kind === 'introduction' ? (named[0] ?? null) : null;
	return choicesToday(routine, kind, {
		taken: new Set([...others, ...named.filter((path) => path !== first)]),
		first,
	});
}
