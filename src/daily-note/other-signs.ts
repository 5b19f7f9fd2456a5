/** A date with the decimal digits of any script: plugins write those of the app's language. */
export const datePattern = String.raw`\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}`;

const time = String.raw`\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?`;
const dated = String.raw`[📅📆🗓⏳⌛🛫➕✅❌⏰]\uFE0F?`;
const everyWord = String.raw`\p{Nd}+(?:st|nd|rd|th)?|other|(?:week)?days?|weeks?|months?|years?|on|of|the|and|last|when|done|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*`;

/**
 * What other plugins write at the end of an item: dates, rules and priorities of tasks, fields, tags, links out,
 * comments, breaks, other emoji.
 */
const whole = [
	String.raw`${dated}\s*(?:${datePattern}(?:[T\s]\s*${time})?|${time})`,
	String.raw`🔁\uFE0F?\s*every(?:[\s,]+(?:${everyWord})\b|[,!])*`,
	String.raw`[🔺⏫🔼🔽⏬]\uFE0F?`,
	String.raw`🆔\uFE0F?\s*[\w-]+`,
	String.raw`⛔\uFE0F?\s*[\w-]+(?:\s*,\s*[\w-]+)*`,
	String.raw`🏁\uFE0F?\s*(?:keep|delete)\b`,
	String.raw`\[[^[\]():]+::(?:[^[\]]|\[\[[^[\]]*\]\])*\]`,
	String.raw`\([^[\]():]+::[^()]*\)`,
	String.raw`\(@[^()]*\)`,
	String.raw`@@?\{[^{}]*\}`,
	String.raw`@\[\[[^[\]]*\]\]`,
	String.raw`\[[^[\]]*\]\([a-z][a-z0-9+.-]*://[^\s()]*\)`,
	String.raw`%%[^%]*%%`,
	String.raw`<!--[^>]*-->`,
	String.raw`#[^\s#]+`,
	String.raw`<br\s*/?>`,
	String.raw`\\(?=\s|$)`,
	String.raw`(?![📅📆🗓⏳⌛🛫➕✅❌⏰🔁🆔⛔🏁])\p{Extended_Pictographic}[\uFE0F\u200D\p{Emoji_Modifier}\p{Extended_Pictographic}]*(?:\s*(?:${datePattern}|${time}))?`,
];

/** Signs that stay where they are: what somebody may still be typing, and a block id that links may lead to. */
const staying = [String.raw`${dated}\s*[\p{Nd}:.T-]*`, String.raw`[🔁🆔⛔🏁]\uFE0F?`, String.raw`\^[a-z0-9-]+(?=\s|$)`];

const wholeSign = new RegExp(String.raw`\s*(?:${whole.join('|')})`, 'iuy');
const anySign = new RegExp(String.raw`\s*(?:${[...whole, ...staying].join('|')})`, 'iuy');

/** The end of the signs of other plugins with which a text begins, signs that stay included; 0 without any. */
export function endOfSigns(text: string): number {
	return endOf(anySign, text);
}

/** Whether a text consists of signs of other plugins that can be moved. */
export function areMovable(text: string): boolean {
	return endOf(wholeSign, text) === text.trimEnd().length;
}

/** How long (in UTF-16 units) signs at the end of a text are looked for. */
const longestSigns = 300;

/**
 * The start of the signs of other plugins with which a text ends, with the blanks before them; the length of the text
 * without any.
 */
export function startOfSigns(text: string): number {
	const { length } = text.trimEnd();
	for (let at = Math.max(0, length - longestSigns); at < length; at += 1) {
		// Within a word, `#` and brackets are parts of it.
		const mayBegin = at === 0 || /[\s\uD83C-\uD83E\u2190-\u2BFF]/.test(text.charAt(at));
		if (mayBegin && endOf(wholeSign, text, at) === length) return at;
	}
	return text.length;
}

/** The words of a text without the line breaks (`<br>`, a backslash) at its end. */
export function withoutBreaksAtEnd(text: string): string {
	let rest = text.trimEnd();
	for (;;) {
		const found = breakAtEnd(rest);
		if (found === '') return rest;
		rest = rest.slice(0, -found.length).trimEnd();
	}
}

/** The line break with which a text ends; empty for none. */
export function breakAtEnd(text: string): string {
	return text.endsWith('\\') ? '\\' : (/<br ?\/?>$/i.exec(text.slice(-6))?.[0] ?? '');
}

function endOf(sign: RegExp, text: string, from = 0): number {
	let end = from;
	sign.lastIndex = from;
	while (sign.test(text)) end = sign.lastIndex;
	return end;
}
