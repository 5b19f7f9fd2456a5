/**
 * The key under which `properties` hold the property `name`: the app lets people write names in any letter case, so a
 * touch must find `lasttouched` rather than add a twin beside it. The name itself where there is none.
 */
export function propertyKey(properties: Readonly<Record<string, unknown>>, name: string): string {
	if (Object.hasOwn(properties, name)) return name;
	const folded = name.toLowerCase();
	// Only a dotted İ has another length in lower case. Nearly all keys are told apart by their length, which is asked
	// of every note.
	const isPlain = !folded.includes('\u0307');
	for (const key of Object.keys(properties))
		if ((!isPlain || key.length === folded.length) && key.toLowerCase() === folded) return key;
	return name;
}

/** Whether there is a property of one of some names, in any letter case. The names are ASCII in lower case. */
export function hasAny(properties: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
	for (const key of Object.keys(properties)) {
		for (const name of names) if (key.length === name.length && key.toLowerCase() === name) return true;
	}
	return false;
}

/**
 * Reads many properties of one note by name, in any letter case as `propertyKey` does. The keys are folded once,
 * because each of a person's properties is asked for and most are absent.
 */
export function valueByName(properties: Readonly<Record<string, unknown>>): (name: string) => unknown {
	const keys = new Map<string, string>();
	for (const key of Object.keys(properties).reverse()) keys.set(key.toLowerCase(), key);
	return (name) => {
		const key = Object.hasOwn(properties, name) ? name : keys.get(name.toLowerCase());
		return key === undefined ? undefined : properties[key];
	};
}

/** The value of the first of several properties that has one. */
export function valueOfAny(properties: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
	for (const name of names) {
		const value = properties[propertyKey(properties, name)];
		if (!isEmpty(value)) return value;
	}
	return undefined;
}

/** Whether a property counts as absent: it has no value, or an empty one. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether a value has properties of its own: `attendees: { host: "[[Ada]]" }`. */
export function isMapping(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts of a property: each item of a list, or the one value. Unquoted `[[links]]` arrive as lists in lists. */
export function textItems(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap((item: unknown) => textItems(item));
	const text = scalarText(value);
	return text === null || text === '' ? [] : [text];
}

/** One value as text without white space around it; null for a list, a mapping and no value. */
export function scalarText(value: unknown): string | null {
	if (typeof value === 'string') return value.trim();
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
