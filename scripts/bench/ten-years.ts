import { momentFormat } from '../cli/moment-format';
import { DailyNotes } from '../../src/daily-note/daily-notes';
import { usualSigns } from '../../src/daily-note/done-signs';
import { addDays, compactDay } from '../../src/day';
import { Encounters } from '../../src/encounters/encounters';
import type { Mentions } from '../../src/encounters/mentions';
import { Roster } from '../../src/people/roster';
import { TemplatePlaces } from '../../src/people/templates';
import { LineRecord, type RecordedLine } from '../../src/record/line-record';
import { Rhythms } from '../../src/record/rhythms';
import { defaultSettings } from '../../src/settings/settings';
import { encounterRules } from '../../src/use-cases/encounter-rules';
import type { NoteStructure } from '../../src/vault/note';
import { today } from './a-vault';
import { exponent, milliseconds, numbersFrom, print, timesOf } from './measure';

const people = 110;
const years = [1, 3, 10] as const;

/**
 * Measures questions about the record and about encounters, with four ticked lines and three people named in each day
 * of one year, three, and ten.
 */
export function benchTenYears(): void {
	const vaults = years.map((count) => practised(count * 365));
	const row = (name: string, actOf: (vault: ReturnType<typeof practised>) => () => unknown): string[] => {
		const taken = timesOf(vaults.map(actOf), 30);
		return [name, ...taken.map(milliseconds), exponent(taken, years)];
	};
	print(
		`The record and encounters of ${people} people over ${years.join(', ')} years: the time, and the exponent of its growth`,
		[
			row(
				'how often somebody was reached',
				({ record, links }) =>
					() =>
						record.timesReachedOut(pathOf(5), links),
			),
			row('a daily note is ticked', ({ record }) => {
				let ticks = 0;
				return () =>
					record.put(
						noteOf(0),
						linesOf(0, () => (ticks += 1) % people),
					);
			}),
			row('everybody on another day', ({ roster }) => {
				let days = 0;
				return () => roster.ranked(addDays(today, (days += 1) % 2));
			}),
			row('everybody after a daily note', ({ roster, encounters, mentions }) => {
				let changes = 0;
				return () => [encounters.put(noteOf(0), mentions(0, (changes += 1))), roster.ranked(today)];
			}),
			row(
				'who is drifting',
				(vault) => () => new Rhythms({ ...vault, settings: defaultSettings, today }).drifting(),
			),
		],
	);
}

function practised(days: number) {
	const random = numbersFrom(days);
	const anybody = (): number => Math.floor(random() * people);
	const byName = new Map(Array.from({ length: people }, (_, index) => [`Person ${index}`, pathOf(index)]));
	const links = {
		resolve: (link: string) => byName.get(link) ?? null,
		exists: () => false,
		linkTo: String,
		linkText: String,
		aliasesOf: () => [],
		linksFrom: () => new Set<string>(),
	};
	const dailyNotes = new DailyNotes(
		{ folder: 'Journal', format: 'YYYY-MM-DD', template: null },
		momentFormat({ hours: 9, minutes: 0 }),
	);
	const structures = new Map<string, NoteStructure>();
	const mentions = (ago: number, seed = anybody()): Mentions => {
		const text = [seed, seed + 17, seed + 40].map((index) => `Person ${index % people}`);
		const at = (line: number) => ({ start: { line, offset: line * 80 }, end: { line, offset: line * 80 + 60 } });
		structures.set(noteOf(ago), {
			links: text.map((link, line) => ({ link, position: at(line) })),
			sections: [{ type: 'paragraph', position: { start: at(0).start, end: at(2).end } }],
		});
		return {
			path: noteOf(ago),
			day: addDays(today, -ago),
			isPerson: false,
			properties: [],
			text,
			tasks: [],
			hasTasks: false,
			ours: [],
		};
	};
	const rules = encounterRules({
		vault: links,
		dailyNotes,
		settings: defaultSettings,
		doneSigns: usualSigns,
		templates: TemplatePlaces.none,
	});
	const encounters = new Encounters(
		{ resolve: links.resolve, structureOf: (path) => structures.get(path) ?? null },
		rules,
	);
	const roster = new Roster(defaultSettings, TemplatePlaces.none, encounters);
	for (let index = 0; index < people; index += 1)
		roster.put({
			path: pathOf(index),
			properties: { tags: [index < 20 ? 'list20' : 'network90'], lastTouched: addDays(today, -1 - anybody()) },
		});
	const record = new LineRecord();
	for (let ago = 0; ago < days; ago += 1) {
		record.put(noteOf(ago), linesOf(ago, anybody));
		encounters.put(noteOf(ago), mentions(ago));
	}
	return { roster, record, encounters, links, dailyNotes, mentions };
}

function linesOf(ago: number, anybody: () => number): RecordedLine[] {
	const on = compactDay(addDays(today, -ago));
	return ['outreach', 'introduction', 'sharing', 'compassion'].map((kind) => ({
		id: `tom-${on}-${kind}`,
		done: true,
		targets: [`Person ${kind === 'outreach' ? anybody() % 20 : anybody()}`, `Person ${anybody()}`],
	}));
}

function pathOf(index: number): string {
	return `People/Person ${index}.md`;
}

function noteOf(ago: number): string {
	return `Journal/${addDays(today, -ago)}.md`;
}
