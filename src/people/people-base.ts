import { yamlScalar } from '../frontmatter/yaml-scalar';
import type { Language } from '../language/language';
import type { ListName } from '../settings/lists';
import type { PropertyName, Settings } from '../settings/settings';
import { listCadence } from './neglect';
import { cadenceWords } from './property-values';

/** The kinds of views of a base that this plugin draws. Base files name them, so they never change. */
export const baseViewTypes = { orbit: 'top-of-mind-orbit', reachOut: 'top-of-mind-reach-out' } as const;

/** The number of people on each list, on which the automatic cadence depends. */
export type ListCounts = Readonly<Record<ListName, number>>;

/**
 * The text of a base file (https://help.obsidian.md/bases/syntax) with a table of the neglected and one of each list,
 * by the tags and property names in settings. It computes what the panel computes, as far as the formula language of
 * bases allows. Four differences: a tag in the body of a note counts too, the cadence of a list is fixed at today's
 * value, a last touch has to be a plain date, and encounters do not count, because no formula reads other notes. The
 * two views that this plugin draws itself come behind the tables, so that the base opens with a table where the plugin
 * is off. They have no order of their own: the plugin knows a better one.
 */
export function peopleBase(settings: Settings, counts: ListCounts, { t }: Language): string {
	const { list20, network90 } = settings.tags;
	const inner = innerList(settings);
	const names = (...wanted: PropertyName[]): string[] => wanted.map((name) => `note.${settings.properties[name]}`);
	const columns = ['file.name', 'formula.days', 'formula.cadence', ...names('lastTouched')];
	const byNeglect = [{ property: 'formula.neglect', direction: 'DESC' }];
	const base = {
		filters: { or: [hasTag(list20), hasTag(network90)] },
		formulas: formulas(settings, counts),
		properties: {
			'formula.days': { displayName: t('base.days') },
			'formula.cadence': { displayName: t('base.cadence') },
			'formula.neglect': { displayName: t('base.neglect') },
		},
		views: [
			{
				type: 'table',
				name: t('list.neglected'),
				filters: neglected(settings),
				order: [...columns, 'formula.neglect'],
				sort: byNeglect,
			},
			{
				type: 'table',
				name: t('list.list20'),
				filters: { and: [hasTag(list20), ...(inner === 'network90' ? [{ not: [hasTag(network90)] }] : [])] },
				order: [...columns, ...names('interests', 'knows')],
				sort: byNeglect,
			},
			{
				type: 'table',
				name: t('list.network90'),
				filters: { and: [hasTag(network90), ...(inner === 'list20' ? [{ not: [hasTag(list20)] }] : [])] },
				order: [...columns, ...names('interests', 'offers', 'needs', 'birthday')],
				sort: byNeglect,
			},
			{ type: baseViewTypes.reachOut, name: t('base.reachOut'), filters: neglected(settings) },
			{ type: baseViewTypes.orbit, name: t('orbit.title') },
		],
	};
	return yamlLines(base).join('\n') + '\n';
}

/**
 * Dates are subtracted as numbers, in milliseconds, because the type of a date difference changed between versions of
 * the app. The result is rounded, because one day of the year has 23 hours.
 */
function formulas(settings: Settings, counts: ListCounts): Record<string, string> {
	const last = property(settings, 'lastTouched');
	const cadence = property(settings, 'cadence');
	const ofList = (list: ListName): number => listCadence(list, counts[list], settings);
	const [inner, outer] =
		innerList(settings) === 'list20' ? (['list20', 'network90'] as const) : (['network90', 'list20'] as const);
	const byList = `if(${hasTag(settings.tags[inner])}, ${ofList(inner)}, ${ofList(outer)})`;
	const byTag = settings.cadenceByTag.reduceRight(
		(otherwise, { tag, days }) => `if(${hasTag(tag)}, ${days}, ${otherwise})`,
		byList,
	);
	const byWord = Object.entries(cadenceWords).reduceRight(
		(otherwise, [word, days]) => `if(formula.own_cadence == "${word}", ${days}, ${otherwise})`,
		byTag,
	);
	const units = Object.entries({ w: 7, m: 30, q: 91, y: 365 });
	const unit = units.reduceRight(
		(otherwise, [letter, days]) => `if(/[0-9] *${letter}/.matches(formula.own_cadence), ${days}, ${otherwise})`,
		'1',
	);
	return {
		days: `if(${last}, ((number(today()) - number(date(${last}).date())) / 86400000).round(), null)`,
		own_cadence: `if(${cadence}, ${cadence}.toString().lower(), "")`,
		cadence: `if(/^(every )?0*[1-9][0-9]* *([dwmy]|(day|week|month|quarter|year)s?)?$/.matches(formula.own_cadence), number(formula.own_cadence.replace(/[^0-9]/g, "")) * ${unit}, ${byWord})`,
		// Days below 0 are those of a last touch in the future, which counts as unknown.
		neglect: `if(${last}, if(formula.days < 0, 2, (formula.days / formula.cadence).round(1)), 2)`,
	};
}

/** The filter of the neglected: overdue or never touched, and neither snoozed nor paused. */
function neglected(settings: Settings): object {
	const [last, snoozed, paused] = (['lastTouched', 'snoozeUntil', 'paused'] as const).map((name) =>
		property(settings, name),
	);
	return {
		and: [
			{ or: [`!${last}`, 'formula.days < 0', 'formula.days > formula.cadence'] },
			{ or: [`!${snoozed}`, `date(${snoozed}).date() <= today()`] },
			`!${paused}`,
			'formula.own_cadence != "never"',
		],
	};
}

function property(settings: Settings, name: PropertyName): string {
	return `note[${literal(settings.properties[name])}]`;
}

/** The list whose tag wins where a note seems to have both: a tag counts as those that it is nested in, too. */
function innerList({ tags }: Settings): ListName {
	return tags.list20.startsWith(`${tags.network90}/`) ? 'list20' : 'network90';
}

function hasTag(tag: string): string {
	return `file.hasTag(${literal(tag)})`;
}

/** A string literal of a base formula, in the kind of quotes that the text does not contain. */
function literal(text: string): string {
	return text.includes('"') ? `'${text.replaceAll("'", '')}'` : `"${text}"`;
}

/** The YAML lines of mappings, lists and texts. */
function yamlLines(value: unknown): string[] {
	if (typeof value === 'string') return [yamlScalar(value)];
	const isList = Array.isArray(value);
	return Object.entries(value as object).flatMap(([key, part]: [string, unknown]) => {
		const lines = yamlLines(part);
		// The first line of a list item follows its dash, and a text follows its key on the same line.
		if (isList) return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
		const name = `${yamlScalar(key)}:`;
		return typeof part === 'string' ? [`${name} ${lines[0] ?? ''}`] : [name, ...lines.map((line) => `  ${line}`)];
	});
}
