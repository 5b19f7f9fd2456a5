/** A formula of a base, as far as the workbench reads the language: https://help.obsidian.md/formulas */
export type Formula =
	| { readonly kind: 'literal'; readonly value: string | number | boolean | RegExp | null }
	| { readonly kind: 'name'; readonly name: string }
	| { readonly kind: 'member'; readonly of: Formula; readonly name: string }
	| { readonly kind: 'call'; readonly callee: Formula; readonly args: readonly Formula[] }
	| { readonly kind: 'unary'; readonly sign: string; readonly of: Formula }
	| { readonly kind: 'binary'; readonly sign: string; readonly left: Formula; readonly right: Formula };

/** How tightly the signs between two values bind. */
const strengths: Readonly<Record<string, number>> = {
	'||': 1,
	'&&': 2,
	'==': 3,
	'!=': 3,
	'<': 4,
	'<=': 4,
	'>': 4,
	'>=': 4,
	'+': 5,
	'-': 5,
	'*': 6,
	'/': 6,
};

const unaryStrength = 7;

const patterns = {
	space: /\s*/y,
	sign: /\|\||&&|==|!=|<=|>=|[<>+\-*/!()[\].,]/y,
	word: /[\p{L}_$][\p{L}\p{N}_$]*/uy,
	number: /\d+(?:\.\d+)?/y,
	text: /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/y,
	regex: /\/((?:[^/\\\n]|\\.)+)\/([a-z]*)/y,
} as const;

const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Reads a formula. What the workbench cannot read throws with the formula. */
export function parseFormula(text: string): Formula {
	return new FormulaParser(text).parse();
}

class FormulaParser {
	private at = 0;

	constructor(private readonly text: string) {}

	parse(): Formula {
		const formula = this.binary(0);
		this.take('space');
		if (this.at < this.text.length) this.refuse();
		return formula;
	}

	private binary(least: number): Formula {
		let left = this.unary();
		for (let sign = this.peek(); ; sign = this.peek()) {
			const strength = strengths[sign ?? ''];
			if (sign === null || strength === undefined || strength <= least) return left;
			this.expect(sign);
			left = { kind: 'binary', sign, left, right: this.binary(strength) };
		}
	}

	private unary(): Formula {
		const sign = this.peek();
		if (sign !== '!' && sign !== '-') return this.postfix(this.operand());
		this.expect(sign);
		return { kind: 'unary', sign, of: this.binary(unaryStrength) };
	}

	/** Members, calls and places in brackets behind a value. */
	private postfix(formula: Formula): Formula {
		const sign = this.peek();
		if (sign === '.') {
			this.expect('.');
			return this.postfix({ kind: 'member', of: formula, name: this.take('word')?.[0] ?? this.refuse() });
		}
		if (sign === '[') {
			this.expect('[');
			const key = this.operand();
			this.expect(']');
			if (key.kind !== 'literal' || typeof key.value !== 'string') this.refuse();
			return this.postfix({ kind: 'member', of: formula, name: key.value });
		}
		if (sign === '(') return this.postfix({ kind: 'call', callee: formula, args: this.args() });
		return formula;
	}

	private args(): Formula[] {
		const args: Formula[] = [];
		this.expect('(');
		while (this.peek() !== ')') {
			if (args.length > 0) this.expect(',');
			args.push(this.binary(0));
		}
		this.expect(')');
		return args;
	}

	private operand(): Formula {
		if (this.peek() === '(') {
			this.expect('(');
			const inner = this.binary(0);
			this.expect(')');
			return inner;
		}
		const number = this.take('number');
		if (number !== null) return { kind: 'literal', value: Number(number[0]) };
		const text = this.take('text');
		if (text !== null) return { kind: 'literal', value: (text[1] ?? text[2] ?? '').replace(/\\(.)/g, '$1') };
		const regex = this.take('regex');
		if (regex !== null) return { kind: 'literal', value: new RegExp(regex[1] ?? '', regex[2]) };
		const name = this.take('word')?.[0] ?? this.refuse();
		return name in words ? { kind: 'literal', value: words[name] ?? null } : { kind: 'name', name };
	}

	private peek(): string | null {
		const before = this.at;
		const sign = this.take('sign')?.[0] ?? null;
		this.at = before;
		return sign;
	}

	private expect(sign: string): void {
		if (this.take('sign')?.[0] !== sign) this.refuse();
	}

	private take(kind: keyof typeof patterns): RegExpExecArray | null {
		if (kind !== 'space') this.take('space');
		const pattern = patterns[kind];
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text);
		if (found !== null) this.at = pattern.lastIndex;
		return found;
	}

	private refuse(): never {
		throw new Error(`The workbench cannot read the formula of a base at ${this.at}: ${this.text}`);
	}
}
