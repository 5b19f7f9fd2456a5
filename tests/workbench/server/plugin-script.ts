/**
 * A plugin's CommonJS code as a script that hands it to the page as a function. So the page runs plugins without
 * evaluating text, and its policy can forbid that to them. `source` names the code in errors.
 */
export function pluginScript(pathname: string, code: string, source: string): string {
	return `pluginScript(${JSON.stringify(pathname.slice(1))}, function (require, module, exports) {${code}\n});\n//# sourceURL=plugin:${source}`;
}
