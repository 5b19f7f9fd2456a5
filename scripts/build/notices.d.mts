export function noticesOf(output: {
	readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}): string;
