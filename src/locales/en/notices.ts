/** What is said in passing after something was done, or could not be. */
export const notices = {
	'notice.more': { other: ' (and {count} more: {names})' },
	'notice.failed': 'That did not work: {reason}',
	'notice.undo': 'Undo',
	'notice.undone': 'Undone',
} as const;
