import { propertyNames, type PropertyName } from './settings';

/** Properties of a person's note that the app itself gives a meaning. */
const namesOfTheApp = ['tags', 'tag', 'aliases', 'alias'];

/** The name of a property; null where the text cannot be a key of frontmatter. */
export function readPropertyName(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	const name = value.trim();
	return /^[\p{L}\p{N}_][\p{L}\p{N}_ -]*$/u.test(name) ? name : null;
}

/**
 * The names of all properties. One name never has two meanings: of two settings that give the same, in any letter case,
 * the second falls back to its default; where that is taken, the first does. Else a touch would write over other
 * values.
 */
export function readPropertyNames(stored: Readonly<Record<string, unknown>>): Record<PropertyName, string> {
	const names = Object.fromEntries(propertyNames.map((name) => [name, nameOrDefault(stored[name], name)])) as Record<
		PropertyName,
		string
	>;
	for (let twice = sharedName(names); twice !== null; twice = sharedName(names)) names[twice] = twice;
	return names;
}

/**
 * Whether a property can have this name beside the others: no other property has it, and the app gives it no meaning.
 */
export function isFreeName(value: string, of: PropertyName, names: Readonly<Record<PropertyName, string>>): boolean {
	const key = value.trim().toLowerCase();
	return (
		!namesOfTheApp.includes(key) && propertyNames.every((name) => name === of || names[name].toLowerCase() !== key)
	);
}

function nameOrDefault(value: unknown, fallback: PropertyName): string {
	const name = readPropertyName(value);
	return name === null || namesOfTheApp.includes(name.toLowerCase()) ? fallback : name;
}

/** Of the first two properties of one name, the one to fall back to its default; null where all names differ. */
function sharedName(names: Readonly<Record<PropertyName, string>>): PropertyName | null {
	const byKey = new Map<string, PropertyName>();
	for (const name of propertyNames) {
		const first = byKey.get(names[name].toLowerCase());
		// Defaults differ, so one of the two is not at its default.
		if (first !== undefined) return names[name] === name ? first : name;
		byKey.set(names[name].toLowerCase(), name);
	}
	return null;
}
