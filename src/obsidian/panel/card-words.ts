import { lastTouchAfter } from '../../daily-note/action-line';
import { lineWords, type LinePiece, type LineWords } from '../../daily-note/line-words';
import { parseDay, type Day } from '../../day';
import { dayInWords } from '../../language/days-in-words';
import type { Language } from '../../language/language';
import type { AppContext } from '../app/app-context';

/** A day, behind the sign before it: older iPhones load no program with a look-behind. */
const dayInText = /(^|[^\d-])(\d{4}-\d{2}-\d{2})(?![\d-])/g;

/**
 * The words of a line as a card shows them: without the last touch in parentheses, which has a line of its own, and
 * with days as one writes them.
 */
export function cardWords(line: string, context: AppContext): LineWords {
	const { settings, doneSigns, clock, language } = context;
	const { what, why } = lineWords(line, settings.current.appendText, doneSigns.current);
	return {
		what: withoutLast(what, context.routine().language),
		why: why.map((piece) => withDays(piece, clock.today(), language)),
	};
}

/** Leaves out what the plugin writes behind a person's name. Other words in parentheses are the user's. */
function withoutLast(pieces: readonly LinePiece[], language: Language): LinePiece[] {
	const never = language.wordings('line.never');
	return pieces.flatMap((piece, at) => {
		if (piece.target !== null || (pieces[at - 1]?.target ?? null) === null) return [piece];
		const [whole = '', within = ''] = /^\s*\(([^()]*)\)/.exec(piece.words) ?? [];
		const isLast = never.includes(within) || lastTouchAfter(piece.words, 0) !== null;
		const words = isLast ? piece.words.slice(whole.length) : piece.words;
		return words.trim() === '' ? [] : [{ ...piece, words }];
	});
}

/** A link keeps the name of its note, unless that is a day. */
function withDays(piece: LinePiece, today: Day, { locale }: Language): LinePiece {
	const said = (text: string): string => {
		const day = parseDay(text);
		return day === null ? text : dayInWords(day, today, locale, 'short');
	};
	const words =
		piece.target === null
			? piece.words.replace(dayInText, (_, before: string, day: string) => before + said(day))
			: said(piece.words);
	return { ...piece, words };
}
