import { frontmatterBlock } from '../frontmatter/frontmatter-block';

/** The property by which the Kanban plugin knows its boards. */
export const boardProperty = 'kanban-plugin';

/** Whether a note is a board of the Kanban plugin. */
export function isBoard(text: string): boolean {
	const block = text.includes(boardProperty) ? frontmatterBlock(text) : null;
	return block !== null && /^["']?kanban-plugin["']?[ \t]*:/m.test(text.slice(block.yamlStart, block.yamlEnd));
}
