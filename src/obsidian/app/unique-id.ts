let given = 0;

/** An id that no other element of the plugin has. */
export function uniqueId(name: string): string {
	given += 1;
	return `top-of-mind-${name}-${given}`;
}
