import { actionKinds } from '../actions/action';
import type { Day } from '../day';
import type { NotePath } from '../note-path';
import type { Settings } from '../settings/settings';
import type { FoundLine } from './action-block';
import type { DailyNotes } from './daily-notes';

/** The parts of the routine that say which lines are today's. */
export interface TodayRules {
	readonly dailyNotes: Pick<DailyNotes, 'pathOf'>;
	readonly settings: Pick<Settings, 'rolledOver'>;
	readonly today: Day;
}

/**
 * The lines of a note that are today's. Where settings say so, lines that were rolled over stand for the kinds of which
 * today has no line of its own: of each kind the newest, or several of one day that a merge has put there.
 */
export function linesOfToday(lines: readonly FoundLine[], note: NotePath, rules: TodayRules): FoundLine[] {
	const own = lines.filter(({ line }) => line.day === rules.today);
	const rolled = rules.settings.rolledOver === 'count' ? rolledLines(lines, note, rules) : [];
	if (rolled.length === 0) return own;
	const missing = actionKinds.filter((kind) => !own.some(({ line }) => line.kind === kind));
	return [...own, ...missing.flatMap((kind) => newestOf(rolled.filter(({ line }) => line.kind === kind)))];
}

/** The lines of the newest day. */
function newestOf(lines: readonly FoundLine[]): FoundLine[] {
	const newest = lines.reduce((latest, { line }) => (line.day > latest ? line.day : latest), '');
	return lines.filter(({ line }) => line.day === newest);
}

/**
 * The actions of earlier days that another plugin has rolled over into today's note. Those that were done before are
 * none of today's.
 */
export function rolledLines(
	lines: readonly FoundLine[],
	note: NotePath,
	{ dailyNotes, today }: TodayRules,
): FoundLine[] {
	const earlier = lines.filter(({ line }) => line.day < today && line.kind !== 'touch');
	if (earlier.length === 0 || note !== dailyNotes.pathOf(today)) return [];
	return earlier.filter(({ line }) => !line.done || (line.completed ?? today) === today);
}
