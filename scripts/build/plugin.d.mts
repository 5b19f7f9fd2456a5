import type { BuildOptions } from 'esbuild';

export const plugin: BuildOptions;
