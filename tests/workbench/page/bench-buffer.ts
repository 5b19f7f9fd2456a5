/** The part of Node's Buffer that gray-matter calls on its way to the text. */
export const benchBuffer = {
	from: (text: string): { toString(): string } => ({ toString: () => text }),
	isBuffer: (): boolean => false,
};
